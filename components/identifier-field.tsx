import { useEffect, useRef, useState } from 'preact/hooks';
import { textKey } from '../utils/i18n.ts';
import { Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { usePicture } from './identifier-picture.ts';
import { IdentifierSaid } from './identifier-said.tsx';
import { KeptIdentifier } from './kept-identifier.tsx';
import { useUnfinished } from './unfinished.ts';
import { type Read, useIdentifier } from './use-identifier.ts';

/** The identifiers that are kept; of an IMEI with its software version the same field. */
export type KeptKind = 'iccid' | 'eid' | 'imei' | 'msisdn';

type Props = {
  label: string;
  /** The kinds that belong here; others are named and not kept. */
  takes: readonly KeptKind[];
  /** Id of the operator chosen, with whom a card is compared. */
  operator: string | undefined;
  kept: Partial<Record<KeptKind, string | undefined>>;
  /** Resolves with false where it was not kept: then what was typed stays. */
  onKeep: (kind: KeptKind, value: string | undefined) => unknown;
};

const MOST = 2000;

const keptKind = ({ reading }: Read): KeptKind | undefined => {
  if (!('kind' in reading) || reading.kind === 'activation-code') return undefined;
  return reading.kind === 'imeisv' ? 'imei' : reading.kind;
};

/**
 * One field for whatever identifier is pasted, typed, or stands in the picture of a QR code: it says what that is and
 * what is wrong or odd with it. What belongs here is kept when the field is left, and then shown masked.
 */
export const IdentifierField = ({ label, takes, operator, kept, onKeep }: Props) => {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const picture = usePicture((read) => setText(read.slice(0, MOST)));
  const found = useIdentifier(text, operator);
  const kind = found && keptKind(found);
  // Telephone numbers do not stand in such pictures.
  const pictures = takes.some((one) => one !== 'msisdn');
  const belongs = kind !== undefined && takes.includes(kind);
  const problem = found && 'problem' in found.reading ? found.reading.problem : undefined;
  /** The field was left before its text was read. */
  const isWanted = useRef(false);
  useUnfinished(text.trim() !== '');
  const change = (value: string) => {
    picture.forget();
    isWanted.current = false;
    setText(value.slice(0, MOST));
  };
  const keep = async () => {
    isWanted.current = !found;
    if (!found || !belongs || !('kind' in found.reading)) return;
    if ((await onKeep(kind, found.reading.value)) !== false) setText('');
  };
  useEffect(() => {
    if (found && isWanted.current) void keep();
  }, [found]);
  /** A picture that is dropped or pasted; text goes into the field as ever. */
  const take = (event: Event, files: FileList | undefined) => {
    const file = pictures ? files?.[0] : undefined;
    if (!file) return;
    event.preventDefault();
    void picture.look(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button and the field do the same without a pointer.
    <div
      class="identifier"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => take(event, event.dataTransfer?.files)}
    >
      <Field
        label={label}
        hint={pictures ? t('identifier_hint') : undefined}
        error={picture.error(problem && t(textKey('identifier', problem.code), problem.params))}
      >
        <input
          value={text}
          spellcheck={false}
          autocomplete="off"
          onInput={({ currentTarget }) => change(currentTarget.value)}
          onChange={() => void keep()}
          onPaste={(event) => take(event, event.clipboardData?.files)}
        />
      </Field>
      {picture.isLooking && <p role="status">{t('identifier_picture_looking')}</p>}
      {found && <IdentifierSaid found={found} belongs={belongs} />}
      {(['msisdn', 'iccid', 'eid', 'imei'] as const).map((one) => {
        const value = kept[one];
        return (
          value && (
            <KeptIdentifier
              key={one}
              kind={one}
              value={value}
              onRemove={() => onKeep(one, undefined)}
            />
          )
        );
      })}
      <p class="buttons">
        {belongs && (
          <button type="button" onClick={() => void keep()}>
            {t('identifier_keep')}
          </button>
        )}
        {pictures && (
          <label class="button plain">
            {t('identifier_picture')}
            <input
              type="file"
              accept="image/*"
              onChange={async ({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                if (file) await picture.look(file);
                currentTarget.value = '';
              }}
            />
          </label>
        )}
      </p>
    </div>
  );
};
