import { hasPassed } from './cancellation/reminders.ts';
import { dateText } from './fact-text.ts';
import { type Language, type Translate, textKey } from './i18n.ts';

type Said = { code: string; until?: string | undefined };

/**
 * The sentence of a reminder: where the last day of its deadline is known it names that day, or says that it has passed
 * and what to do then. `today` is a plain date, of the person.
 */
export const reminderText = (
  { code, until }: Said,
  names: { line: string; device: string },
  today: string,
  t: Translate,
  language: Language,
): string => {
  if (until === undefined) return t(textKey('reminder', code), names);
  const form = hasPassed(until, today) ? 'reminder_passed' : 'reminder_until';
  return t(textKey(form, code), { ...names, date: dateText(until, language) });
};
