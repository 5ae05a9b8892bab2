import type { Cancellation } from '../utils/cancellation/fold.ts';
import { ACKNOWLEDGEABLE, type Ground, type Reminder } from '../utils/cancellation/reminders.ts';
import { basisText, dayText, durationText } from '../utils/fact-text.ts';
import { type Language, type Translate, textKey } from '../utils/i18n.ts';
import { deviceName } from './device-name.ts';
import { useI18n } from './i18n.tsx';
import { morningIn } from './morning.ts';
import type { Act } from './submit-form.tsx';

type Props = {
  state: Cancellation;
  reminders: Reminder[];
  now: number;
  readonly: boolean;
  onAct: Act;
};

const DAYS = [1, 7] as const;

const groundText = (ground: Ground, t: Translate, language: Language): string => {
  if (ground.from === 'operator') {
    const duration = basisText(ground.basis.value, t, language);
    return t('ground_operator', { duration });
  }
  return ground.from === 'ours'
    ? t('ground_ours', { duration: durationText(ground.duration, language) })
    : t('ground_person');
};

/** What is due, and what comes next, each with why it comes when it does. */
export const DueList = ({ state, reminders, now, readonly, onAct }: Props) => {
  const { t, language } = useI18n();
  if (reminders.length === 0) return null;
  return (
    <section class="due" aria-labelledby="due">
      <h2 id="due">{t('reminders')}</h2>
      <ul class="rows">
        {reminders.map(({ key, code, subject, due, ground }) => {
          const device = state.devices.find(({ id }) => id === subject);
          const isDue = due <= now;
          return (
            <li key={key} class={isDue ? 'check warned' : 'check'}>
              <span class="mark" aria-hidden="true">
                {isDue ? '!' : '·'}
              </span>
              <div>
                <span>
                  {t(textKey('reminder', code), {
                    line: state.line.name,
                    device: device ? deviceName(device, t) : '',
                  })}
                </span>
                <small class="state">
                  {isDue ? t('due_now') : t('due_on', { date: dayText(due, language) })} ·{' '}
                  {groundText(ground, t, language)}
                </small>
                {isDue && !readonly && (
                  <span class="buttons">
                    {ACKNOWLEDGEABLE.has(code) && (
                      <button
                        type="button"
                        class="plain"
                        onClick={() =>
                          void onAct({ type: 'acknowledged', payload: { reminder: key } })
                        }
                      >
                        {t('acknowledge')}
                      </button>
                    )}
                    {DAYS.map((days) => (
                      <button
                        key={days}
                        type="button"
                        class="plain"
                        onClick={() =>
                          void onAct({
                            type: 'snoozed',
                            payload: { reminder: key, until: morningIn(days) },
                          })
                        }
                      >
                        {t('snooze', { count: days })}
                      </button>
                    ))}
                  </span>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
