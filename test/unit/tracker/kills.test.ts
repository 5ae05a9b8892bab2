import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../../utils/cancellation/command.ts';
import type { Outcome } from '../../../utils/tracker/journal.ts';
import { arbitraryCommands } from '../support/arbitrary-commands.ts';
import { createDisk, type Disk, type Fault } from '../support/disk.ts';
import { command, journalOf, lineOf, NOW, openLine, strayHeads } from '../support/journal.ts';
import { PATIENCE } from '../support/patience.ts';

const SEED = { installation: { id: 'aaaa', counter: 0, ms: 0, count: 0 } };

/** A background that is stopped while it carries out the n-th command, or while a view reads before it. */
type Stop = { at: number; fault: Fault; reading: boolean };

const stop: fc.Arbitrary<Stop> = fc.record({
  at: fc.nat(14),
  fault: fc.record({
    call: fc.integer({ min: 1, max: 8 }),
    how: fc.constantFrom('dies-before', 'dies-after'),
  }),
  reading: fc.boolean(),
});

/** One life of a background: the answer, or `died` where it was stopped before it could give one. */
const oneLife = (disk: Disk, asked: Command, now: number, one?: Stop) => {
  const { store, died } = disk.session(one?.fault);
  const journal = journalOf(store, () => now);
  const read = async () => {
    await journal.heads();
    await journal.record(asked.cancellation);
    return 'read' as const;
  };
  return Promise.race([one?.reading ? read() : journal.run(asked), died]);
};

/** Carries commands out in order; whoever got no answer asks again, with the same command. */
const play = async (disk: Disk, commands: Command[], stops: Stop[] = []): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const [index, asked] of commands.entries()) {
    const lives = [...stops.filter(({ at }) => at === index), undefined];
    for (const life of lives) {
      const answer = await oneLife(disk, asked, NOW + index * 61_000, life);
      if (answer === 'died' || answer === 'read') continue;
      outcomes.push(answer);
      break;
    }
  }
  return outcomes;
};

test(
  'I-02 stopped at any call, before or after it took effect, the same commands end in the same storage',
  async () => {
    const sequence = [arbitraryCommands(), fc.array(stop, { maxLength: 8 })] as const;
    await fc.assert(
      fc.asyncProperty(...sequence, async (commands, stops) => {
        const [calm, rough] = [createDisk(SEED), createDisk(SEED)];
        const outcomes = await play(calm, commands);
        expect(await play(rough, commands, stops)).toEqual(outcomes);
        expect(rough.all()).toEqual(calm.all());
        expect(await strayHeads(rough.all())).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  },
  PATIENCE,
);

const calls = Array.from({ length: 8 }, (_, index) => index + 1);

test.each(calls)(
  'I-02 an erasure stopped at call %i and never asked again: all of the record or nothing',
  async (call) => {
    for (const how of ['dies-before', 'dies-after'] as const) {
      const disk = createDisk(SEED);
      await play(disk, [openLine(1)]);
      await oneLife(disk, command(2, 'erase', {}), NOW, {
        at: 0,
        fault: { call, how },
        reading: false,
      });
      const journal = journalOf(disk.session().store);
      const view = await journal.record(lineOf(1));
      const heads = await journal.heads();
      expect(heads).toHaveLength('log' in view ? 1 : 0);
      expect(await strayHeads(disk.all())).toEqual([]);
      const kept = Object.keys(disk.all()).some((key) => key.startsWith('log:'));
      expect(kept).toBe('log' in view);
    }
  },
);
