/** Journeys as tests, in one browser. */
import { test } from 'vitest';
import { withBrowser } from '../with-browser.ts';
import { type Journey, walkThrough } from './walk.ts';
import type { Walker } from './walker.ts';

export type Start = (portalPort: number) => Promise<Walker>;

/** A browser for the tests of this file: started before them, ended after them whatever happens. */
export const browserFor = (start: Start): (() => Walker) => {
  let walker: Walker;
  withBrowser(start, (started) => {
    walker = started;
  });
  return () => walker;
};

/** Declares the test that walks a journey; the browser is handed on to the tests that follow it in the file. */
export const walks = (promise: string, journey: Journey, start: Start): (() => Walker) => {
  const walker = browserFor(start);
  test(promise, () => walkThrough(walker(), journey));
  return walker;
};
