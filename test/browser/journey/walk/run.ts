/** A journey as a test of its own, in one browser. */
import { afterAll, beforeAll, test } from 'vitest';
import { type PortalServer, startPortalServer } from '../../../portals/server.ts';
import { type Journey, walkThrough } from './walk.ts';
import type { Walker } from './walker.ts';

/**
 * Declares the test: the browser is started before it and ended after it, whatever happens. The browser is handed on to
 * the tests that stand after it in the file.
 */
export const walks = (
  promise: string,
  journey: Journey,
  start: (portalPort: number) => Promise<Walker>,
): (() => Walker) => {
  let server: PortalServer;
  let walker: Walker;
  beforeAll(async () => {
    server = await startPortalServer();
    walker = await start(server.port);
  });
  afterAll(async () => {
    await walker?.close();
    await server?.close();
  });
  test(promise, () => walkThrough(walker, journey));
  return () => walker;
};
