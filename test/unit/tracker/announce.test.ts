import { describe, expect, test } from 'vitest';
import type { Head } from '../../../utils/cancellation/record.ts';
import { type Language, translator } from '../../../utils/i18n.ts';
import { noticeOf, settledNotices, type Words } from '../../../utils/tracker/announce.ts';
import { createDisk } from '../support/disk.ts';
import { command, journalOf, lineOf, openLine } from '../support/journal.ts';
import { LOCALES } from '../support/locales.ts';
import { item } from '../support/schedule.ts';

const wordsIn = (language: Language): Words => ({
  t: translator(LOCALES[language], language),
  language,
  names: new Map([['silent-xx', 'Silent']]),
});
const heads = async (): Promise<Head[]> => {
  const journal = journalOf(createDisk().session().store);
  await journal.run(openLine(1));
  await journal.run(openLine(2, 2));
  await journal.run(command(3, 'line-described', { name: 'Work', kind: 'contract' }, 2));
  return journal.heads();
};
const of = (line: number, key: string, until?: string) =>
  item(key, 0, { cancellation: lineOf(line), ...(until && { until }) });
const TODAY = '2026-03-12';

describe('what a notification says', () => {
  test('one thing by itself, under the operator’s name and an id of its own', async () => {
    expect(noticeOf([of(1, 'device:phone-1')], await heads(), TODAY, wordsIn('en'))).toEqual({
      id: `due|${lineOf(1)}|device:phone-1`,
      title: 'Unline · Silent',
      message: 'Ana: Phone – is the line off it?',
      replaces: [],
    });
  });

  test('several as a group, which takes the place of those that were shown by themselves', async () => {
    const items = [of(1, 'line-end'), of(2, 'last-bill')];
    expect(noticeOf(items, await heads(), TODAY, wordsIn('en'))).toEqual({
      id: 'due|',
      title: '2 things are due',
      message: 'Ana: has the line ended?\nWork: has the last bill come, and is it right?',
      replaces: [`due|${lineOf(1)}|line-end`, `due|${lineOf(2)}|last-bill`],
    });
  });

  test.each<[Language, string, string]>([
    ['en', 'Mar 12, 2026', 'Ask for a new one now.'],
    ['es', '12 mar 2026', 'Pide ahora uno nuevo.'],
    ['zh_CN', '2026年3月12日', '请现在重新申请。'],
  ])(
    'a deadline names its last day, and from the day after it what to do now (%s)',
    async (language, date, now) => {
      const code = of(1, 'port-code-expires', TODAY);
      const said = async (today: string) =>
        noticeOf([code], await heads(), today, wordsIn(language))?.message ?? '';
      expect(await said(TODAY)).toContain(date);
      expect(await said(TODAY)).not.toContain(now);
      expect(await said('2026-03-13')).toContain(date);
      expect(await said('2026-03-13')).toContain(now);
    },
  );

  test('nothing where its line is not known', async () => {
    expect(noticeOf([of(9, 'line-end')], await heads(), TODAY, wordsIn('en'))).toBeUndefined();
  });
});

test('what is settled is taken back: a single one at once, the group when nothing is due', () => {
  const due = [of(1, 'line-end')];
  const standing = ['due|', `due|${lineOf(1)}|line-end`, `due|${lineOf(2)}|last-bill`, 'example'];
  expect(settledNotices(standing, due)).toEqual([`due|${lineOf(2)}|last-bill`]);
  expect(settledNotices(standing, [])).toEqual(standing.slice(0, 3));
});
