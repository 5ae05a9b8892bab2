import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIdentifier, whatIsThis } from '../../../utils/identifiers/what-is-this.ts';
import { dressed, eids, iccids, imeis } from '../support/identifiers.ts';

describe('by the word before it', () => {
  test.each([
    ['EID: 8904 9032 1234', 'eid'],
    ['手机IMEI：352099001761481', 'imei'],
    ['IMEI2 35 209900 176148 1', 'imei'],
    ['SIM card number: 123', 'iccid'],
    ['Número de SIM 8953 01', 'iccid'],
    ['SIM 卡号 8986 00', 'iccid'],
    ['ICC-ID 8988211000000530082', 'iccid'],
    ['IMSI: 460001234567890', 'imsi'],
    ['Teléfono 55 1234 5678', 'msisdn'],
    ['手机号码 138 0013 8000', 'msisdn'],
    ['MSISDN 5351234567', 'msisdn'],
  ])('%s', (text, kind) => {
    expect(whatIsThis(text)).toBe(kind);
  });
});

describe('by its shape', () => {
  test.each([
    ['89049032123451234512345678901235', 'eid'],
    ['8904 9032 1234 5123 4512 3456 7890 123', 'eid'],
    ['8988211000000530082', 'iccid'],
    ['8944110065012251410F', 'iccid'],
    ['89882110000005300', 'iccid'],
    ['8988 2110 0000 O530 0821', 'iccid'],
    ['352099001761481', 'imei'],
    ['3520990017614823', 'imei'],
    ['49015420323751', 'imei'],
    ['1$SMDP.GSMA.COM$04386-AGYFT-A74Y8-3F815', 'activation-code'],
    ['LPA:', 'activation-code'],
    ['https://phone.example.com/esim?carddata=LPA%3A1%24rsp.example.com%24A', 'activation-code'],
    ['https://www.example.com/esim?line=600111222', 'web-address'],
    ['+53 5 123 4567', 'msisdn'],
    ['00447700900123', 'msisdn'],
    ['(0)7700 900123', 'msisdn'],
    ['12345', 'unknown'],
    ['12345678901234567', 'unknown'],
    ['1'.repeat(41), 'unknown'],
    ['no number', 'unknown'],
    ['', 'unknown'],
  ])('%j', (text, kind) => {
    expect(whatIsThis(text)).toBe(kind);
  });
});

describe('what it is, is read', () => {
  test.each([
    ['EID 89049032123451234512345678901235', { kind: 'eid' }],
    ['8988 2110 0000 0530 082', { kind: 'iccid' }],
    ['IMEI/SV: 35 209900 176148 23', { kind: 'imeisv' }],
    ['LPA:1$rsp.truphone.com$QR-G-5C-1LS-1W1Z9P7', { kind: 'activation-code' }],
    ['IMSI: 460001234567890', { problem: { code: 'imsi' } }],
    ['12345', { problem: { code: 'unrecognised', params: { length: 5 } } }],
    [
      'https://www.example.com/install/600111222',
      { problem: { code: 'web-address', params: { read: 'www.example.com' } } },
    ],
    ['', { problem: { code: 'empty' } }],
    ['1'.repeat(500), { problem: { code: 'too-much' } }],
  ])('%j', async (text, reading) => {
    expect(await readIdentifier(text)).toMatchObject(reading);
  });

  test('however it is pasted, with its label or without', async () => {
    const of = (kind: string, numbers: fc.Arbitrary<string>, label: string) =>
      numbers.chain((number) =>
        fc
          .constantFrom(label, '')
          .chain((word) => dressed(number, word))
          .map((text) => ({ kind, number, text })),
      );
    const cases = fc.oneof(
      of('iccid', iccids, 'ICCID'),
      of('eid', eids, 'EID'),
      of('imei', imeis, 'IMEI'),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ({ kind, number, text }) => {
        expect(await readIdentifier(text)).toMatchObject({ kind, value: number });
      }),
    );
  });
});

test.each(['0049 1512 3456789', '0055 11 91234-5678', '0086 138 1234 5678'])(
  'a number with its country’s code after 00 is no IMEI: %s',
  async (text) => {
    expect(await readIdentifier(text)).toMatchObject({ kind: 'msisdn' });
  },
);

test('no text makes reading fail, and none takes long', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 500 }),
        fc.stringMatching(/^[ (),;.F0-9$a-zà-ü:=-]{0,400}$/),
      ),
      async (text) => {
        const reading = await readIdentifier(text, 'GB');
        expect('problem' in reading || reading.value !== '').toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test('a text made to be slow is refused as fast as any other', async () => {
  const start = performance.now();
  for (const text of [
    `8${' '.repeat(398)}x`,
    `${' ('.repeat(199)}8`,
    '$ '.repeat(199),
    '1$'.repeat(199),
  ])
    await readIdentifier(`EID ${text}`);
  expect(performance.now() - start).toBeLessThan(1000);
});
