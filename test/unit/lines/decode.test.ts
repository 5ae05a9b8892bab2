import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../../utils/lines/decode.ts';
import { MAX_BYTES } from '../../../utils/lines/words.ts';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );
const latin1 = (text: string) => new Uint8Array([...text].map((sign) => sign.charCodeAt(0)));
const utf16 = (text: string, littleEndian: boolean, mark: boolean) => {
  const signs = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(signs.length * 2));
  for (let at = 0; at < signs.length; at += 1)
    view.setUint16(at * 2, signs.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};
const TEXT = '号码,使用人\n13800138000,张三\n';
/** The same text in GB18030: 号 BAC5 码 C2EB 使 CAB9 用 D3C3 人 C8CB 张 D5C5 三 C8FD. */
const GB = bytes(
  [0xba, 0xc5, 0xc2, 0xeb],
  ',',
  [0xca, 0xb9, 0xd3, 0xc3, 0xc8, 0xcb],
  '\n13800138000,',
  [0xd5, 0xc5, 0xc8, 0xfd],
  '\n',
);
const read = (input: Uint8Array) => {
  const result = decodeBytes(input);
  if ('refused' in result) throw new Error(result.refused);
  return result;
};

describe('the encoding of a file', () => {
  test.each([
    ['UTF-8', bytes(TEXT), 'utf-8', false],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], TEXT), 'utf-8', false],
    ['UTF-16 LE with a mark', utf16(TEXT, true, true), 'utf-16le', false],
    ['UTF-16 BE with a mark', utf16(TEXT, false, true), 'utf-16be', false],
    ['UTF-16 LE without', utf16(TEXT, true, false), 'utf-16le', true],
    ['UTF-16 BE without', utf16(TEXT, false, false), 'utf-16be', true],
    ['GB18030', GB, 'gb18030', true],
  ] as const)('%s', (_, input, encoding, guessed) => {
    expect(read(input)).toMatchObject({ text: TEXT, encoding, guessed });
  });

  test('accents of a Western code page are no Chinese', () => {
    // Every accent with the letter behind it would be a Chinese sign.
    const text = 'número;usuario\n600111222;Peña\n600111223;Núñez\n';
    expect(read(latin1(text))).toMatchObject({ text, encoding: 'windows-1252', guessed: true });
  });

  test('a file put together of several is read line by line, and the rarer lines are told', () => {
    const result = read(
      bytes('号码,使用人\n13800138001,李四\n', [...GB.slice(GB.indexOf(10) + 1)]),
    );
    expect(result.text).toBe('号码,使用人\n13800138001,李四\n13800138000,张三\n');
    expect(result).toMatchObject({ encoding: 'mixed', odd: new Set([3]) });
  });
});

test('whatever stands in a text, written in UTF-8 it is read as it was', () => {
  const sign = fc.constantFrom(...'aZ09 ;,\t\n"=+éñ号码漢ｅ👍\u00a0\u2028');
  fc.assert(
    fc.property(fc.string({ unit: sign }), (text) => {
      expect(read(bytes(text))).toMatchObject({ text, encoding: 'utf-8', guessed: false });
    }),
  );
});

describe('a file is refused', () => {
  test.each([
    ['too-big', new Uint8Array(MAX_BYTES + 1).fill(0x61)],
    ['workbook', bytes('PK', [3, 4, 20, 0, 6, 0])],
    ['workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['binary', bytes('%PDF-1.7\n', [0, 1, 2, 3, 0xff, 0xfe, 7])],
    ['binary', bytes('%PDF-1.4\n1 0 obj\n(600111222) Tj\n')],
    ['binary', bytes('{\\rtf1\\ansi 600111222}')],
    ['unknown-encoding', new Uint8Array([0xff, 0xfe, 0x61])],
  ])('%s', (refused, input) => {
    expect(decodeBytes(input)).toEqual({ refused });
  });
});
