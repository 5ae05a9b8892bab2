/**
 * `npm run demo`: with a display, a browser window to try Unline in; without one, a walk through the main journey that
 * leaves pictures and a report.
 */
import { ensureBuilt } from './build.ts';
import { walkThrough } from './walk-through.ts';
import { openWindow } from './window.ts';

const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
const canShowWindow = Boolean(DISPLAY || WAYLAND_DISPLAY) && !CI;

try {
  ensureBuilt();
  await (canShowWindow ? openWindow() : walkThrough());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
