import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitRows } from '../../../utils/lines/split.ts';
import { PATIENCE } from '../support/patience.ts';

const cells = (text: string) => splitRows(text).map((row) => row.cells);

describe('separators', () => {
  test.each([
    ['tabs, as cells are copied from a spreadsheet', 'a\tb;c\nd\te;f', ['a', 'b;c']],
    [
      'semicolons, with commas in the names',
      'García, Ana;600\nPérez, Luis;601',
      ['García, Ana', '600'],
    ],
    ['commas', 'Ana,600\nLuis,601', ['Ana', '600']],
    ['bars', 'Ana|600\nLuis|601', ['Ana', '600']],
    ['full-width commas', '张三，138\n李四，139', ['张三', '138']],
    ['the separator that the first line tells', 'sep=|\na|b;c', ['sep=', '']],
    ['none where most rows have none', '600\n601\n602, Ana', ['600']],
  ])('%s', (_, text, first) => {
    expect(cells(text)[0]).toEqual(first);
  });

  test('a title above the header has no say', () => {
    expect(cells('Lines of 2026\n\nnumber;user\n600;Ana')).toEqual([
      ['Lines of 2026'],
      ['number', 'user'],
      ['600', 'Ana'],
    ]);
  });
});

describe('quotes', () => {
  test('a quoted cell keeps separators and line breaks, and the row tells where it ends', () => {
    expect(splitRows('"a;1";"b\nc"\nd;e')).toEqual([
      { line: 1, last: 2, cells: ['a;1', 'b\nc'] },
      { line: 3, last: 3, cells: ['d', 'e'] },
    ]);
  });

  test('one that stays open does not swallow the lines after it', () => {
    const rows = splitRows('600;Ana\n601;"Luis\n602;Eva\n603;"Iris"\n');
    expect(rows.map((row) => row.cells)).toEqual([
      ['600', 'Ana'],
      ['601', '"Luis'],
      ['602', 'Eva'],
      ['603', 'Iris'],
    ]);
    expect(rows.map((row) => row.openQuote)).toEqual([undefined, true, undefined, undefined]);
    expect(rows.map((row) => row.line)).toEqual([1, 2, 3, 4]);
  });

  test(
    'many that stay open are not each looked for to the end of the file',
    () => {
      expect(splitRows('"x;1\n'.repeat(50_000))).toHaveLength(50_000);
    },
    PATIENCE,
  );
});

test('rows without anything in them are no rows; line ends of all systems count', () => {
  expect(splitRows('a;b\r\n;\r\n \t \rc;d\n\n').map((row) => [row.line, ...row.cells])).toEqual([
    [1, 'a', 'b'],
    [4, 'c', 'd'],
  ]);
});

const sign = fc.constantFrom(...'a1é中 "\';,\t|\n\r=+，');
const anyText = fc.string({ unit: sign, maxLength: 120 });
/** What may not be lost: all but separators, quotes, line ends and space. */
const kept = (text: string) => [...text.replace(/["\s;,|，]/g, '')].sort().join('');

test(
  'whatever the text, nothing of it is lost and nothing comes twice',
  () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const rows = splitRows(text);
        expect(kept(rows.flatMap((row) => row.cells).join(''))).toBe(kept(text));
        for (const [index, row] of rows.entries()) {
          expect(row.last).toBeGreaterThanOrEqual(row.line);
          expect(row.line).toBeGreaterThan(rows[index - 1]?.last ?? 0);
        }
      }),
      { numRuns: 3000 },
    );
  },
  PATIENCE,
);
