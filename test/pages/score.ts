/** Expected readings against those that were made. */
import type { ReadPage } from '../tools/read-files.ts';
import type { LabelledPage } from './pages.ts';

export type Kind =
  | 'claims'
  | 'obstacles'
  | 'controls'
  | 'area'
  | 'signedIn'
  | 'devices'
  | 'reference'
  | 'date'
  | 'balance'
  | 'contractEnd';

/** One thing that was expected, found, or both. */
export type Point = { page: string; kind: Kind; value: string; expected: boolean; found: boolean };

const points = (
  page: string,
  kind: Kind,
  expected: readonly string[],
  found: readonly string[],
): Point[] =>
  [...new Set([...expected, ...found])].map((value) => ({
    page,
    kind,
    value,
    expected: expected.includes(value),
    found: found.includes(value),
  }));

const some = (value: string | undefined | null): string[] => (value ? [value] : []);
const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** Compares what a page says, as labelled, with what was read. */
export const compare = ({ name, expect }: LabelledPage, { reading }: ReadPage): Point[] => {
  const dated = (claims: readonly { code: string; date?: string }[]) =>
    claims.flatMap(({ code, date }) => some(date && `${code} ${date}`));
  const referred = (claims: readonly { reference?: string }[]) => [
    ...new Set(claims.flatMap(({ reference }) => some(reference))),
  ];
  const named = (list: readonly { code: string; name: string; role: string }[]) =>
    list.map(({ code, name: control, role }) => `${code} ${role} ${plain(control)}`);
  return [
    ...points(
      name,
      'claims',
      expect.claims.map(({ code }) => code),
      reading.claims.map(({ code }) => code),
    ),
    ...points(
      name,
      'obstacles',
      expect.obstacles,
      reading.obstacles.map(({ code }) => code),
    ),
    ...points(name, 'controls', named(expect.controls), named(reading.controls)),
    ...points(name, 'area', [expect.area], [reading.area]),
    ...points(name, 'signedIn', [String(expect.signedIn)], [String(reading.signedIn)]),
    ...points(
      name,
      'devices',
      expect.devices.map((device) => plain(device.name)),
      reading.devices.map((device) => plain(device.name)),
    ),
    ...points(name, 'reference', referred(expect.claims), referred(reading.claims)),
    ...points(name, 'date', dated(expect.claims), dated(reading.claims)),
    ...points(name, 'balance', some(expect.balance).map(plain), some(reading.balance).map(plain)),
    ...points(name, 'contractEnd', some(expect.contractEnd), some(reading.contractEnd)),
  ];
};

export type Score = {
  right: number;
  wrong: number;
  missed: number;
  precision: number;
  recall: number;
};

/** Precision and recall; 1 where there was nothing to find or nothing found. */
export const score = (list: readonly Point[]): Score => {
  const right = list.filter(({ expected, found }) => expected && found).length;
  const wrong = list.filter(({ expected, found }) => !expected && found).length;
  const missed = list.filter(({ expected, found }) => expected && !found).length;
  const part = (rest: number) => (right + rest === 0 ? 1 : right / (right + rest));
  return { right, wrong, missed, precision: part(wrong), recall: part(missed) };
};
