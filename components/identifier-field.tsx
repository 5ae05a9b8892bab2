import { useState } from 'preact/hooks';
import { textKey } from '../utils/i18n.ts';
import { Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { IdentifierSaid } from './identifier-said.tsx';
import { KeptIdentifier } from './kept-identifier.tsx';
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
  onKeep: (kind: KeptKind, value: string | undefined) => void;
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
  const [unread, setUnread] = useState(false);
  const found = useIdentifier(text, operator);
  const kind = found && keptKind(found);
  // Telephone numbers do not stand in such pictures.
  const pictures = takes.some((one) => one !== 'msisdn');
  const belongs = kind !== undefined && takes.includes(kind);
  const problem = found && 'problem' in found.reading ? found.reading.problem : undefined;
  const change = (value: string) => {
    setUnread(false);
    setText(value.slice(0, MOST));
  };
  const keep = () => {
    if (!found || !belongs || !('kind' in found.reading)) return;
    onKeep(kind, found.reading.value);
    setText('');
  };
  const look = async (picture: File | undefined) => {
    if (!picture) return;
    const { textInPicture } = await import('./qr-picture.ts');
    const read = await textInPicture(picture);
    if (read === undefined) setUnread(true);
    else change(read);
  };
  return (
    <div class="identifier">
      <Field
        label={label}
        hint={pictures ? t('identifier_hint') : undefined}
        error={
          unread
            ? t('identifier_picture_none')
            : problem && t(textKey('identifier', problem.code), problem.params)
        }
      >
        <input
          value={text}
          spellcheck={false}
          autocomplete="off"
          onInput={({ currentTarget }) => change(currentTarget.value)}
          onChange={keep}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            const picture = event.dataTransfer?.files[0];
            if (!picture) return;
            event.preventDefault();
            void look(picture);
          }}
        />
      </Field>
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
          <button type="button" onClick={keep}>
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
                await look(currentTarget.files?.[0]);
                currentTarget.value = '';
              }}
            />
          </label>
        )}
      </p>
    </div>
  );
};
