import { expect, test } from 'vitest';
import { tabGone } from '../../../utils/tracker/closed-tabs.ts';
import { background } from '../support/background.ts';
import { command, lineOf, NOW } from '../support/journal.ts';
import { PORTAL_MESSAGES } from '../support/messages.ts';
import { plainReading } from '../support/reading.ts';
import { popup, portal } from '../support/senders.ts';
import { opening } from '../support/story.ts';

const NOTED = { [lineOf(5)]: NOW };

/** A background with a line at the portal's operator, on whose cancel page a tab stands. */
const onCancelPage = async () => {
  const { route, local, tools } = await background();
  const opened = { operator: 'giffgaff-gb', way: 'request' };
  const open = command(5, 'open', { ...opening(), opened }, 5);
  expect(await route({ kind: 'command', command: open }, popup)).toMatchObject({ ok: true });
  const shows = (area: 'cancel' | 'account', acted: boolean, sender = portal) =>
    route({ ...PORTAL_MESSAGES.reading, ...plainReading(area), acted }, sender);
  await shows('cancel', true);
  return {
    shows,
    visits: () => local.all().visits ?? {},
    leave: () => route(PORTAL_MESSAGES.left, portal),
    forget: () => route({ kind: 'forget-visit', cancellation: lineOf(5) }, popup),
    erase: () => route({ kind: 'command', command: command(6, 'erase', {}, 5) }, popup),
    close: () => tabGone(tools, portal.tab?.id ?? 0),
  };
};

test('a cancel page that the person left within the page is noted', async () => {
  const { shows, visits } = await onCancelPage();
  await shows('account', true);
  expect(visits()).toEqual(NOTED);
});

test('a page that moves on by itself was left by nobody, until the person goes on or closes the tab', async () => {
  const going = await onCancelPage();
  await going.shows('account', false);
  expect(going.visits()).toEqual({});
  await going.shows('account', true);
  expect(going.visits()).toEqual(NOTED);

  const closing = await onCancelPage();
  await closing.shows('account', false);
  await closing.close();
  expect(closing.visits()).toEqual(NOTED);

  const elsewhere = await onCancelPage();
  await elsewhere.shows('account', false);
  const url = 'https://www.verizon.com/';
  const tab = { id: portal.tab?.id ?? 0, incognito: false, url };
  const other = { ...portal, url, origin: 'https://www.verizon.com', tab };
  await elsewhere.shows('account', false, other);
  expect(elsewhere.visits()).toEqual(NOTED);
});

test('a tab that is closed after its cancel page was left is not asked about once more', async () => {
  const { leave, visits, forget, close } = await onCancelPage();
  await leave();
  expect(visits()).toEqual(NOTED);
  await forget();
  await close();
  expect(visits()).toEqual({});
});

test('an erased line leaves no note of it', async () => {
  const { shows, visits, erase } = await onCancelPage();
  await shows('account', true);
  expect(visits()).toEqual(NOTED);
  expect(await erase()).toMatchObject({ ok: true });
  expect(visits()).toEqual({});
});

test('coming back to it takes the note away', async () => {
  const { shows, visits } = await onCancelPage();
  await shows('account', true);
  await shows('cancel', false);
  expect(visits()).toEqual({});
});
