import type { EventType } from './event.ts';
import type { Way } from './words.ts';

/** A fact that starts a deadline: the name of the deadline, where the fact stands, and the parameter with its time. */
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
 * A value in `days` is working days and is written as `weekend.ts` does.
 */
export const WANTED: Partial<Record<EventType, (way: Way) => Wanted[]>> = {
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
    {
      name: 'reservation',
      section: 'undo',
      codes: ['reservation-lapses-after'],
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
      ? ([
          { name: 'lapse', section: 'effective', codes: LAPSES, param: 'duration' },
          { name: 'grace', section: 'effective', codes: ['lapse'], param: 'duration2' },
        ] as const)
      : []),
  ],
};
