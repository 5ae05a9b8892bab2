import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readActivationCode } from '../../../utils/identifiers/activation-code.ts';
import { formatIdentifier } from '../../../utils/identifiers/format.ts';

const ID = '04386-AGYFT-A74Y8-3F815';

describe('published activation codes', () => {
  test.each([
    [`1$SMDP.GSMA.COM$${ID}`, { matchingId: ID, serverOid: '', confirmation: false }],
    [`1$SMDP.GSMA.COM$${ID}$$1`, { matchingId: ID, serverOid: '', confirmation: true }],
    [
      `1$SMDP.GSMA.COM$${ID}$1.3.6.1.4.1.31746$1`,
      { matchingId: ID, serverOid: '1.3.6.1.4.1.31746', confirmation: true },
    ],
    [`1$SMDP.GSMA.COM$${ID}$1.3.6.1.4.1.31746`, { serverOid: '1.3.6.1.4.1.31746' }],
    ['1$SMDP.GSMA.COM$$1.3.6.1.4.1.31746', { matchingId: '', server: 'SMDP.GSMA.COM' }],
  ])('%s', (text, parts) => {
    expect(readActivationCode(text)).toMatchObject({ value: `LPA:${text}`, ...parts });
  });

  test('LPA: in any letter case, with words and blanks around it', () => {
    const value = 'LPA:1$rsp.truphone.com$QR-G-5C-1LS-1W1Z9P7';
    for (const text of [
      value,
      value.toLowerCase().replace('qr-g-5c-1ls-1w1z9p7', 'QR-G-5C-1LS-1W1Z9P7'),
      `  ${value}\n`,
      `Activation code: ${value} (use once)`,
      'ＬＰＡ：１＄rsp.truphone.com＄QR-G-5C-1LS-1W1Z9P7',
      'LPA: 1 $ rsp.truphone.com\n$QR-G-5C-1LS-1W1Z9P7',
      `<a href="${value}">`,
    ])
      expect(readActivationCode(text)).toMatchObject({ value, server: 'rsp.truphone.com' });
  });

  test('out of a link that opens the setup of a phone, its signs written as they are or escaped', () => {
    const value = `LPA:1$rsp.example.com$${ID}`;
    const setup = 'https://esimsetup.example.com/provisioning';
    for (const text of [
      `${setup}?carddata=${value}`,
      `${setup}?lang=es&carddata=${encodeURIComponent(value)}&more=1`,
    ])
      expect(readActivationCode(text)).toMatchObject({ value, matchingId: ID });
  });

  test.each([
    ['2$host$token', 'code-start', { read: '2' }],
    ['LPA:1$$TOKEN', 'code-server-missing', {}],
    ['1$rsp.example.com', 'code-parts', { length: 2 }],
    ['1$rsp.example.com$A$1.2$1$x', 'code-parts', { length: 6 }],
    ['1$localhost$A', 'code-server', { read: 'localhost' }],
    ['1$rsp_example.com$A', 'code-server', {}],
    ['hello', 'code-start', { read: 'hello' }],
    ['$'.repeat(500), 'too-much', { length: 500 }],
  ])('%s is refused and says why', (text, code, params) => {
    expect(readActivationCode(text)).toMatchObject({ problem: { code, params } });
  });
});

test('it is shown with its server alone, and said to be a secret', () => {
  expect(readActivationCode(`LPA:1$smdp.example.com$${ID}$$1`)).toMatchObject({
    shown: 'LPA:1$smdp.example.com$•••',
    warnings: [{ code: 'code-secret' }, { code: 'code-confirmation' }],
  });
});

test('formatting and reading are inverse', () => {
  const codes = fc
    .record({
      server: fc.stringMatching(/^[a-z]{1,8}\.[a-z]{1,8}\.(com|net)$/),
      id: fc.stringMatching(/^[A-Z0-9-]{0,20}$/),
      oid: fc.constantFrom('', '1.3.6.1.4.1.31746'),
      confirmation: fc.boolean(),
    })
    .map(({ server, id, oid, confirmation }) =>
      [
        'LPA:1',
        server,
        id,
        ...(oid || confirmation ? [oid] : []),
        ...(confirmation ? ['1'] : []),
      ].join('$'),
    );
  fc.assert(
    fc.property(codes, (value) => {
      expect(readActivationCode(formatIdentifier('activation-code', value))).toMatchObject({
        value,
      });
    }),
  );
});
