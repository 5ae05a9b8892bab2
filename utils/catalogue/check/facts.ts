import { usedSources } from '../canonical.ts';
import { paramKind } from '../fact-params.ts';
import type { Source } from '../fact-schema.ts';
import type { Path, Say } from './place.ts';

type Walked = { params?: Record<string, string>; doubt?: string; src?: number[] };
type Visit = (node: Walked, path: Path) => void;

/** Calls `visit` for each object in a file, with its place. */
const walk = (node: unknown, visit: Visit, path: Path = []): void => {
  if (Array.isArray(node))
    for (const [index, inner] of node.entries()) walk(inner, visit, [...path, index]);
  else if (node && typeof node === 'object') {
    visit(node as Walked, path);
    for (const [key, inner] of Object.entries(node)) walk(inner, visit, [...path, key]);
  }
};

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const LONGEST_YEARS = 10;
const EARLIEST = '1980';

const durationFault = (value: string): string | undefined => {
  const start = Temporal.PlainDateTime.from('2026-01-01');
  const span = start.until(start.add(value), { largestUnit: 'seconds' }).seconds;
  if (span <= 0) return 'is no time at all';
  return span > LONGEST_YEARS * 366 * 86_400 ? `is longer than ${LONGEST_YEARS} years` : undefined;
};

const dateFault = (value: string): string | undefined => {
  const [year = '', month = '01', day = '01'] = value.split('-');
  try {
    Temporal.PlainDate.from(`${year}-${month}-${day}`, { overflow: 'reject' });
  } catch {
    return 'is no day of the calendar';
  }
  return value < EARLIEST ? `is before ${EARLIEST}` : undefined;
};

const FAULTS: Record<string, (value: string) => string | undefined> = {
  duration: durationFault,
  date: dateFault,
  time: (value) => (value < '24:00' ? undefined : 'is no time of the day'),
  percent: (value) => (Number(value) <= 100 ? undefined : 'is more than 100'),
  days: (value) =>
    Number(value) > 0 && Number(value) <= 366 ? undefined : 'is no count of days within a year',
  money: (value) =>
    CURRENCIES.has(value.split(' ')[1] ?? '') ? undefined : 'names no currency of ISO 4217',
};

const sayOfParams = (params: Record<string, string>, path: Path, say: Say) => {
  for (const [name, value] of Object.entries(params)) {
    const fault = FAULTS[paramKind(name)]?.(value);
    if (fault) say([...path, 'params', name], `"${value}" ${fault}`);
  }
};

/** Places in one list that say the same. */
const sayOfRepeated = (data: object, say: Say) => {
  for (const [field, list] of Object.entries(data)) {
    if (!Array.isArray(list) || field === 'sources') continue;
    const seen = new Set<string>();
    list.forEach((item: Walked, index) => {
      if (typeof item !== 'object') return;
      const { src: _, doubt: __, ...rest } = item;
      const key = JSON.stringify(rest);
      if (seen.has(key)) say([field, index], 'says the same as an entry before it');
      seen.add(key);
    });
  }
};

/**
 * Rules that hold for every file of facts: sources exist, are used and stand once; durations, dates, amounts are
 * plausible; nothing is said twice; a difference between sources has two sides; no date lies after `today`
 * (ISO 8601), except those inside a fact.
 */
export const checkFacts = (data: { sources: Source[] }, say: Say, today: string): void => {
  const { sources, ...rest } = data;
  const urls = new Set<string>();
  const used = usedSources(rest);
  sources.forEach(({ url, date, checkedOn }, index) => {
    if (!used.has(index)) say(['sources', index], 'no fact rests on this source');
    if (urls.has(url)) say(['sources', index, 'url'], 'this source is listed twice');
    urls.add(url);
    for (const [name, day] of Object.entries({ date, checkedOn })) {
      if (day === undefined) continue;
      const fault = dateFault(day) ?? (day > today ? 'lies in the future' : undefined);
      if (fault) say(['sources', index, name], `"${day}" ${fault}`);
    }
  });
  const differing: Path[] = [];
  walk(rest, ({ params, src, doubt }, path) => {
    if (params) sayOfParams(params, path, say);
    if (doubt === 'sources-differ') differing.push(path);
    for (const index of Array.isArray(src) ? src : [])
      if (index >= sources.length) say([...path, 'src'], `names source ${index}, which is missing`);
  });
  if (differing.length === 1)
    say(
      [...(differing[0] ?? []), 'doubt'],
      'sources differ, but the other side is nowhere in the file',
    );
  sayOfRepeated(rest, say);
};
