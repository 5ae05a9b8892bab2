/**
 * Draws public/icon/<state>-<size>.png from test/tools/icons/<state>.svg. Run it after changing a drawing:
 * `node test/tools/icons.ts`. The pictures are checked in, so that a build needs no browser.
 *
 * The drawing is a SIM card whose cut corner has come off: the line is being released. Its colours keep 3:1 against
 * toolbars from #35363a and darker to #dee1e6 and lighter, because an icon cannot know on which it stands.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { CHROMIUM } from '../browser/harness/browser-process.ts';

const states = ['plain', 'recognised', 'due'];
const sizes = [16, 32, 48, 128];

const target = new URL('../../public/icon/', import.meta.url);
await mkdir(target, { recursive: true });
const browser = await launch({
  executablePath: CHROMIUM,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const state of states) {
    const drawing = await readFile(new URL(`icons/${state}.svg`, import.meta.url));
    const source = `data:image/svg+xml;base64,${drawing.toString('base64')}`;
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<body style="margin:0"><img alt="" style="display:block" width="${size}" height="${size}" src="${source}">`,
      );
      const picture = await page.screenshot({ omitBackground: true });
      await writeFile(new URL(`${state}-${size}.png`, target), picture);
    }
  }
} finally {
  await browser.close();
}
