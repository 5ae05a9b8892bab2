import { describe, expect, test } from 'vitest';
import { batchOf } from '../../../utils/lines/batch.ts';
import {
  type Ask,
  alikeId,
  isUntouched,
  type LineToWrite,
  linesToWrite,
  writeLines,
} from '../../../utils/lines/commands.ts';
import { openingsOf } from '../../../utils/lines/openings.ts';
import { judged } from '../support/lines.ts';

const SHARED = { name: 'Spring list', way: 'request', kind: 'contract', carrier: 'esim' } as const;
const NEVER = new AbortController().signal;
const counted = () => {
  let count = 0;
  return () => {
    count += 1;
    return `${String(count).padStart(8, '0')}-0000-4000-8000-${String(count).padStart(12, '0')}`;
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

  const isOpening = ({ wish }: Ask) => wish.type === 'open';

  test('sends everything once, the openings in order and each note after its opening, and says how far it is', async () => {
    const steps: number[] = [];
    const all = lines();
    const made = await writeLines(
      all,
      send(() => undefined),
      (done) => steps.push(done),
      NEVER,
    );
    expect(new Set(sent)).toEqual(new Set(all.flatMap(({ asks }) => asks)));
    expect(sent.filter(isOpening)).toEqual(all.map(({ asks }) => asks[0]));
    for (const { asks } of all) expect(sent.filter((ask) => asks.includes(ask))).toEqual(asks);
    expect(steps).toEqual([1, 2, 3]);
    expect(made).toEqual({ written: all, refused: [], left: [] });
  });

  test('a refused line is named, and the next ones follow', async () => {
    const all = lines();
    const refuse = ({ wish }: Ask) =>
      wish.cancellation === all[1]?.cancellation ? { reason: 'no', stops: false } : undefined;
    const made = await writeLines(all, send(refuse), () => undefined, NEVER);
    expect(made.refused).toEqual([{ line: all[1], reason: 'no' }]);
    expect(made.written).toEqual([all[0], all[2]]);
  });

  test('where nothing can be written any more the rest is left, and sent again under the same ids', async () => {
    const all = lines();
    const stop = ({ wish }: Ask) =>
      wish.cancellation === all[2]?.cancellation ? undefined : { reason: 'full', stops: true };
    const made = await writeLines(all, send(stop), () => undefined, NEVER);
    expect(made).toEqual({
      written: [all[2]],
      refused: [],
      left: [all[0], all[1]],
      stopped: 'full',
    });
    const again = await writeLines(
      made.left,
      send(() => undefined),
      () => undefined,
      NEVER,
    );
    expect(new Set(sent)).toEqual(new Set(made.left.flatMap(({ asks }) => asks)));
    expect(again.written).toEqual(made.left);
  });

  test('stopped by the person it begins no further line; those begun come to their end, the rest is left', async () => {
    const all = Array.from({ length: 40 }, lines).flat();
    const stop = new AbortController();
    const made = await writeLines(
      all,
      send(() => undefined),
      () => stop.abort(),
      stop.signal,
    );
    expect(made.written.length).toBeGreaterThan(0);
    expect(made.left.length).toBeGreaterThan(100);
    expect([...made.written, ...made.left]).toEqual(all);
    expect(new Set(sent)).toEqual(new Set(made.written.flatMap(({ asks }) => asks)));
  });
});

test('a line is untouched as long as its record holds nothing but what the list wrote', () => {
  const [ana] = lines() as [LineToWrite];
  const [opening, note] = ana.asks.map(({ id }) => id) as [string, string];
  const opened = [
    { type: 'opened', commandId: opening },
    { type: 'device-added', commandId: opening },
    { type: 'evidence-added', commandId: note },
  ] as const;
  const later = (commandId: string) => [
    ...opened,
    { type: 'precheck-answered' as const, commandId },
  ];
  expect(isUntouched(opened)).toBe(true);
  expect(isUntouched(later(alikeId(opening, crypto.randomUUID())))).toBe(true);
  expect(isUntouched(later(crypto.randomUUID()))).toBe(false);
  expect(isUntouched(opened.slice(1))).toBe(false);
});
