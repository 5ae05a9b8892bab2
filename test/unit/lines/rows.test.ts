import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { judgeRows } from '../../../utils/lines/judge.ts';
import { openBytes, openText, readRows } from '../../../utils/lines/list.ts';
import { correctRow, divideRow } from '../../../utils/lines/read-row.ts';
import { MAX_ROWS } from '../../../utils/lines/words.ts';
import { EID, ICCID, IMEI, judged, OTHER_ICCID, opened, READERS } from '../support/lines.ts';
import { PATIENCE } from '../support/patience.ts';

const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

describe('a row', () => {
  test('with a number, or an ICCID alone, is good', () => {
    const rows = judged(
      `number,iccid,eid,imei\n600111222,${ICCID},${EID},${IMEI}\n,${OTHER_ICCID},,`,
    );
    expect(rows.map((row) => row.state)).toEqual(['good', 'good']);
    expect(rows[0]?.values).toEqual({ number: '+34600111222', iccid: ICCID, eid: EID, imei: IMEI });
  });

  test.each([
    ['an oddity that real cards have', `,${ICCID.slice(0, -1)}1,,`, ['identifier-warning']],
    ['another identifier that cannot be read', `600111222,,123,`, ['identifier-left-out']],
    ['a chip and no line', `,,${EID},`, ['no-line']],
    ['a formula beside it', '600111222,,,=1+1', ['formula']],
    ['a device of no known kind', '600111222,gizmo,,', ['device-unknown']],
  ])('is doubtful for %s', (_, row, doubts) => {
    const header = row.includes('gizmo') ? 'number,device,eid,note' : 'number,iccid,eid,note';
    const [found] = judged(`${header}\n${row}\n600999888,,,`);
    expect(found).toMatchObject({ state: 'doubtful' });
    expect(codes(found?.doubts ?? [])).toEqual(doubts);
  });

  test.each([
    ['number,user', '60011,Ana', 'identifier'],
    ['number,user', '600111222 / 600333444,Ana', 'several-values'],
    ['number,user', '"600111222\n600333444",Ana', 'several-values'],
    ['number,user', '"=HYPERLINK(""https://x.example"",""600111222"")",Ana', 'formula'],
    ['number,user', ',Total', 'nothing-named'],
    ['iccid,user', '8.93407E+18,Ana', 'identifier'],
  ])('%s: %s is unreadable: %s', (header, row, code) => {
    const [found] = judged(`${header}\n${row}\n${header.startsWith('n') ? 600111222 : ICCID},Eva`);
    expect(found).toMatchObject({ state: 'unreadable' });
    expect(codes(found?.problems ?? [])).toEqual([code]);
  });

  test('is told that a spreadsheet has rounded its number', () => {
    const [found] = judged(`iccid,user\n8.93407E+18,Ana\n${ICCID},Eva`);
    expect(found?.problems[0]?.finding?.code).toBe('rounded');
  });

  test.each(["'+34600111222", '="+34600111222"', '34600111222.0', '００34 600 111 222'])(
    'reads %s as spreadsheets and tables write it',
    (cell) => {
      expect(judged(`number\tuser\n${cell}\tAna`)[0]?.values.number).toBe('+34600111222');
    },
  );

  test('with an open quote, in another encoding or with damaged signs says so', () => {
    const [quote, , damaged] = judged(
      'number;user\n600111222;"Ana\n600111223;Eva\n600111224;Pe\ufffda',
    );
    expect(codes(quote?.doubts ?? [])).toEqual(['open-quote']);
    expect(codes(damaged?.doubts ?? [])).toEqual(['damaged-text']);
  });

  test('keeps columns of no known meaning in its note, under their header', () => {
    const [row] = judged('number,Cost centre,note\n600111222,North,leaves in May');
    expect(row?.cells.note).toBe('Cost centre: North · leaves in May');
  });
});

describe('among the others', () => {
  const states = (text: string, kept = {}) =>
    judged(text, [{ name: 'Ana’s phone', ...kept }]).map((row) => row.state);

  test('the same number again is a duplicate, and names the line it repeats', () => {
    const rows = judged('number,user\n600111222,Ana\n+34 600 111 222,Ana');
    expect(rows[1]).toMatchObject({ state: 'duplicate', twin: { line: 2 } });
  });

  test('the same number with another device is a further device of that line', () => {
    const [, watch] = judged('number,device\n600111222,phone\n600111222,watch');
    expect(watch).toMatchObject({ state: 'doubtful', doubts: [{ code: 'same-line', other: 2 }] });
    expect(states(`number,iccid\n600111222,${ICCID}\n600111222,${OTHER_ICCID}`)).toEqual([
      'good',
      'doubtful',
    ]);
  });

  test('the same modem is the same device, whatever card is named', () => {
    const text = `number,iccid,imei\n600111222,${ICCID},${IMEI}\n600111222,${OTHER_ICCID},${IMEI}`;
    expect(states(text)).toEqual(['good', 'duplicate']);
  });

  test('a row that the person leaves out is repeated by none', () => {
    const [first, second] = judged('number\n600111222\n600111222');
    const rows = [first, second].flatMap((row) => row ?? []);
    const left = rows.map((row, at) => (at === 0 ? { ...row, decided: 'leave' as const } : row));
    expect(judgeRows(left, []).map((row) => row.state)).toEqual(['good', 'good']);
  });

  test('the same card is a duplicate, but doubtful under two numbers', () => {
    expect(states(`number,iccid\n600111222,${ICCID}\n,${ICCID}`)).toEqual(['good', 'duplicate']);
    expect(states(`number,iccid\n600111222,${ICCID}\n600111223,${ICCID}`)).toEqual([
      'good',
      'doubtful',
    ]);
  });

  test('a line that is kept already is a duplicate of it', () => {
    const [row] = judged('number\n600111222', [{ name: 'Ana’s phone', number: '+34600111222' }]);
    expect(row).toMatchObject({ state: 'duplicate', twin: { kept: 'Ana’s phone' } });
    expect(states(`number,iccid\n600111222,${ICCID}`, { iccid: ICCID })).toEqual(['duplicate']);
  });
});

describe('corrected in place', () => {
  test('a row is judged anew, and where it stood in the file no longer matters', () => {
    const list = opened('number;user\n60011;"Ana\n600111223;Eva');
    const [row] = readRows(list, list.sheet.uses, READERS);
    const changed = row && correctRow(row, { number: '600111222', user: ' ', note: 'x' }, READERS);
    expect(changed).toMatchObject({
      cells: { number: '600111222', note: 'x' },
      problems: [],
      doubts: [],
    });
    expect(changed?.cells).not.toHaveProperty('user');
  });

  test('a row with several numbers is divided into one for each', () => {
    const list = opened('number;user\n"600111222\n600333444";Ana\n600555666;Eva');
    const [row] = readRows(list, list.sheet.uses, READERS);
    const parts = row ? divideRow(row, READERS) : [];
    expect(parts.map(({ values, cells }) => [values.number, cells.user])).toEqual([
      ['+34600111222', 'Ana'],
      ['+34600333444', 'Ana'],
    ]);
    expect(new Set(parts.map(({ id }) => id)).size).toBe(2);
  });

  test('rows stay as they were corrected when a column gets another meaning', () => {
    const list = opened('number;user\n60011;Ana\n600111223;Eva');
    const before = readRows(list, list.sheet.uses, READERS).map((row, index) =>
      index === 0 ? correctRow(row, { number: '600111222' }, READERS) : row,
    );
    const uses = list.sheet.uses.map((use) =>
      use.column === 'user' ? { ...use, column: 'note' as const } : use,
    );
    const after = readRows(list, uses, READERS, before);
    expect(after.map(({ cells }) => cells)).toEqual([
      { number: '600111222' },
      { number: '600111223', note: 'Eva' },
    ]);
  });
});

describe('a list is refused', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  test.each([
    ['empty', openText(' \n;;\n')],
    ['nothing-readable', openText('Dear all,\nthe lines end in May.')],
    ['too-many-rows', openText('600111222\n'.repeat(MAX_ROWS + 1))],
    ['too-big', openBytes(new Uint8Array(50_000_000))],
    ['workbook', openBytes(bytes('PK\x03\x04\x14'))],
    ['workbook', openText('<html><table><tr><td>600111222</td></tr></table>')],
  ])('%s', (refused, result) => {
    expect(result).toEqual({ refused });
  });
});

const cell = fc.oneof(
  fc.constantFrom('', ' ', '600111222', '+34 600 111 223', ICCID, EID, IMEI, '60011', 'watch'),
  fc.constantFrom('number', 'Usuario', '备注', '=1+1', 'a "quoted" one', '600111222 / 600333444'),
  fc.string({ maxLength: 12 }),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 30,
});

test(
  'every row that is not empty comes out exactly once: as a title, a header or a row',
  () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\t', ';', ','), (written, delimiter) => {
        const text = Papa.unparse(
          [...written, ['600111222', 'Ana']].map((row) => [...row, '.', '.']),
          { delimiter, newline: '\n' },
        );
        const list = opened(text);
        const rows = readRows(list, list.sheet.uses, READERS);
        const { titles, headers } = list.sheet;
        const lines = [...titles, ...headers, ...rows].map(({ line }) => line);
        expect(new Set(lines).size).toBe(written.length + 1);
        expect(lines).toHaveLength(written.length + 1);
        expect(judged(text)).toHaveLength(rows.length);
      }),
      { numRuns: 500 },
    );
  },
  PATIENCE,
);
