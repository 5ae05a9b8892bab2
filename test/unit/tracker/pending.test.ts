import { describe, expect, test } from 'vitest';
import type { Head } from '../../../utils/cancellation/record.ts';
import { cancellationOf } from '../../../utils/tracker/announce.ts';
import { createQueue, inTurn } from '../../../utils/tracker/queue.ts';
import { pendingOf } from '../../../utils/tracker/reconcile.ts';
import { markShown, readShown } from '../../../utils/tracker/shown.ts';
import {
  forgetVisit,
  noteVisit,
  readVisits,
  visitReminders,
} from '../../../utils/tracker/visits.ts';
import { createDisk } from '../support/disk.ts';
import { command, journalOf, lineOf, NOW, openLine } from '../support/journal.ts';

const HOUR = 3_600_000;
const heads = async (): Promise<Head[]> => {
  const journal = journalOf(createDisk().session().store);
  await journal.run(openLine(1));
  await journal.run(openLine(2, 2));
  await journal.run(command(3, 'submitted', { channel: 'portal', on: '2026-03-10' }, 2));
  await journal.run(openLine(4, 3));
  await journal.run(command(5, 'abandoned', {}, 3));
  return journal.heads();
};

describe('what waits for its time', () => {
  test('I-10 the reminders of everything pending, and of nothing that is over', async () => {
    const pending = pendingOf(await heads(), {});
    expect(pending.map(({ cancellation, key }) => [cancellation, key])).toEqual([
      [lineOf(1), 'prechecks-open'],
      [lineOf(2), 'processing-over'],
    ]);
  });

  test('a cancel page that was left is asked about an hour later, once, as long as nothing was submitted', async () => {
    const visits = { [lineOf(1)]: NOW, [lineOf(2)]: NOW, [lineOf(3)]: NOW, gone: NOW };
    expect(visitReminders(visits, await heads())).toEqual([
      { cancellation: lineOf(1), key: 'did-you-finish', due: NOW + HOUR, once: true },
    ]);
  });

  test('visits noted at once by two tabs are both kept; forgetting one keeps the other', async () => {
    const disk = createDisk();
    const { store } = disk.session();
    await Promise.all([noteVisit(store, 'a', 1), noteVisit(store, 'b', 2)]);
    expect(await readVisits(store)).toEqual({ a: 1, b: 2 });
    await forgetVisit(store, 'a');
    expect(await readVisits(store)).toEqual({ b: 2 });
  });

  test('forgetting what was never noted writes nothing', async () => {
    const session = createDisk().session();
    await forgetVisit(session.store, 'a');
    expect(session.calls.map(({ method }) => method)).toEqual(['get']);
  });
});

describe('I-12 what was shown', () => {
  const item = (key: string) => ({ cancellation: 'x', key, due: NOW });

  test('I-12 is counted with its time, and what is no longer pending is forgotten', async () => {
    const { store } = createDisk().session();
    const first = await markShown(store, {}, [item('a'), item('b')], [item('a'), item('b')], NOW);
    expect(first).toEqual({ 'x/a': { count: 1, at: NOW }, 'x/b': { count: 1, at: NOW } });
    const second = await markShown(store, first, [item('a')], [item('a')], NOW + HOUR);
    expect(second).toEqual({ 'x/a': { count: 2, at: NOW + HOUR } });
    expect(await readShown(store)).toEqual(second);
  });

  test('I-12 where nothing was shown and nothing ended, nothing is written', async () => {
    const session = createDisk().session();
    const shown = { 'x/a': { count: 1, at: NOW } };
    expect(await markShown(session.store, shown, [], [item('a'), item('b')], NOW)).toEqual(shown);
    expect(session.calls).toEqual([]);
  });
});

test('a notification leads to the cancellation it is about, a group to the list', () => {
  expect(cancellationOf(`due|${lineOf(1)}|device:phone-1`)).toBe(lineOf(1));
  expect(cancellationOf('due|')).toBe('');
  expect(cancellationOf('other')).toBeUndefined();
});

describe('jobs in turn', () => {
  test('run one after the other, each with its own answer, a failed one in between', async () => {
    const order: string[] = [];
    const enqueue = createQueue();
    const job = (name: string, fails = false) =>
      enqueue(async () => {
        order.push(`${name} starts`);
        await Promise.resolve();
        order.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const answers = await Promise.allSettled([job('a'), job('b', true), job('c')]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(order).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
  });

  test('do not wait for those of another key or another store', async () => {
    const [one, other] = [{}, {}];
    void inTurn(one, 'a', () => new Promise(() => {}));
    expect(await inTurn(one, 'b', async () => 'b')).toBe('b');
    expect(await inTurn(other, 'a', async () => 'a')).toBe('a');
  });
});
