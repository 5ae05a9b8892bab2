import { configDefaults, defineConfig } from 'vitest/config';

const browserTests = { testTimeout: 120_000, hookTimeout: 120_000 };

/** Two wait for a real minute, the other computes for about as long. */
const BESIDE = [
  'test/browser/tracker-alarms.test.ts',
  'test/browser/tracker-alarms-firefox.test.ts',
  'test/browser/pages.test.ts',
];

/**
 * Pure tests side by side. Browser tests two files at a time: each starts real browsers, which wait for one another about
 * a third of the time (measured on two cores: 10 minutes instead of 13½).
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
          maxWorkers: 2,
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
