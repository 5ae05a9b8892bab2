import { type Cancellation, type Device, openDeviceStates } from '../utils/cancellation/fold.ts';
import {
  ACKNOWLEDGEABLE,
  hasPassed,
  type Reminder,
  type ReminderCode,
} from '../utils/cancellation/reminders.ts';
import { isHere } from '../utils/cancellation/removal-step.ts';
import { type Repeats, repeatsOf } from '../utils/cancellation/repeats.ts';
import type { EndState } from '../utils/cancellation/words.ts';
import type { Operator } from '../utils/catalogue/schema.ts';
import { dayText } from '../utils/fact-text.ts';
import { type Language, type Translate, tagOf } from '../utils/i18n.ts';
import { reminderText } from '../utils/reminder-text.ts';
import { deviceName } from './device-name.ts';
import type { AskedState } from './end-state-row.tsx';
import { doubtTexts, groundTexts } from './ground-text.ts';
import { useI18n } from './i18n.tsx';
import { morningIn } from './morning.ts';
import type { Act } from './submit-form.tsx';

type Props = {
  state: Cancellation;
  operator: Operator | null;
  reminders: Reminder[];
  /** In the person's zone. */
  now: Temporal.ZonedDateTime;
  onAct: Act;
  /** The person wants to answer what a reminder asks. */
  onAnswer: (asked: AskedState) => void;
};

const DAYS = [1, 7] as const;

/** When a reminder that is due comes again. */
const repeatText = (repeats: Repeats, t: Translate, language: Language): string => {
  const [first, ...more] = repeats;
  if (more.length === 0) return first === 1 ? t('repeats_daily') : t('repeats_weekly');
  const list = new Intl.ListFormat(tagOf(language), { type: 'unit', style: 'short' });
  return t('repeats_growing', {
    days: list.format(repeats.slice(0, -1).map(String)),
    last: String(repeats.at(-1)),
  });
};

/** Days by which a reminder may be put off: never past the last day of a deadline that is still ahead. */
const daysToPutOff = ({ until }: Reminder, today: Temporal.PlainDate): readonly number[] =>
  until === undefined || hasPassed(until, today.toString())
    ? DAYS
    : DAYS.filter((days) => !hasPassed(until, today.add({ days }).toString()));

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
  // Where a device is not here nobody can see that it is off: it is detached and written off instead.
  if (!device || !isHere(device)) return undefined;
  const [open] = openDeviceStates(device);
  return open && { subject: device.id, state: open };
};

/** What is due, and what comes next, each with why it comes when it does. */
export const DueList = ({ state, operator, reminders, now, onAct, onAnswer }: Props) => {
  const { t, language } = useI18n();
  if (reminders.length === 0) return null;
  const today = now.toPlainDate();
  return (
    <section class="due" aria-labelledby="due">
      <h2 id="due">{t('reminders')}</h2>
      <ul class="rows">
        {reminders.map((reminder) => {
          const { key, code, subject, due, ground, until } = reminder;
          const device = state.devices.find(({ id }) => id === subject);
          const isDue = due <= now.epochMilliseconds;
          const answer = answerTo(code, device);
          const names = { line: state.line.name, device: device ? deviceName(device, t) : '' };
          const doubts = doubtTexts(ground, state, operator, { t, language });
          return (
            <li key={key} class={isDue ? 'check warned' : 'check'}>
              <span class="mark" aria-hidden="true">
                {isDue ? '!' : '·'}
              </span>
              <div>
                <span>{reminderText(reminder, names, today.toString(), t, language)}</span>
                <small class="state">
                  {[
                    isDue ? t('due_now') : t('due_on', { date: dayText(due, language) }),
                    ...groundTexts(ground, { t, language }),
                  ].join(' · ')}
                  {doubts.map((doubt) => (
                    <em key={doubt} class="doubt">
                      {' '}
                      {doubt}
                    </em>
                  ))}
                </small>
                {isDue && (
                  <small class="state">
                    {repeatText(repeatsOf(code, until, today.toString()), t, language)}
                  </small>
                )}
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
                    {daysToPutOff(reminder, today).map((days) => (
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
