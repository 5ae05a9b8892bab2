/** Pages that are too much. The reader stops at its bounds; what stands before them is read, and nobody is kept waiting. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { huge } from '../portals/hostile/huge.ts';
import { REFERENCE } from '../portals/hostile/page.ts';
import { openStage, type Stage } from './hostile/stage.ts';
import { isUsable } from './hostile/usable.ts';
import { openLine } from './journey/commands.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await openLine(stage.view, 'Ana', 'tello-us');
});
afterAll(() => stage?.close());

test.each(Object.keys(huge))('%s', async (name) => {
  const before = await stage.records();
  const page = await stage.open(name);
  const { claims, controls } = await stage.reads(
    page,
    'what stands first to be read',
    (reading) => reading.claims.length > 0,
  );
  expect(claims[0]).toMatchObject({ code: 'request-received', reference: REFERENCE });
  expect(controls[0]?.code).toBe('cancel-line');
  await isUsable(stage, page);
  expect(await stage.records()).toEqual(before);
  await page.close();
});
