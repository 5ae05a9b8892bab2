/** The guide in Firefox: drawn, pointing at both lines of a link that wraps, used by a real click, and gone. */
import { expect, test } from 'vitest';
import { labels, places } from '../portals/att-us/places.ts';
import type { Firefox } from './harness/firefox.ts';
import type { FirefoxTab } from './harness/firefox-tab.ts';
import { waitUntil } from './harness/wait.ts';
import { textsIn } from './journey/texts.ts';
import { withFirefox } from './journey/with-browser.ts';

const t = textsIn('en');
const GUIDE = 'html > div:last-child';

let firefox: Firefox;
withFirefox((started) => {
  firefox = started;
});

type Privileged = Element & { openOrClosedShadowRoot: ShadowRoot | null };

const drawnIn = (tab: FirefoxTab) =>
  tab.runAsBrowser((selector: string) => {
    const root = (document.querySelector(selector) as Privileged | null)?.openOrClosedShadowRoot;
    const card = root?.querySelector('.card');
    if (!root || !card) return null;
    const link = [...document.querySelectorAll('main p a')][0];
    return {
      text: card.textContent ?? '',
      ink: root.querySelector('.ink')?.getAttribute('d') ?? '',
      lines: [...(link?.getClientRects() ?? [])].map(({ left, top, width, height }) =>
        [left - 4, top - 4, width + 8, height + 8].map((value) => Math.round(value * 2) / 2),
      ),
      open: document.querySelector(selector)?.matches(':popover-open'),
    };
  }, GUIDE);
const says = (tab: FirefoxTab, words: string) =>
  waitUntil(async () => {
    const drawn = await drawnIn(tab);
    return drawn?.text.includes(words) && drawn;
  }, `the guide to say “${words}”`);

test('I-20 it points at the control, goes on by a click, and goes away by another', async () => {
  const tab = await firefox.open(places.helpWatch);
  await tab.bringToFront();
  await says(tab, t('guide_end_companion', { label: labels[1] ?? '' }));
  const { open } = await waitUntil(async () => {
    const drawn = await drawnIn(tab);
    if (!drawn?.ink) return undefined;
    expect(drawn.lines.length).toBeGreaterThan(0);
    for (const [x, y, width, height] of drawn.lines)
      expect(drawn.ink).toContain(`M${x} ${y}h${width}v${height}h-${width}z`);
    return drawn;
  }, 'the guide to be placed');
  expect(open).toBe(true);

  await tab.click(`${GUIDE} >>> [data-act=did]`);
  await says(tab, t('guide_then_record'));
  await tab.click(`${GUIDE} >>> [data-act=notNow]`);
  await waitUntil(async () => (await drawnIn(tab)) === null, 'the guide to be gone');
});
