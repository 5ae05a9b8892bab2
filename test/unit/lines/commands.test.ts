import { describe, expect, test } from 'vitest';
import { batchOf } from '../../../utils/lines/batch.ts';
import {
  type Ask,
  isUntouched,
  type LineToWrite,
  linesToWrite,
  writeLines,
} from '../../../utils/lines/commands.ts';
import { openingsOf } from '../../../utils/lines/openings.ts';
import { judged } from '../support/lines.ts';

const SHARED = { name: 'Spring list', way: 'request', kind: 'contract', carrier: 'esim' } as const;
const counted = () => {
  let count = 0;
  return () => {
    count += 1;
    return `id-${count}`;
  };
};
const lines = (): LineToWrite[] =>
  linesToWrite(
    openingsOf(
      batchOf(
        judged('number,user,note\n600111222,Ana,keep the box\n600111223,Eva,\n600111224,Luis,'),
      ),
      'movistar-es',
      SHARED,
    ),
    counted(),
  );

test('each line is its opening and then its notes, all about one cancellation, each with an id of its own', () => {
  const [ana, eva] = lines();
  expect(ana?.asks.map(({ wish }) => wish.type)).toEqual(['open', 'evidence-added']);
  expect(eva?.asks.map(({ wish }) => wish.type)).toEqual(['open']);
  for (const { cancellation, asks } of lines())
    for (const { wish } of asks) expect(wish.cancellation).toBe(cancellation);
  const ids = lines().flatMap(({ cancellation, asks }) => [cancellation, ...asks.map((a) => a.id)]);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('writing a list', () => {
  const sent: Ask[] = [];
  const send = (
    problem: (ask: Ask, count: number) => { reason: string; stops: boolean } | undefined,
  ) => {
    sent.length = 0;
    return async (ask: Ask) => {
      sent.push(ask);
      return problem(ask, sent.length) ?? undefined;
    };
  };

  test('sends everything once, in order, and says how far it is', async () => {
    const steps: number[] = [];
    const all = lines();
    const made = await writeLines(
      all,
      send(() => undefined),
      (done) => steps.push(done),
    );
    expect(sent).toEqual(all.flatMap(({ asks }) => asks));
    expect(steps).toEqual([1, 2, 3]);
    expect(made).toEqual({ written: all, refused: [], left: [] });
  });

  test('a refused line is named, and the next ones follow', async () => {
    const all = lines();
    const refuse = ({ wish }: Ask) =>
      wish.cancellation === all[1]?.cancellation ? { reason: 'no', stops: false } : undefined;
    const made = await writeLines(all, send(refuse), () => undefined);
    expect(made.refused).toEqual([{ line: all[1], reason: 'no' }]);
    expect(made.written).toEqual([all[0], all[2]]);
  });

  test('where nothing can be written any more the rest is left, and sent again under the same ids', async () => {
    const all = lines();
    const stop = (_: Ask, count: number) =>
      count === 2 ? { reason: 'full', stops: true } : undefined;
    const made = await writeLines(all, send(stop), () => undefined);
    expect(made).toEqual({ written: [], refused: [], left: all, stopped: 'full' });
    const again = await writeLines(
      made.left,
      send(() => undefined),
      () => undefined,
    );
    expect(sent).toEqual(all.flatMap(({ asks }) => asks));
    expect(again.written).toEqual(all);
  });
});

test('a line is untouched as long as its record holds nothing but what the list wrote', () => {
  const [ana] = lines() as [LineToWrite];
  const own = ana.asks.map(({ id }) => ({ commandId: id }));
  expect(isUntouched(ana, [...own, ...own])).toBe(true);
  expect(isUntouched(ana, [...own, { commandId: 'by-hand' }])).toBe(false);
});
