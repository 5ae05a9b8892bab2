import { expect, test } from 'vitest';
import { background } from '../support/background.ts';
import { command, lineOf, NOW } from '../support/journal.ts';
import { PORTAL_MESSAGES } from '../support/messages.ts';
import { plainReading } from '../support/reading.ts';
import { popup, portal } from '../support/senders.ts';
import { opening } from '../support/story.ts';

/** A background with a line at the portal's operator, on whose cancel page a tab stands. */
const onCancelPage = async () => {
  const { route, local } = await background();
  const opened = { operator: 'giffgaff-gb', way: 'request' };
  const open = command(5, 'open', { ...opening(), opened }, 5);
  expect(await route({ kind: 'command', command: open }, popup)).toMatchObject({ ok: true });
  const shows = (area: 'cancel' | 'account', acted: boolean) =>
    route({ ...PORTAL_MESSAGES.reading, ...plainReading(area), acted }, portal);
  await shows('cancel', true);
  return { shows, visits: () => local.all().visits };
};

test('a cancel page that the person left within the page is noted', async () => {
  const { shows, visits } = await onCancelPage();
  await shows('account', true);
  expect(visits()).toEqual({ [lineOf(5)]: NOW });
});

test('a page that moves on by itself was left by nobody', async () => {
  const { shows, visits } = await onCancelPage();
  await shows('account', false);
  expect(visits() ?? {}).toEqual({});
});

test('coming back to it takes the note away', async () => {
  const { shows, visits } = await onCancelPage();
  await shows('account', true);
  await shows('cancel', false);
  expect(visits()).toEqual({});
});
