import { type Encoding, type ListRefusal, MAX_BYTES } from './words.ts';

/** A text with how it was decoded. `odd`: line numbers, from 1, that were written otherwise than most of the file. */
export type Decoded = { text: string; encoding: Encoding; guessed: boolean; odd: Set<number> };

type SureEncoding = Exclude<Encoding, 'mixed'>;

const startsWith = (bytes: Uint8Array, ...start: number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/**
 * Files of spreadsheet programs: `.xlsx`, `.ods` and `.numbers` are zip archives (APPNOTE.TXT 4.3.7), `.xls` is a
 * compound file (MS-CFB 2.2).
 */
const isWorkbook = (bytes: Uint8Array) =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) ||
  startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** Documents that begin as text and hold none that could be read as a list: PDF (ISO 32000-1, 7.5.2) and RTF. */
const isDocument = (bytes: Uint8Array) =>
  startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d) ||
  startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66);

/** Decodes, or says that the bytes are not in this encoding. */
const strictly = (bytes: Uint8Array, encoding: SureEncoding): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Zero bytes at even and at odd places: the upper halves of ASCII signs in UTF-16. */
const zeros = (bytes: Uint8Array): [even: number, odd: number] => {
  const counts: [number, number] = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) counts[index % 2 === 0 ? 0 : 1] += 1;
  return counts;
};

/**
 * Chinese in GB18030 comes in pairs of high bytes, so runs of them have an even length; accents of Western languages in
 * windows-1252 mostly stand alone between plain letters. A guess: both decode the other's bytes to some text.
 */
const legacyOf = (bytes: Uint8Array): 'gb18030' | 'windows-1252' => {
  const runs = { even: 0, odd: 0 };
  let run = 0;
  for (let index = 0; index <= bytes.length; index += 1) {
    if ((bytes[index] ?? 0) >= 0x80) {
      run += 1;
      continue;
    }
    if (run > 0) runs[run % 2 === 0 ? 'even' : 'odd'] += 1;
    run = 0;
  }
  return runs.even > runs.odd && strictly(bytes, 'gb18030') !== undefined
    ? 'gb18030'
    : 'windows-1252';
};

/** No encoding read here has a line feed inside a longer sign. */
const linesOf = (bytes: Uint8Array): Uint8Array[] => {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
};

/** Files put together from several: each line by itself, UTF-8 where it is that. */
const lineByLine = (bytes: Uint8Array): Decoded => {
  const legacy = legacyOf(bytes);
  const lines = linesOf(bytes).map((line) => {
    const plain = line.every((byte) => byte < 0x80);
    const utf8 = strictly(line, 'utf-8');
    return { plain, utf8, other: utf8 ?? new TextDecoder(legacyOf(line)).decode(line) };
  });
  const written = lines.filter(({ plain }) => !plain);
  const inUtf8 = written.filter(({ utf8 }) => utf8 !== undefined).length;
  if (inUtf8 === 0) {
    const text = new TextDecoder(legacy).decode(bytes);
    return { text, encoding: legacy, guessed: true, odd: new Set() };
  }
  const rareIsUtf8 = inUtf8 * 2 < written.length;
  return {
    text: lines.map(({ other }) => other).join('\n'),
    encoding: 'mixed',
    guessed: true,
    odd: new Set(
      lines.flatMap(({ plain, utf8 }, index) =>
        !plain && (utf8 !== undefined) === rareIsUtf8 ? [index + 1] : [],
      ),
    ),
  };
};

/** C0 controls that no text has; tab, line ends, form feed and the separators 1C–1F may be there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a binary file.
const BINARY = /[\0-\x08\x0e-\x1b]/;

const whole = (bytes: Uint8Array, encoding: SureEncoding, guessed = false): Decoded | undefined => {
  const text = strictly(bytes, encoding);
  return text === undefined ? undefined : { text, encoding, guessed, odd: new Set() };
};

const decoded = (bytes: Uint8Array): Decoded | undefined => {
  if (startsWith(bytes, 0xff, 0xfe)) return whole(bytes, 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return whole(bytes, 'utf-16be');
  const [even, odd] = zeros(bytes);
  const isUtf16 = Math.max(even, odd) * 10 > bytes.length && Math.min(even, odd) * 10 < even + odd;
  if (isUtf16) return whole(bytes, odd > even ? 'utf-16le' : 'utf-16be', true);
  if (even + odd > 0) return undefined;
  return whole(bytes, 'utf-8') ?? lineByLine(bytes);
};

/**
 * Reads the bytes of a file as text. In this order: a byte order mark (UTF-16, UTF-8); many zero bytes on one side of each pair (UTF-16 without a mark);
 * UTF-8 where every byte fits; else GB18030 or windows-1252 by how their high bytes stand, or line by line where some
 * lines are UTF-8 and others not. All but the marks and UTF-8 are guesses and said to be.
 */
export const decodeBytes = (bytes: Uint8Array): Decoded | { refused: ListRefusal } => {
  if (bytes.length > MAX_BYTES) return { refused: 'too-big' };
  if (isWorkbook(bytes)) return { refused: 'workbook' };
  if (isDocument(bytes)) return { refused: 'binary' };
  const result = decoded(bytes);
  if (!result) return { refused: bytes.includes(0) ? 'binary' : 'unknown-encoding' };
  return BINARY.test(result.text) ? { refused: 'binary' } : result;
};
