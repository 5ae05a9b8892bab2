import type { Fact } from '../catalogue/fact-schema.ts';
import type { Operator } from '../catalogue/schema.ts';
import type { Basis, EventType } from './event.ts';
import type { LineKind, Way } from './words.ts';

type Wanted = {
  name: string;
  section: 'notice' | 'processing' | 'undo' | 'effective' | 'number';
  codes: readonly string[];
  param: string;
};

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
    { name: 'processing', section: 'processing', codes: ['working-days'], param: 'days' },
    { name: 'processing', section: 'effective', codes: ['within-working-days'], param: 'days' },
    { name: 'notice', section: 'notice', codes: ['period'], param: 'duration' },
    { name: 'undo', section: 'undo', codes: ['within'], param: 'duration' },
    ...(way === 'lapse'
      ? [{ name: 'lapse', section: 'effective', codes: ['lapse'], param: 'duration' } as const]
      : []),
  ],
};

/** Conditions that line and way can be held against; a line that is left to lapse is prepaid, said or not. */
const MEETS: Record<string, (way: Way, kind: LineKind) => boolean> = {
  prepaid: (way, kind) => kind === 'prepaid' || (kind === 'unknown' && way === 'lapse'),
  contract: (_, kind) => kind === 'contract' || kind === 'unknown',
  subscription: (_, kind) => kind !== 'prepaid',
  'one-off-plan': (_, kind) => kind === 'plan',
  'port-out': (way) => way === 'port-out',
  'no-port-out': (way) => way !== 'port-out',
};

/** Whether a fact with conditions holds for this line and way, as far as both are known. */
const holds = ({ when = [] }: Fact, way: Way, kind: LineKind): boolean =>
  when.every((condition) => MEETS[condition]?.(way, kind) ?? true);

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
      .map((code) => list.find((item) => item.code === code && holds(item, way, kind)))
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
