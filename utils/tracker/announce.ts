import { browser } from 'wxt/browser';
import type { Head } from '../cancellation/record.ts';
import type { Pending } from '../cancellation/schedule.ts';
import { loadList } from '../catalogue/load.ts';
import type { Translate } from '../i18n.ts';
import { textKey } from '../i18n.ts';
import { ownPage } from '../packaged.ts';

/** Notification ids are fixed, so that a repeat replaces instead of piling up (DESIGN §10). */
const GROUP = 'due|';
const idOf = (item: Pending) => `due|${item.cancellation}|${item.key}`;

/** The cancellation that a notification is about; '' for a group. */
export const cancellationOf = (notification: string): string | undefined =>
  notification.startsWith('due|') ? (notification.split('|')[1] ?? '') : undefined;

const sentence = (item: Pending, head: Head, t: Translate): string => {
  const [code = '', subject] = item.key.split(':');
  const device = head.devices.find(({ id }) => id === subject);
  const name = device?.name ?? (device ? t(textKey('device', device.category)) : '');
  return t(textKey('reminder', code), { line: head.name, device: name });
};

const show = (id: string, title: string, message: string) =>
  // Firefox throws on buttons and requireInteraction (mdn/browser-compat-data#1631): title, message and icon only.
  browser.notifications.create(id, {
    type: 'basic',
    iconUrl: ownPage('/icon/due-128.png'),
    title,
    message,
  });

/**
 * Hands what is to be announced to the browser: one thing by itself, several as a group; `own` are the operators that
 * the person added. Resolves once the browser took it; throws where it does not.
 */
export const announce = async (
  items: readonly Pending[],
  heads: readonly Head[],
  own: readonly { id: string; name: string }[],
  t: Translate,
): Promise<void> => {
  const names = new Map([...(await loadList()), ...own].map(({ id, name }) => [id, name]));
  const lines = items.flatMap((item) => {
    const head = heads.find(({ id }) => id === item.cancellation);
    return head ? [{ item, head, text: sentence(item, head, t) }] : [];
  });
  const [first] = lines;
  if (!first) return;
  if (lines.length === 1) {
    const operator = names.get(first.head.operator) ?? first.head.operator;
    await show(idOf(first.item), t('notification_title', { operator }), first.text);
    return;
  }
  const message = lines.map(({ text }) => text).join('\n');
  await show(GROUP, t('notification_group', { count: lines.length }), message);
};

/** Takes back notifications about things that are settled by now. */
export const withdrawSettled = async (due: readonly Pending[]): Promise<void> => {
  const still = new Set(due.map(idOf));
  const shown = Object.keys(await browser.notifications.getAll());
  const stale = shown.filter((id) =>
    id === GROUP ? due.length === 0 : id.startsWith('due|') && !still.has(id),
  );
  await Promise.all(stale.map((id) => browser.notifications.clear(id)));
};
