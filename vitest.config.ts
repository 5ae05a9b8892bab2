import { configDefaults, defineConfig } from 'vitest/config';

const browserTests = { testTimeout: 120_000, hookTimeout: 120_000 };

/** Two wait for a real minute, the other computes for about as long. */
const BESIDE = [
  'test/browser/tracker-alarms.test.ts',
  'test/browser/tracker-alarms-firefox.test.ts',
  'test/browser/pages.test.ts',
];

/**
 * Pure tests side by side. Browser tests one file after the other, since each starts real browsers, and these keep two
 * cores busy; but for those that go well together.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...BESIDE],
          fileParallelism: false,
          ...browserTests,
        },
      },
      {
        test: {
          name: 'browser-beside',
          include: BESIDE,
          maxWorkers: BESIDE.length,
          sequence: { groupOrder: 1 },
          ...browserTests,
        },
      },
    ],
  },
});
