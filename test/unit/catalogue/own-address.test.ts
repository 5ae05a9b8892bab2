import * as fc from 'fast-check';
import { getPublicSuffix } from 'tldts';
import { describe, expect, test } from 'vitest';
import { readAddress } from '../../../utils/catalogue/own-address.ts';
import { all } from '../support/hosts.ts';

const host = (typed: string) => {
  const read = readAddress(typed);
  return 'host' in read ? read.host : `wrong: ${read.wrong}`;
};

describe('what a person types or pastes as a web address', () => {
  test.each([
    ['my.operator.example', 'my.operator.example'],
    ['  https://My.Operator.Example/Account/line?id=7#x ', 'my.operator.example'],
    ['operator.example/login', 'operator.example'],
    ['https://operator.example:443/', 'operator.example'],
    ['operator.example.', 'operator.example'],
    ['https://münchen-mobil.example/', 'xn--mnchen-mobil-dlb.example'],
    ['ee.co.uk', 'ee.co.uk'],
    ['//operator.example/', 'operator.example'],
  ])('%s is %s', (typed, expected) => {
    expect(host(typed)).toBe(expected);
  });

  test.each([
    ['', 'none'],
    ['my operator', 'none'],
    ['operator', 'one-word'],
    ['localhost', 'one-word'],
    ['http://operator.example/', 'not-https'],
    ['HTTP://operator.example/', 'not-https'],
    ['ftp://operator.example/', 'none'],
    ['javascript:alert(1)', 'none'],
    ['file:///etc/passwd', 'none'],
    ['chrome://extensions', 'none'],
    ['data:text/html,x', 'none'],
    ['https://t-mobile.com@evil.example/', 'none'],
    ['https://user:secret@operator.example/', 'none'],
    ['https://*.operator.example/', 'none'],
    ['*.operator.example', 'none'],
    ['operator.example:8443', 'port'],
    ['https://operator.example:8443/', 'port'],
    ['192.168.0.1', 'ip'],
    ['https://127.1/', 'ip'],
    ['0x7f000001', 'ip'],
    ['https://[::1]/', 'ip'],
    ['co.uk', 'suffix'],
    ['com.br', 'suffix'],
    ['https://ne.jp/', 'suffix'],
    ['under_score.example', 'none'],
    ['operator..example', 'none'],
  ])('%s is refused: %s', (typed, wrong) => {
    expect(readAddress(typed)).toEqual({ wrong });
  });

  test('the path is kept apart, without query, fragment and end slash', () => {
    expect(readAddress('https://operator.example/mein-o2/?a=1#b')).toEqual({
      host: 'operator.example',
      path: '/mein-o2',
    });
  });

  test('every host of the catalogue would be taken as it is', () => {
    expect(all.map((claim) => claim.host).filter((one) => host(one) !== one)).toEqual([]);
  });

  test('the shared second names of the countries in the catalogue are refused alone', () => {
    const suffixes = new Set(
      all.map((claim) => getPublicSuffix(claim.host) ?? '').filter((one) => one.includes('.')),
    );
    expect(suffixes.size).toBeGreaterThan(10);
    expect([...suffixes].filter((one) => host(one) !== 'wrong: suffix')).toEqual([]);
  });

  test('what is read once is read the same again; nothing throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.domain(), fc.string()), (typed) => {
        const read = readAddress(typed);
        if ('host' in read) expect(host(read.host)).toBe(read.host);
      }),
    );
  });
});
