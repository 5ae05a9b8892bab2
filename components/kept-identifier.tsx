import { useState } from 'preact/hooks';
import { textKey } from '../utils/i18n.ts';
import { maskIdentifier } from '../utils/identifiers/mask.ts';
import type { IdentifierKind } from '../utils/identifiers/reading.ts';
import { useI18n } from './i18n.tsx';

type Props = { kind: IdentifierKind; value: string; onRemove?: () => void };

/** An identifier that is kept: shown masked, copied whole on request. */
export const KeptIdentifier = ({ kind, value, onRemove }: Props) => {
  const { t } = useI18n();
  const [copied, setCopied] = useState<boolean>();
  const name = t(textKey('identifier_kind', kind));
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <p class="kept-identifier">
      {name} <b>{maskIdentifier(kind, value)}</b>{' '}
      <button type="button" class="plain" onClick={() => void copy()}>
        {t('identifier_copy')}
        <span class="sr"> {name}</span>
      </button>
      {onRemove && (
        <button type="button" class="plain" onClick={onRemove}>
          {t('remove')}
          <span class="sr"> {name}</span>
        </button>
      )}
      {copied !== undefined && (
        <small role="status">{t(copied ? 'identifier_copied' : 'identifier_not_copied')}</small>
      )}
    </p>
  );
};
