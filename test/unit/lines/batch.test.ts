import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batchOf } from '../../../utils/lines/batch.ts';
import { cleanCell } from '../../../utils/lines/cell.ts';
import { outcomeOf } from '../../../utils/lines/judge.ts';
import { splitRows } from '../../../utils/lines/split.ts';
import { toCsv } from '../../../utils/lines/to-csv.ts';
import { ICCID, IMEI, judged } from '../support/lines.ts';

describe('a list becomes lines', () => {
  test('named after their user, with no more of the number than its end', () => {
    const { lines } = batchOf(judged(`number,imei,user,note\n600111222,${IMEI},Ana,leaves in May`));
    expect(lines).toEqual([
      {
        name: 'Ana ••• 222',
        number: '+34600111222',
        devices: [{ category: 'phone', companion: false, imei: IMEI }],
        notes: ['leaves in May'],
      },
    ]);
  });

  test('rows of the same line are devices of one', () => {
    const { lines } = batchOf(
      judged(`number,device,iccid\n600111222,iPhone 13,${ICCID}\n600111222,Apple Watch,`),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]?.devices).toEqual([
      { category: 'phone', companion: false, name: 'iPhone 13', iccid: ICCID },
      { category: 'watch', companion: true, name: 'Apple Watch' },
    ]);
  });

  test('a watch alone is the line itself, and a word for its kind is no name', () => {
    const { lines } = batchOf(
      judged('number,device\n600111222,reloj\n600111223,gizmo\n600111224,'),
    );
    expect(lines.flatMap(({ devices }) => devices)).toEqual([
      { category: 'watch', companion: false },
      { category: 'other', companion: false, name: 'gizmo' },
      { category: 'phone', companion: false },
    ]);
  });

  test('what could not be taken over stays in words', () => {
    const user = 'x'.repeat(90);
    const { lines } = batchOf(judged(`number,eid,user\n600111222,12345,${user}`));
    expect(lines[0]?.name).toHaveLength(80);
    expect(lines[0]?.notes).toEqual([`${user} · EID: 12345`]);
  });

  test('unreadable rows are kept as notes, whole; duplicates and what the person leaves are not', () => {
    const rows = judged('number,user\n600111222,Ana\n60011,Luis\n600111222,Ana\n600111223,Eva');
    const left = rows.map((row, at) => (at === 3 ? { ...row, decided: 'leave' as const } : row));
    expect(left.map(outcomeOf)).toEqual(['line', 'note', 'leave', 'leave']);
    const { lines, notes } = batchOf(left);
    expect(lines).toHaveLength(1);
    expect(notes).toEqual(['3: 60011 · Luis']);
  });

  test('a text longer than one event holds is cut in parts, and nothing of it is lost', () => {
    const note = 'abcdefghij'.repeat(250);
    const { lines } = batchOf(judged(`number,note\n600111222,${note}`));
    expect(lines[0]?.notes.map((part) => part.length)).toEqual([1000, 1000, 500]);
    expect(lines[0]?.notes.join('')).toBe(note);
  });
});

describe('an export', () => {
  test.each([
    '=HYPERLINK("https://x.example")',
    '+34600111222',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '＝1+1',
  ])('escapes %s, which a spreadsheet would compute', (cell) => {
    expect(toCsv([[cell, 'b']])).toMatch(/^\ufeff"?'/);
  });

  test('that is read again gives the same cells', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (cells) => {
        const clean = cells.map((text) => cleanCell(text.replaceAll('\r', ' ')));
        fc.pre(clean.every((text) => cleanCell(text) === text));
        const [back] = splitRows(toCsv([['first', ...clean]]));
        expect(back?.cells.map(cleanCell)).toEqual(['first', ...clean]);
      }),
    );
  });
});
