import type { Fact } from '../catalogue/fact-schema.ts';
import type { Operator } from '../catalogue/schema.ts';
import { ORDINARY } from '../catalogue/words.ts';
import { WANTED } from './deadline-wanted.ts';
import type { Basis, EventType } from './event.ts';
import { printWorkingDays } from './weekend.ts';
import type { LineKind, Way } from './words.ts';

type Case = { type: EventType; way: Way; kind: LineKind };
const always = () => true;

/**
 * Conditions that event, line and way can be held against. A line that is left to lapse is prepaid, said or not; a line
 * is described with the end of its term, and asked for after it. What is said of a special case alone (a company, a
 * representative, the armed forces) starts no deadline.
 */
const MEETS: Record<string, (one: Case) => boolean> = {
  ...Object.fromEntries(ORDINARY.map((condition) => [condition, always])),
  'phone-line': always,
  prepaid: ({ way, kind }) => kind === 'prepaid' || (kind === 'unknown' && way === 'lapse'),
  contract: ({ kind }) => kind === 'contract' || kind === 'unknown',
  subscription: ({ kind }) => kind !== 'prepaid',
  'one-off-plan': ({ kind }) => kind === 'plan',
  'port-out': ({ way }) => way === 'port-out',
  'no-port-out': ({ way }) => way !== 'port-out',
  'within-term': ({ type }) => type === 'line-described',
  'after-term': ({ type }) => type !== 'line-described',
};

/** Whether a fact with conditions holds in this case, as far as it is known. */
const holds = ({ when = [] }: Fact, one: Case): boolean =>
  when.every((condition) => MEETS[condition]?.(one) ?? false);

type Found = { fact: Fact; value: string };

/** Name → the fact that starts a deadline of this event, with its value as it is stored. */
const factsThatStart = (one: Case, operator: Operator): Map<string, Found> => {
  const found = new Map<string, Found>();
  for (const { name, section, codes, param } of WANTED[one.type]?.(one.way) ?? []) {
    if (found.has(name)) continue;
    const list = (operator[section] ?? []) as Fact[];
    const fact = codes
      .map((code) => list.find((item) => item.code === code && holds(item, one)))
      .find(Boolean);
    const value = fact?.params?.[param];
    if (!fact || value === undefined) continue;
    const days = param === 'days';
    found.set(name, { fact, value: days ? printWorkingDays(value, operator.country) : value });
  }
  return found;
};

/** Whether an event of this type may start a deadline that rests on what its operator says. */
export const restsOnFacts = (type: string): boolean => Object.hasOwn(WANTED, type);

/**
 * The facts of this operator on which deadlines of an event rest, as DESIGN §4 asks: code, value, source, catalogue
 * version. Empty where the operator says nothing; the defaults of ours are applied (and labelled) by the reminders.
 */
export const deadlineFacts = (
  type: EventType,
  way: Way,
  kind: LineKind,
  operator: Operator | undefined,
  catalogue: string,
): Basis[] =>
  operator === undefined
    ? []
    : [...factsThatStart({ type, way, kind }, operator)].map(([name, { fact, value }]) => {
        const source = operator.sources[fact.src[0] ?? -1]?.url;
        return { fact: name, value, ...(source && { source }), catalogue };
      });

/** How a fact that started a deadline stands in the catalogue of today. */
export type Standing = {
  doubt?: Fact['doubt'];
  /** What the catalogue says now, where that is something else. */
  now?: string;
};

/**
 * What is to be said beside a deadline: the doubt that the catalogue has about its fact, or what it says today instead
 * (DESIGN §4: a later catalogue never rewrites what was). Nothing where the operator says no such thing any more.
 */
export const standingOf = (
  { fact: name, value }: Basis,
  startedBy: EventType,
  { way, kind, operator }: { way: Way; kind: LineKind; operator: Operator | null },
): Standing => {
  const found = operator && factsThatStart({ type: startedBy, way, kind }, operator).get(name);
  if (!found) return {};
  return {
    ...(found.fact.doubt && { doubt: found.fact.doubt }),
    ...(found.value !== value && { now: found.value }),
  };
};
