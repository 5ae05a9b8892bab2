import { describe, expect, test } from 'vitest';
import { readColumns } from '../../../utils/lines/columns.ts';
import { splitRows } from '../../../utils/lines/split.ts';
import { EID, ICCID } from '../support/lines.ts';

const sheet = (text: string) => readColumns(splitRows(text));
const columns = (text: string) => sheet(text).uses.map((use) => use.column);

describe('headers', () => {
  test.each([
    [
      'Phone number,ICCID,EID,IMEI,Device type,User,Notes',
      ['number', 'iccid', 'eid', 'imei', 'device', 'user', 'note'],
    ],
    [
      'Observaciones,Titular,Tipo de dispositivo,IMEI,EID,Número de SIM,Nº de teléfono',
      ['note', 'user', 'device', 'imei', 'eid', 'iccid', 'number'],
    ],
    [
      '使用人,手机号码,SIM卡号,EID号,串号,设备类型,备注',
      ['user', 'number', 'iccid', 'eid', 'imei', 'device', 'note'],
    ],
    ['MÓVIL (nuevo),  Nombre ,Centro de coste', ['number', 'user', undefined]],
    ['ICCID of the watch,手机号', ['iccid', 'number']],
    ['Number,Number', ['number', undefined]],
  ])('%s', (header, expected) => {
    expect(columns(`${header}\nx,y,z`).slice(0, expected.length)).toEqual(expected);
    expect(sheet(`${header}\nx,y,z`).rows).toHaveLength(1);
  });

  test('stand under merged titles, which are kept apart', () => {
    const { titles, headers, rows } = sheet(
      'Líneas de la empresa;;\n;;\nFecha:;23/11/2026;\nTeléfono;Usuario;Notas\n600111222;Ana;x',
    );
    expect(titles.map((row) => row.cells[0])).toEqual(['Líneas de la empresa', 'Fecha:']);
    expect(headers).toHaveLength(1);
    expect(rows.map((row) => row.cells[0])).toEqual(['600111222']);
  });

  test('are found under a number of the company, too', () => {
    const { titles, uses } = sheet('Central +34 911 222 333;\nTeléfono;Usuario\n600111222;Ana');
    expect(titles).toHaveLength(1);
    expect(uses.map((use) => use.column)).toEqual(['number', 'user']);
  });

  test('that come again on every page are no lines', () => {
    const { headers, rows } = sheet('number;user\n600111222;Ana\nnumber;user\n600111223;Luis');
    expect(headers).toHaveLength(2);
    expect(rows).toHaveLength(2);
  });

  test('that stand above something else do not deceive', () => {
    expect(columns('Phone,Line\niPhone 13,600111222\nGalaxy S24,600111223')).toEqual([
      'device',
      'number',
    ]);
  });
});

describe('without a header', () => {
  test('the columns are guessed by their content, and said to be', () => {
    const { uses, rows } = sheet(
      `${ICCID}\tAna\t600 111 222\t${EID}\t490154203237518\tApple Watch\tleaves in May\n`.repeat(3),
    );
    expect(uses.map((use) => use.column)).toEqual([
      'iccid',
      'user',
      'number',
      'eid',
      'imei',
      'device',
      'note',
    ]);
    expect(uses.every((use) => use.by === 'content')).toBe(true);
    expect(rows).toHaveLength(3);
  });

  test('numbers that a spreadsheet has rounded are still told apart by their length', () => {
    expect(columns('8,93407E+18;+34600111222\n8,93407E+18;+34600111223')).toEqual([
      'iccid',
      'number',
    ]);
  });

  test('a word before the digits is a label only where it is one', () => {
    expect(columns('Desk 100234\tTel. 600111222\nDesk 100235\tTel. 600111223')).toEqual([
      'user',
      'number',
    ]);
    expect(columns('móvil 600 111 222\nmóvil 600 111 223')).toEqual(['number']);
  });

  test('a list of numbers alone is one', () => {
    expect(columns('+34 600 111 222\n+34 600 111 223')).toEqual(['number']);
  });
});
