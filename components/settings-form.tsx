import { useState } from 'preact/hooks';
import { textKey } from '../utils/i18n.ts';
import type { Settings } from '../utils/settings.ts';
import { Choice, Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { problemText } from './outcome.ts';

const LANGUAGES = ['auto', 'en', 'es', 'zh_CN'] as const;

type Props = { settings: Settings; onSave: (settings: Settings) => Promise<unknown> };

/** Language, quiet hours, and the sites on which the guide stays away. */
export const SettingsForm = ({ settings, onSave }: Props) => {
  const { t } = useI18n();
  const [said, setSaid] = useState<'saved' | { failed: unknown }>();
  const save = (changed: Settings) =>
    void onSave(changed).then(
      () => setSaid('saved'),
      (failed: unknown) => setSaid({ failed }),
    );
  const { language, quiet, guideOff } = settings;
  const time = (name: 'from' | 'to') => (
    <input
      type="time"
      value={quiet[name]}
      onChange={({ currentTarget }) =>
        currentTarget.value &&
        save({ ...settings, quiet: { ...quiet, [name]: currentTarget.value } })
      }
    />
  );
  return (
    <section class="settings" aria-labelledby="settings">
      <h2 id="settings">{t('settings')}</h2>
      <Field label={t('language')}>
        <Choice
          value={language}
          options={LANGUAGES}
          name={(item) => t(textKey('language', item))}
          onChange={(chosen) => save({ ...settings, language: chosen })}
        />
      </Field>
      <div class="pair">
        <Field label={t('quiet_from')}>{time('from')}</Field>
        <Field label={t('quiet_to')}>{time('to')}</Field>
      </div>
      <p class="hint">{t('quiet_hint')}</p>
      {guideOff.length > 0 && (
        <div>
          <h3>{t('guide_off')}</h3>
          <ul class="rows">
            {guideOff.map((host) => (
              <li key={host} class="check">
                <span class="mark" aria-hidden="true">
                  –
                </span>
                <span>{host}</span>
                <button
                  type="button"
                  class="plain"
                  onClick={() =>
                    save({ ...settings, guideOff: guideOff.filter((other) => other !== host) })
                  }
                >
                  {t('guide_on_again')}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p role="status" class="hint">
        {said === 'saved' ? t('saved') : said && problemText(said.failed, t)}
      </p>
    </section>
  );
};
