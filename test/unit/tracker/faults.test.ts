import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../utils/cancellation/command.ts';
import { arbitraryCommands } from '../support/arbitrary-commands.ts';
import { createDisk } from '../support/disk.ts';
import { strayHeads } from '../support/journal.ts';
import { PATIENCE } from '../support/patience.ts';
import { plainState } from '../support/plain-state.ts';
import { arbitraryRough, playCalm, playRough, type Rough } from '../support/rough-life.ts';
import { LONG, LONG_PATIENCE, runs } from '../support/runs.ts';

const SEED = { installation: { id: 'aaaa', counter: 0, ms: 0, count: 0 } };

/** Plays the commands roughly, and what took effect of them once more without any fault. */
const both = async (commands: Command[], rough: Rough[]) => {
  const [bad, good] = [createDisk(SEED), createDisk(SEED)];
  const effects = await playRough(bad, commands, rough);
  const outcomes = await playCalm(good, effects);
  for (const [index, { answer }] of effects.entries())
    expect(outcomes[index]).toEqual(answer ?? { ok: true, cancellation: expect.anything() });
  return { bad, good };
};

const timeout = LONG ? LONG_PATIENCE : PATIENCE;

describe('I-02 kills at any call, refused writes, duplicates, late and turned messages, clock jumps', () => {
  test(
    'I-02 end in the same bytes as the same commands without any fault',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryCommands(10), arbitraryRough(false), async (commands, rough) => {
          const { bad, good } = await both(commands, rough);
          expect(bad.all()).toEqual(good.all());
          expect(await strayHeads(bad.all())).toEqual([]);
        }),
        runs(1_400, 70_000),
      );
    },
    timeout,
  );

  test(
    'I-02 end in the same records where a write takes effect in part as well',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryCommands(10), arbitraryRough(true), async (commands, rough) => {
          const { bad, good } = await both(commands, rough);
          expect(await plainState(bad)).toEqual(await plainState(good));
          expect(await strayHeads(bad.all())).toEqual([]);
        }),
        runs(600, 30_000),
      );
    },
    timeout,
  );
});
