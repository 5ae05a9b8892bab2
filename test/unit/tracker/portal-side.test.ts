import { describe, expect, test } from 'vitest';
import type { Head } from '../../../utils/cancellation/record.ts';
import type { PortalMessage } from '../../../utils/portal/message.ts';
import {
  cancellationOfTab,
  hasSomethingToSay,
  hintsOf,
} from '../../../utils/tracker/portal-side.ts';
import { createTabs } from '../../../utils/tracker/tab-state.ts';
import { createDisk } from '../support/disk.ts';
import { command, journalOf, lineOf, openLine } from '../support/journal.ts';
import { operatorFile } from '../support/operators.ts';
import { plainReading } from '../support/reading.ts';

const heads = async (...lines: number[]): Promise<Head[]> => {
  const journal = journalOf(createDisk().session().store);
  for (const line of lines) await journal.run(openLine(line, line));
  if (lines.includes(3)) await journal.run(command(9, 'abandoned', {}, 3));
  return journal.heads();
};

describe('which cancellation a tab is about', () => {
  test('the only one pending at this operator', async () => {
    expect(cancellationOfTab('silent-xx', undefined, await heads(1, 3))?.id).toBe(lineOf(1));
  });

  test('of several the one that the person bound the tab to, else none', async () => {
    const list = await heads(1, 2);
    expect(cancellationOfTab('silent-xx', lineOf(2), list)?.id).toBe(lineOf(2));
    expect(cancellationOfTab('silent-xx', undefined, list)).toBeUndefined();
    expect(cancellationOfTab('silent-xx', lineOf(8), list)).toBeUndefined();
  });

  test('never one of another operator, or one that is over', async () => {
    const list = await heads(1, 3);
    expect(cancellationOfTab('att-us', lineOf(1), list)).toBeUndefined();
    expect(cancellationOfTab('silent-xx', lineOf(3), list)?.id).toBe(lineOf(1));
    expect(cancellationOfTab('silent-xx', lineOf(3), await heads(3))).toBeUndefined();
  });
});

describe('what is said on a page', () => {
  const reading = (area: 'account' | 'cancel'): Extract<PortalMessage, { kind: 'reading' }> => ({
    kind: 'reading',
    ...plainReading(area),
  });

  test('I-20 nothing where nothing is open and the page is not about cancelling', async () => {
    const [head] = await heads(1);
    expect(hasSomethingToSay(reading('account'), undefined)).toBe(false);
    expect(hasSomethingToSay(reading('cancel'), undefined)).toBe(true);
    expect(hasSomethingToSay(reading('account'), head)).toBe(true);
  });

  test('the reader gets labels and the operator’s own pages, no others', () => {
    const giffgaff = operatorFile('giffgaff-gb');
    const foreign = {
      purpose: 'help' as const,
      url: 'https://www.ofcom.org.uk/',
      foreign: true as const,
      src: [0],
    };
    const { labels, pages } = hintsOf({ ...giffgaff, pages: [...(giffgaff.pages ?? []), foreign] });
    expect(labels).toEqual(giffgaff.labels?.map(({ text, means }) => [text, means]));
    expect(labels).toContainEqual(['End my contract', 'cancel-line']);
    expect(pages).toEqual(giffgaff.pages?.map(({ url, purpose }) => [url, purpose]));
    expect(pages.length).toBeGreaterThan(0);
  });
});

describe('I-22 what is known of a tab', () => {
  const reading = { operator: 'att-us', host: 'www.att.com', ...plainReading('account') };

  test('I-22 is kept apart from other tabs and ends with the tab', async () => {
    const disk = createDisk();
    const tabs = createTabs(disk.session().store);
    await tabs.setReading(1, reading);
    await tabs.bind(1, lineOf(1));
    await tabs.sendGuideAway(1);
    expect(await tabs.reading(2)).toBeUndefined();
    expect(await tabs.guideAway(2)).toBe(false);
    await tabs.leave(1);
    expect(await tabs.reading(1)).toBeUndefined();
    expect(await tabs.binding(1)).toBe(lineOf(1));
    await tabs.forget(1);
    expect(disk.all()).toEqual({});
  });
});
