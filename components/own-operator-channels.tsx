import type { ChannelType } from '../utils/catalogue/words.ts';
import { textKey } from '../utils/i18n.ts';
import { Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import type { OwnDraft } from './own-operator-draft.ts';

/** The channels by which somebody may know how to reach an operator. */
const OFFERED: readonly ChannelType[] = ['phone', 'email', 'letter', 'store', 'chat', 'form'];
const MOST = 10;

type Props = {
  channels: OwnDraft['channels'];
  wrong: boolean[] | undefined;
  onChange: (channels: OwnDraft['channels']) => void;
};

/** A number, an e-mail address, a postal address: as many as the person knows. */
export const OwnOperatorChannels = ({ channels, wrong, onChange }: Props) => {
  const { t } = useI18n();
  return (
    <fieldset class="plain">
      <legend>{t('own_channels')}</legend>
      {channels.map(({ type, value }, index) => (
        <div key={index} class="pair">
          <Field
            label={`${t(textKey('channel', type))} · ${t('own_channel_value')}`}
            error={wrong?.[index] ? t('own_channel_missing') : undefined}
          >
            <input
              value={value}
              maxLength={200}
              onInput={({ currentTarget }) =>
                onChange(
                  channels.map((one, at) =>
                    at === index ? { type, value: currentTarget.value } : one,
                  ),
                )
              }
            />
          </Field>
          <button
            type="button"
            class="plain"
            onClick={() => onChange(channels.filter((_, at) => at !== index))}
          >
            {t('remove')}
          </button>
        </div>
      ))}
      {channels.length < MOST && (
        <p class="buttons">
          {OFFERED.map((type) => (
            <button
              key={type}
              type="button"
              class="chip"
              onClick={() => onChange([...channels, { type, value: '' }])}
            >
              + {t(textKey('channel', type))}
            </button>
          ))}
        </p>
      )}
    </fieldset>
  );
};
