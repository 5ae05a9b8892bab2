import type { Fact } from '../catalogue/fact-schema.ts';
import type { Operator } from '../catalogue/schema.ts';
import { ORDINARY } from '../catalogue/words.ts';
import type { Basis, EventType } from './event.ts';
import type { LineKind, Way } from './words.ts';

type Wanted = {
  name: string;
  section: 'notice' | 'processing' | 'undo' | 'effective' | 'number';
  codes: readonly string[];
  param: string;
};

/** Facts that say after what time without a top-up a line ends by itself. */
const LAPSES = ['lapse', 'ends-without-top-up-after', 'ended-after-last-top-up'] as const;

/**
 * Which facts start a deadline, by what happens. `name` is how reminders look them up; the first fact found counts.
 * A value in `days` is working days and is written `WD<n>`.
 */
const WANTED: Partial<Record<EventType, (way: Way) => Wanted[]>> = {
  'line-described': () => [
    {
      name: 'notice',
      section: 'notice',
      codes: ['before-term-end', 'period', 'before-month-end', 'no-term-before-month-end'],
      param: 'duration',
    },
  ],
  opened: () => [
    {
      name: 'renewal-notice',
      section: 'notice',
      codes: ['before-renewal', 'before-renewal-recommended'],
      param: 'duration',
    },
  ],
  prepared: () => [
    {
      name: 'code-validity',
      section: 'number',
      codes: ['code-valid', 'port-data-valid'],
      param: 'duration',
    },
  ],
  submitted: (way) => [
    { name: 'processing', section: 'processing', codes: ['within'], param: 'duration' },
    {
      name: 'processing',
      section: 'processing',
      codes: ['working-days', 'usually-working-days-after-review'],
      param: 'days',
    },
    { name: 'processing', section: 'effective', codes: ['within-working-days'], param: 'days' },
    {
      name: 'notice',
      section: 'notice',
      codes: ['period', 'after-term-any-time', 'from-arrival-since'],
      param: 'duration',
    },
    { name: 'notice', section: 'notice', codes: ['working-days'], param: 'days' },
    {
      name: 'notice',
      section: 'effective',
      codes: ['after-notice', 'after-receipt'],
      param: 'duration',
    },
    { name: 'undo', section: 'undo', codes: ['within', 'within-notice'], param: 'duration' },
    ...(way === 'lapse'
      ? [{ name: 'lapse', section: 'effective', codes: LAPSES, param: 'duration' } as const]
      : []),
  ],
};

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
): Basis[] => {
  const found = new Map<string, Basis>();
  for (const { name, section, codes, param } of WANTED[type]?.(way) ?? []) {
    if (found.has(name)) continue;
    const list = (operator?.[section] ?? []) as Fact[];
    const fact = codes
      .map((code) => list.find((item) => item.code === code && holds(item, { type, way, kind })))
      .find(Boolean);
    const value = fact?.params?.[param];
    if (!fact || value === undefined) continue;
    const source = operator?.sources[fact.src[0] ?? -1]?.url;
    found.set(name, {
      fact: name,
      value: param === 'days' ? `WD${value}` : value,
      ...(source && { source }),
      catalogue,
    });
  }
  return [...found.values()];
};
