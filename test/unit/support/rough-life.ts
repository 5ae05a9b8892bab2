import * as fc from 'fast-check';
import type { Command } from '../../../utils/cancellation/command.ts';
import type { Outcome } from '../../../utils/tracker/journal.ts';
import { keepingHeads } from '../../../utils/tracker/kept-heads.ts';
import type { Disk, Fault } from './disk.ts';
import { journalOf, NOW } from './journal.ts';

/** One message with a command in it, and the time on the background's clock when it is carried out. */
export type Delivery = { command: Command; now: number };
/** What took effect, or was refused, in its order; `answer` is undefined where the answer was lost. */
export type Effect = Delivery & { answer?: Outcome };

/** Messages that arrive at once, and what befalls the background meanwhile: a life for each list of faults. */
export type Rough = {
  size: number;
  lives: Fault[][];
  /** Views read the lists first. */
  looks: boolean;
  /** The messages that got no answer are sent again in another order. */
  turned: boolean;
  /** One that was carried out long ago arrives once more. */
  stale?: number | undefined;
  /** By how much the clock of the machine is set on, or back. */
  jump: number;
};

const DAY = 86_400_000;
const HOWS: Fault['how'][] = ['dies-before', 'dies-after', 'rejects', 'applies-rejects'];

const fault = (hows: Fault['how'][]): fc.Arbitrary<Fault> =>
  fc.record({ call: fc.integer({ min: 1, max: 24 }), how: fc.constantFrom(...hows) });

/** What befalls a background; `half`: writes may take effect in part as well. */
export const arbitraryRough = (half: boolean): fc.Arbitrary<Rough[]> =>
  fc.array(
    fc.record({
      size: fc.integer({ min: 1, max: 4 }),
      lives: fc.array(
        fc.array(fault(half ? [...HOWS, 'half-rejects'] : HOWS), { minLength: 1, maxLength: 3 }),
        { maxLength: 3 },
      ),
      looks: fc.boolean(),
      turned: fc.boolean(),
      stale: fc.option(fc.nat(9), { nil: undefined }),
      jump: fc.constantFrom(0, 61_000, DAY, 40 * DAY, -DAY, -40 * DAY),
    }),
    { minLength: 1, maxLength: 8 },
  );

/** Ids of the commands that can be seen in what is stored. */
const written = (disk: Disk): Set<string> =>
  new Set(
    Object.entries(disk.all()).flatMap(([key, value]) => {
      if (key.startsWith('tomb:')) return (value as { commandId: string }).commandId;
      if (!key.startsWith('log:')) return [];
      return (value as { events: { commandId: string }[] }).events.map((one) => one.commandId);
    }),
  );

const isProblem = (answer: Outcome) => !answer.ok && 'failed' in answer;

/** One life of a background: who is told of a problem asks again; resolves with the messages that got no answer. */
const oneLife = async (
  disk: Disk,
  todo: Delivery[],
  faults: Fault[],
  looks: boolean,
  effects: Effect[],
): Promise<Delivery[]> => {
  const { store, died } = disk.session(...faults);
  const journal = journalOf(keepingHeads(store), () => todo[0]?.now ?? NOW);
  const open = new Set(todo);
  const asked: Delivery[] = [];
  let over = false;
  const seen = ({ command: { id } }: Delivery) =>
    effects.some(({ command, answer }) => command.id === id && (answer?.ok ?? true));
  const ask = async (one: Delivery): Promise<void> => {
    asked.push(one);
    // Each fault is met once, so whoever asks that often is told of something else.
    if (asked.length > todo.length + faults.length) throw new Error('asked without an end');
    const answer = await journal.run(one.command);
    if (over) return;
    const problem = isProblem(answer);
    if (problem && written(disk).has(one.command.id)) {
      if (!seen(one)) effects.push(one);
    } else if (!problem && !(answer.ok && seen(one))) effects.push({ ...one, answer });
    if (problem) return ask(one);
    open.delete(one);
  };
  if (looks) await Promise.race([journal.heads().catch(() => undefined), died]);
  await Promise.race([Promise.all(todo.map(ask)), died]);
  over = true;
  // What was carried out and could not be answered any more.
  const there = written(disk);
  for (const one of asked)
    if (open.has(one) && there.has(one.command.id) && !seen(one)) effects.push(one);
  return [...open];
};

/** Plays commands through all that befalls; resolves with what took effect, in its order. */
export const playRough = async (
  disk: Disk,
  commands: readonly Command[],
  rough: readonly Rough[],
): Promise<Effect[]> => {
  const effects: Effect[] = [];
  let now = NOW;
  let at = 0;
  for (let index = 0; at < commands.length; index += 1) {
    const { size, lives, looks, turned, stale, jump } = rough[index % rough.length] as Rough;
    now += jump;
    let todo = commands.slice(at, at + size).map((command) => ({ command, now }));
    at += size;
    for (const faults of [...lives, []]) {
      if (todo.length === 0) break;
      todo = await oneLife(disk, todo, faults, looks, effects);
      if (turned) todo.reverse();
    }
    const late = effects.filter(({ answer }) => answer?.ok)[stale ?? Number.NaN];
    if (late) await oneLife(disk, [{ ...late, now }], [], false, []);
  }
  return effects;
};

/** Carries out the same without any fault, one after the other. */
export const playCalm = async (disk: Disk, effects: readonly Effect[]): Promise<Outcome[]> => {
  let now = NOW;
  const journal = journalOf(disk.session().store, () => now);
  const outcomes: Outcome[] = [];
  for (const effect of effects) {
    now = effect.now;
    outcomes.push(await journal.run(effect.command));
  }
  return outcomes;
};
