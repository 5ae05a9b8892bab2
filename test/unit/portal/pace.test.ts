import { expect, test } from 'vitest';
import { createPace } from '../../../utils/portal/pace.ts';

/** The times between looks of a page that changes without an end. */
const looks = (pace: ReturnType<typeof createPace>, most = 100): number[] => {
  const times: number[] = [];
  for (let time = pace.next(); time !== undefined && times.length < most; time = pace.next()) {
    times.push(time);
    pace.looked();
  }
  return times;
};

test('a page that changes by itself is looked at ever more rarely, and then no more', () => {
  const times = looks(createPace());
  expect(times).toHaveLength(20);
  expect(times.slice(0, 5)).toEqual([400, 400, 400, 400, 400]);
  expect(times.at(-1)).toBe(30_000);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test('an act of the person brings looks at once', () => {
  const pace = createPace();
  looks(pace);
  expect(pace.next()).toBeUndefined();
  pace.acted();
  expect(pace.next()).toBe(400);
  expect(looks(pace)).toHaveLength(20);
});

test('a page that changes its address by itself gets more looks, but none sooner', () => {
  const pace = createPace();
  looks(pace);
  pace.moved();
  expect(pace.next()).toBe(30_000);
});
