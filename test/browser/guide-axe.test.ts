/**
 * What axe finds in the guide. A closed root hides from it, so what the extension drew is mounted once more, in an open
 * one, on a plain page (PLATFORM).
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faults } from './harness/axe.ts';
import { openLine } from './journey/commands.ts';
import { guideSays, pressInGuide } from './journey/guide.ts';
import { guidePointsAt, inCard, LABEL, openStage, type Stage } from './journey/guide-stage.ts';
import { textsIn } from './journey/texts.ts';

const t = textsIn('en');
const BODY = `<h1>Plan</h1><p>Words.</p><button id="x">${LABEL}</button>`;

let stage: Stage;
let plain: Page;
beforeAll(async () => {
  stage = await openStage();
  plain = await stage.chromium.browser.newPage();
  await plain.setContent(
    '<!doctype html><html lang="en"><title>Plain</title><main><h1>Plain</h1></main></html>',
  );
});
afterAll(() => stage?.close());

/** Mounts what stands in the guide's root on the plain page. */
const mounted = async (page: Page): Promise<Page> => {
  const drawn = await inCard(page, (card) => {
    const root = card.getRootNode() as ShadowRoot;
    const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    return {
      html: [...root.children].map((one) => one.outerHTML).join(''),
      css: rules.map(({ cssText }) => cssText).join('\n'),
    };
  });
  await plain.evaluate(({ html, css }) => {
    document.querySelector('#guide')?.remove();
    const host = Object.assign(document.createElement('div'), { id: 'guide', popover: 'manual' });
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>${css}</style>${html}`;
    (document.querySelector('main') ?? document.body).append(host);
    host.showPopover();
  }, drawn);
  return plain;
};

const findsNothing = async (page: Page) => {
  const view = await mounted(page);
  for (const value of ['light', 'dark']) {
    await view.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await faults(view), value).toEqual([]);
  }
};

test('axe finds nothing in the guide, in light and dark, in any of its stages', async () => {
  const page = await stage.open(BODY);
  await guidePointsAt(page, '#x');
  await findsNothing(page);
  await pressInGuide(page, t('guide_different'));
  await guideSays(page, t('guide_pages_change'));
  await findsNothing(page);
  await pressInGuide(page, t('back'));
  await pressInGuide(page, t('guide_did'));
  await guideSays(page, t('guide_then_record'));
  await findsNothing(page);

  const settings = await stage.chromium.extensionPage('dashboard.html');
  await openLine(settings, 'Ana’s phone', 'tello-us');
  await settings.close();
  const warned = await stage.open(BODY);
  await guideSays(warned, t('guide_before_submitting'));
  await findsNothing(warned);
});

test('axe finds a fault that is planted in it', async () => {
  const page = await stage.open(BODY);
  await guidePointsAt(page, '#x');
  await mounted(page);
  await plain.$eval('#guide', ({ shadowRoot }) => {
    shadowRoot?.querySelector('.close')?.removeAttribute('aria-label');
    shadowRoot?.querySelector('.close')?.replaceChildren();
  });
  expect((await faults(plain)).join()).toContain('button-name');
});
