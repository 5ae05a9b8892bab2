import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSoon } from '../../utils/soon.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A job that takes so long, and notes when it starts and how many of it run at once. */
const slowJob = (takes: number) => {
  const starts: number[] = [];
  const seen = { most: 0 };
  let running = 0;
  const job = async () => {
    starts.push(performance.now());
    running += 1;
    seen.most = Math.max(seen.most, running);
    await new Promise((resolve) => setTimeout(resolve, takes));
    running -= 1;
  };
  return { job, starts, seen };
};

test('calls of one moment are one run', async () => {
  const { job, starts } = slowJob(10);
  const soon = createSoon(job, 50);
  for (let call = 0; call < 5; call += 1) soon();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(starts).toHaveLength(1);
});

test('what is called for while it runs makes one more run, never two at once', async () => {
  const { job, starts, seen } = slowJob(100);
  const soon = createSoon(job, 0);
  soon();
  await vi.advanceTimersByTimeAsync(50);
  soon();
  soon();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(starts).toHaveLength(2);
  expect(seen.most).toBe(1);
});

test('in a burst most of the time is left to what causes it; none waits for longer than two seconds', async () => {
  for (const [takes, most] of [
    [10, 250],
    [3_000, 3],
  ] as const) {
    const { job, starts } = slowJob(takes);
    const soon = createSoon(job, 0);
    const from = performance.now();
    while (performance.now() - from < 10_000) {
      soon();
      await vi.advanceTimersByTimeAsync(5);
    }
    expect(starts.length).toBeLessThanOrEqual(most);
    for (const [at, start] of starts.slice(1).entries())
      expect(start - (starts[at] ?? 0)).toBeLessThanOrEqual(takes + 2_010);
  }
});

test('a job that fails does not keep the next from running', async () => {
  let runs = 0;
  const soon = createSoon(async () => {
    runs += 1;
    throw new Error('refused');
  }, 0);
  soon();
  await vi.advanceTimersByTimeAsync(100);
  soon();
  await vi.advanceTimersByTimeAsync(100);
  expect(runs).toBe(2);
});
