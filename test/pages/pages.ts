/** The labelled pages: what a careful person would read from each (see labels.md). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Reading } from '../../utils/portal/reading.ts';

export const SETS = ['tuned', 'held-out'] as const;
export type SetName = (typeof SETS)[number];

export type Expected = Pick<
  Reading,
  'area' | 'signedIn' | 'devices' | 'balance' | 'contractEnd'
> & {
  operator: string | null;
  claims: { code: string; reference?: string; date?: string }[];
  obstacles: string[];
  controls: { code: string; name: string; role: string }[];
};

export type LabelledPage = {
  set: SetName;
  name: string;
  html: string;
  address: string;
  expect: Expected;
  /** Codes that a hasty reader would report, and which are not there. */
  resembles: string[];
};

const folder = new URL('.', import.meta.url);

/** All pages of a set, by name. */
export const labelledPages = (set: SetName): LabelledPage[] => {
  const at = new URL(`${set}/`, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.html$/, '');
      const labels = JSON.parse(readFileSync(new URL(`${name}.json`, at), 'utf8')) as Pick<
        LabelledPage,
        'address' | 'expect'
      > & { resembles?: string[] };
      return {
        set,
        name,
        html: readFileSync(new URL(file, at), 'utf8'),
        address: labels.address,
        expect: labels.expect,
        resembles: labels.resembles ?? [],
      };
    });
};
