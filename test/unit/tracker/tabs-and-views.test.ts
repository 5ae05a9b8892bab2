import { expect, test } from 'vitest';
import { createTabs } from '../../../utils/tracker/tab-state.ts';
import { placesOf, waitingUpdate } from '../../../utils/tracker/update.ts';
import { createDisk } from '../support/disk.ts';
import { lineOf } from '../support/journal.ts';
import { plainReading } from '../support/reading.ts';

test('every tab of which anything is known is found, and nothing else that stands there', async () => {
  const disk = createDisk({ update: '0.2.0' });
  const tabs = createTabs(disk.session().store);
  const read = { operator: 'att-us', host: 'www.att.com', whole: true, unfinished: false };
  await tabs.setReading(1, { ...read, ...plainReading('account') });
  await tabs.bind(2, lineOf(1));
  await tabs.sendGuideAway(3);
  await tabs.bind(1, lineOf(1));
  expect((await tabs.known()).sort()).toEqual([1, 2, 3]);
  for (const tab of [1, 2, 3]) await tabs.forget(tab);
  expect(disk.all()).toEqual({ update: '0.2.0' });
});

test('views are opened again where they were; a popup or a side panel as the list', () => {
  const base = 'chrome-extension://unline';
  expect(
    placesOf([
      `${base}/dashboard.html#${lineOf(1)}`,
      `${base}/dashboard.html?updated#/catalogue`,
      `${base}/popup.html`,
      `${base}/sidepanel.html`,
      `${base}/dashboard.html`,
    ]),
  ).toEqual([`#${lineOf(1)}`, '#/catalogue', '']);
});

test('a waiting version is told as it was noted, and none where anything else stands there', async () => {
  expect(await waitingUpdate(createDisk({ update: '0.2.0' }).session().store)).toBe('0.2.0');
  expect(await waitingUpdate(createDisk({ update: 7 }).session().store)).toBeNull();
  expect(await waitingUpdate(createDisk().session().store)).toBeNull();
});
