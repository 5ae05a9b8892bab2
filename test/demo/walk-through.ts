/** The demonstration without a display: the main journey, then what is particular at other operators. */
import { join } from 'node:path';
import { writeReport } from './report.ts';
import { OUTPUT, startWalk, type Walk } from './walk.ts';
import { walkToGiffgaff } from './walk-giffgaff.ts';
import { askGiffgaff } from './walk-giffgaff-asks.ts';
import { walkGiffgaffToTheEnd } from './walk-giffgaff-end.ts';
import { walkOthers } from './walk-others.ts';

const REPORT = join(OUTPUT, 'report.html');

/**
 * Walks, and leaves pictures and a report.
 *
 * @throws when a step fails; the report then holds what came before it
 */
export async function walkThrough(): Promise<void> {
  const walk = await startWalk();
  const where = `Chromium ${(await walk.chromium.browser.version()).split('/')[1]}`;
  const start = performance.now();
  try {
    await askGiffgaff(walk, await walkToGiffgaff(walk));
    await walkGiffgaffToTheEnd(walk);
    await walkOthers(walk);
    leaveReport(walk, where);
  } catch (error) {
    leaveReport(walk, where, (error as Error).message);
    throw error;
  } finally {
    await walk.end();
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`\n${walk.steps.length} steps in ${seconds} s. Their pictures: ${REPORT}`);
}

const leaveReport = (walk: Walk, where: string, failed?: string) =>
  writeReport(REPORT, walk.steps, where, failed);
