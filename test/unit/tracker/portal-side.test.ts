import { describe, expect, test } from 'vitest';
import type { Head } from '../../../utils/cancellation/record.ts';
import { cancellationOfTab, hasSomethingToSay } from '../../../utils/tracker/portal-side.ts';
import { createTabs } from '../../../utils/tracker/tab-state.ts';
import { createDisk } from '../support/disk.ts';
import { command, journalOf, lineOf, openLine } from '../support/journal.ts';
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
  test('I-20 nothing where nothing is open and the page is not about cancelling', async () => {
    const [head] = await heads(1);
    expect(hasSomethingToSay(plainReading('account'), undefined)).toBe(false);
    expect(hasSomethingToSay(plainReading('cancel'), undefined)).toBe(true);
    expect(hasSomethingToSay(plainReading('account'), head)).toBe(true);
  });
});

describe('I-22 what is known of a tab', () => {
  const reading = {
    operator: 'att-us',
    host: 'www.att.com',
    whole: true,
    unfinished: false,
    ...plainReading('account'),
  };

  test('I-22 is kept apart from other tabs and ends with the tab', async () => {
    const disk = createDisk();
    const tabs = createTabs(disk.session().store);
    await tabs.setReading(1, reading);
    await tabs.bind(1, lineOf(1));
    await tabs.sendGuideAway(1);
    expect(await tabs.reading(2)).toBeUndefined();
    expect(await tabs.guide(2)).toBeUndefined();
    await tabs.leave(1);
    expect(await tabs.reading(1)).toBeUndefined();
    expect(await tabs.binding(1)).toBe(lineOf(1));
    await tabs.forget(1);
    expect(disk.all()).toEqual({});
  });
});
