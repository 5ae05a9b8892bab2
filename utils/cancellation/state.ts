import type { AccountMark } from '../catalogue/account-words.ts';
import type { Topic } from '../catalogue/words.ts';
import type { Basis, CancellationEvent, Payload } from './event.ts';
import type { EndState, SeenHow, Way } from './words.ts';

/** How an end state was settled: reached on a day and seen somehow, or waived with a reason. */
export type Mark =
  | {
      how: 'reached';
      on: string;
      seenHow: SeenHow;
      endsOn?: string | undefined;
      eventId: string;
    }
  | { how: 'waived'; reason: string; on: string; eventId: string };

export type Marks = Partial<Record<EndState, Mark>>;

export type Device = Omit<Payload<'device-added'>, 'device'> & {
  id: string;
  marks: Marks;
  writtenOff?: Payload<'device-written-off'>;
};

type Dated<T> = T & { at: string; eventId: string; basedOn: Basis[] };

/** What was asked, with the way for which it was asked: for another way it does not count (DESIGN §3). */
export type Submission = Dated<Payload<'submitted'>> & { way: Way };

/** Everything that follows from the events of one cancellation. Times are as in the events. */
export type Cancellation = {
  operator: string;
  way: Way;
  batch?: string | undefined;
  openedAt: string;
  line: Payload<'line-described'>;
  /** Facts noted when the line was described, e.g. its notice period. */
  lineBasis: Basis[];
  billingDay?: number;
  devices: Device[];
  lineMarks: Marks;
  answers: Partial<Record<Topic, Payload<'precheck-answered'> & { at: string }>>;
  prepared: Dated<Payload<'prepared'>>[];
  submissions: Submission[];
  obstacles: Dated<Payload<'obstacle-met'>>[];
  /** Planned and not tried since. */
  retries: Dated<Payload<'retry-planned'>>[];
  evidence: Dated<Payload<'evidence-added'>>[];
  /** Account id → what the person said of it. */
  accounts: Record<string, AccountMark>;
  /** Ids of the steps of the order that the person marked as taken. */
  stepsTaken: Record<string, true>;
  /** Reminder key → instant at which it was acknowledged, or until which it sleeps. */
  acknowledged: Record<string, string>;
  snoozed: Record<string, string>;
  /** The line turned out not to be over, and nothing was asked of the operator since. */
  reopenedAt?: string;
  abandoned?: { at: string; reason?: string | undefined };
  /** Effective events, oldest first: what the timeline shows. */
  timeline: CancellationEvent[];
};

export type Status = 'preparing' | 'waiting' | 'confirming' | 'done' | 'abandoned';
