import type { Head } from '../cancellation/record.ts';
import { codeOf, type Pending } from '../cancellation/schedule.ts';
import { type Language, type Translate, textKey } from '../i18n.ts';
import { reminderText } from '../reminder-text.ts';

/** Notification ids are fixed, so that a repeat replaces instead of piling up (DESIGN §10). */
export const GROUP = 'due|';
export const noticeId = (item: Pick<Pending, 'cancellation' | 'key'>): string =>
  `due|${item.cancellation}|${item.key}`;

/** The cancellation that a notification is about; '' for a group. */
export const cancellationOf = (notification: string): string | undefined =>
  notification.startsWith('due|') ? (notification.split('|')[1] ?? '') : undefined;

/** More than a notification shows anywhere; its title counts all of them. */
const MOST_LINES = 8;

/** What names and texts a notification is made of; `names` are those of the operators. */
export type Words = { t: Translate; language: Language; names: ReadonlyMap<string, string> };

/** One notification, and those that it takes the place of. */
export type Notice = { id: string; title: string; message: string; replaces: string[] };

const sentence = (item: Pending, head: Head, today: string, { t, language }: Words): string => {
  const [, subject] = item.key.split(':');
  const device = head.devices.find(({ id }) => id === subject);
  const name = device?.name ?? (device ? t(textKey('device', device.category)) : '');
  const said = { code: codeOf(item.key), until: item.until };
  return reminderText(said, { line: head.name, device: name }, today, t, language);
};

/**
 * What is handed to the browser for what is to be announced: one thing by itself, several as a group, in which each that
 * was shown by itself is said now. Undefined where nothing of it is known. `today` is the person's day.
 */
export const noticeOf = (
  items: readonly Pending[],
  heads: readonly Head[],
  today: string,
  words: Words,
): Notice | undefined => {
  const { t } = words;
  const byId = new Map(heads.map((head) => [head.id, head]));
  const lines = items.flatMap((item) => {
    const head = byId.get(item.cancellation);
    return head ? [{ item, head, text: sentence(item, head, today, words) }] : [];
  });
  const [first] = lines;
  if (!first) return undefined;
  if (lines.length === 1) {
    const operator = words.names.get(first.head.operator) ?? first.head.operator;
    const title = t('notification_title', { operator });
    return { id: noticeId(first.item), title, message: first.text, replaces: [] };
  }
  return {
    id: GROUP,
    title: t('notification_group', { count: lines.length }),
    message: lines
      .slice(0, MOST_LINES)
      .map(({ text }) => text)
      .join('\n'),
    replaces: lines.map(({ item }) => noticeId(item)),
  };
};

/** Which of the notifications that stand are about things that are settled by now. */
export const settledNotices = (standing: readonly string[], due: readonly Pending[]): string[] => {
  const still = new Set(due.map(noticeId));
  return standing.filter((id) =>
    id === GROUP ? due.length === 0 : id.startsWith('due|') && !still.has(id),
  );
};
