import { type Cancellation, type Device, openDeviceStates } from '../utils/cancellation/fold.ts';
import {
  ACKNOWLEDGEABLE,
  type Ground,
  type Reminder,
  type ReminderCode,
} from '../utils/cancellation/reminders.ts';
import type { EndState } from '../utils/cancellation/words.ts';
import { basisText, dayText, durationText } from '../utils/fact-text.ts';
import { type Language, type Translate, textKey } from '../utils/i18n.ts';
import { deviceName } from './device-name.ts';
import type { AskedState } from './end-state-row.tsx';
import { useI18n } from './i18n.tsx';
import { morningIn } from './morning.ts';
import type { Act } from './submit-form.tsx';

type Props = {
  state: Cancellation;
  reminders: Reminder[];
  now: number;
  onAct: Act;
  /** The person wants to answer what a reminder asks. */
  onAnswer: (asked: AskedState) => void;
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

const LINE_ANSWERS: Partial<Record<ReminderCode, EndState>> = {
  'processing-over': 'accepted',
  'line-end': 'contract-ended',
  'auto-renew': 'auto-renew-off',
  'last-bill': 'final-bill-settled',
};

/** The end state that a reminder asks about; undefined where it asks for something else. */
const answerTo = (code: ReminderCode, device: Device | undefined): AskedState | undefined => {
  const line = LINE_ANSWERS[code];
  if (line) return { subject: 'line', state: line };
  const open = device && openDeviceStates(device)[0];
  return open && { subject: device.id, state: open };
};

/** What is due, and what comes next, each with why it comes when it does. */
export const DueList = ({ state, reminders, now, onAct, onAnswer }: Props) => {
  const { t, language } = useI18n();
  if (reminders.length === 0) return null;
  return (
    <section class="due" aria-labelledby="due">
      <h2 id="due">{t('reminders')}</h2>
      <ul class="rows">
        {reminders.map(({ key, code, subject, due, ground }) => {
          const device = state.devices.find(({ id }) => id === subject);
          const isDue = due <= now;
          const answer = answerTo(code, device);
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
                {isDue && (
                  <span class="buttons">
                    {answer && (
                      <button type="button" onClick={() => onAnswer(answer)}>
                        {t('answer_now')}
                      </button>
                    )}
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
                        {t('remind_again', { count: days })}
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
