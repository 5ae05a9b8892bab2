import * as z from 'zod/mini';
import { laterTick, nextTick, printClock, readClock, type Tick } from '../cancellation/clock.ts';
import type { CancellationEvent, Draft } from '../cancellation/event.ts';

/** This installation's name and how far its counter and clock have come; written together with each record. */
export const installationSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+$/)),
  counter: z.int().check(z.nonnegative()),
  ms: z.number(),
  count: z.int(),
});
export type Installation = z.infer<typeof installationSchema>;

/** A new installation; its name is random, so that two browsers never share one. */
export const newInstallation = (): Installation => ({
  id: crypto.randomUUID().replaceAll('-', '').slice(0, 12),
  counter: 0,
  ms: 0,
  count: 0,
});

/**
 * Moves the clock past everything that the given events have seen, and the counter past its own among them: after the
 * browser's profile was put back to an older copy, an import may bring events that this installation once wrote.
 */
export const catchUp = (
  installation: Installation,
  events: readonly CancellationEvent[],
): Installation => {
  const { ms, count } = events
    .map(({ clock }) => readClock(clock))
    .reduce<Tick>(laterTick, installation);
  const own = events
    .map(({ id }) => id.split('-'))
    .flatMap(([name, counter]) => (name === installation.id ? [Number(counter)] : []));
  return { ...installation, ms, count, counter: Math.max(installation.counter, ...own) };
};

/** Turns drafts into events: ids, clocks and times added. `now` is in the person's zone. */
export const stamp = (
  drafts: readonly Draft[],
  from: Installation,
  commandId: string,
  now: Temporal.ZonedDateTime,
): { events: CancellationEvent[]; installation: Installation } => {
  let installation = from;
  const events = drafts.map((draft) => {
    const tick = nextTick(installation, now.epochMilliseconds);
    installation = { ...installation, ...tick, counter: installation.counter + 1 };
    return {
      id: `${installation.id}-${installation.counter}`,
      commandId,
      at: draft.at ?? now.toString(),
      recordedAt: now.toInstant().toString({ smallestUnit: 'millisecond' }),
      clock: printClock(tick, installation.id),
      actor: 'person',
      type: draft.type,
      payload: draft.payload,
      ...(draft.basedOn && { basedOn: draft.basedOn }),
    } as CancellationEvent;
  });
  return { events, installation };
};
