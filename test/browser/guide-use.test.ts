/** What a person does with the guide: by mouse, by keyboard, by ear. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { waitUntil } from './harness/wait.ts';
import { ask, openLine } from './journey/commands.ts';
import { guideOn, guideSays, guidesOn, noGuideOn, pressInGuide } from './journey/guide.ts';
import {
  boxesOn,
  guidePointsAt,
  inCard,
  LABEL,
  openStage,
  pointsAt,
  type Stage,
} from './journey/guide-stage.ts';
import { stored } from './journey/in-chromium.ts';
import { textsIn } from './journey/texts.ts';

declare const chrome: ExtensionApi;

const t = textsIn('en');
const BODY = `<h1>Plan</h1><p><a href="/a">Another link</a> <input id="field" aria-label="Search"></p>
  <button id="x">${LABEL}</button><p>${'Words about the plan. '.repeat(30)}</p>`;

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());
afterEach(() => page.close());

const open = async (body = BODY) => {
  page = await stage.open(body);
  await guidePointsAt(page, '#x');
};
/** The person asks for the guide on the page, in a view of Unline. */
const wish = async (view?: Page) => {
  const { chromium } = stage;
  const asking = view ?? (await chromium.extensionPage('dashboard.html'));
  const tab = await chromium.inWorker(async () => {
    const tabs = await chrome.tabs.query({});
    return tabs.find(({ url }) => url?.includes('/cancel/'))?.id;
  });
  await ask(asking, { kind: 'show-guide', tab });
  if (!view) await asking.close();
};
const focusedOn = () =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);
const focusedInside = () =>
  inCard(page, (card) => {
    const { activeElement } = card.getRootNode() as ShadowRoot;
    return activeElement?.textContent ?? '';
  });

test('“I did this” goes on to what comes next, “back” returns, and nothing is recorded', async () => {
  await open();
  const before = await stored(stage.chromium);
  await pressInGuide(page, t('guide_did'));
  await guideSays(page, t('guide_then_record'));
  await pointsAt(page, async () => []);
  await pressInGuide(page, t('back'));
  await guidePointsAt(page, '#x');
  expect(await stored(stage.chromium)).toEqual(before);
});

test('“it looks different here” says the step in words', async () => {
  await open();
  await pressInGuide(page, t('guide_different'));
  const said = await guideSays(page, t('guide_pages_change'));
  expect(said).toContain(LABEL);
  expect(said).toContain(t('guide_open_checklist'));
  await pointsAt(page, async () => []);
});

test('a new reading leaves step and focus as they are; a new record changes what is said', async () => {
  await open();
  await pressInGuide(page, t('guide_did'));
  expect(await focusedInside()).not.toBe('');
  await inCard(page, (card) => {
    card.querySelector('.step')?.setAttribute('data-seen', 'yes');
  });
  const settings = await stage.chromium.extensionPage('dashboard.html');
  const renewed = () => wish(settings);
  await renewed();
  await renewed();
  await page.bringToFront();
  const isSame = () =>
    inCard(page, (card) => card.querySelector('.step')?.hasAttribute('data-seen'));
  expect(await isSame(), 'nothing was drawn anew').toBe(true);
  expect(await guideOn(page)).toContain(t('guide_then_record'));
  expect(await focusedInside()).not.toBe('');

  await openLine(settings, 'Ana’s phone', 'tello-us');
  await renewed();
  await settings.close();
  await page.bringToFront();
  await guideSays(page, 'Ana’s phone');
  expect(await isSame()).toBe(false);
  expect(await focusedInside(), 'the focus is still in it').not.toBe('');
});

test('it takes no focus, is reached by Tab, and gives the focus back on Escape', async () => {
  await open();
  expect(await focusedOn()).toBe('BODY');
  await page.focus('#x');
  await page.keyboard.press('Tab');
  expect(await focusedInside()).toBe('×');
  await page.keyboard.press('Escape');
  await noGuideOn(page);
  expect(await focusedOn()).toBe('x');
});

test('sent away from a page it stays away from it, whatever is read there, until it is asked for', async () => {
  await open();
  await page.keyboard.press('Escape');
  await noGuideOn(page);
  const { chromium } = stage;
  await chromium.inWorker(() => {
    const { executeScript } = chrome.scripting;
    chrome.scripting.executeScript = async (injection: object) => {
      const result = await executeScript(injection as never);
      if (JSON.stringify(injection).includes('guide.js'))
        await chrome.storage.session.set({ drawn: true });
      return result;
    };
  });
  await page.evaluate(() =>
    document.body.append('We have received your request to cancel your plan.'),
  );
  await waitUntil(
    () => chromium.inWorker(async () => (await chrome.storage.session.get('drawn')).drawn),
    'the reading to have brought the guide',
  );
  expect(await guidesOn(page)).toEqual([]);
  await wish();
  expect(await guideOn(page)).toContain(t('guide_claim_request_received'));
});

test('Escape belongs to whoever is typing, and to a dialog of the page', async () => {
  await open();
  await page.focus('#field');
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<dialog><button>Yes</button></dialog>');
    document.querySelector('dialog')?.showModal();
  });
  await page.keyboard.press('Escape');
  await waitUntil(
    () => page.evaluate(() => !document.querySelector('dialog')?.open),
    'the dialog to close',
  );
  await guidePointsAt(page, '#x');
  await page.focus('#x');
  await page.keyboard.press('Escape');
  await noGuideOn(page);
});

test('in a modal dialog of the page it can still be used', async () => {
  await open();
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<dialog><p>Sure?</p><button>Yes</button></dialog>',
    );
    document.querySelector('dialog')?.showModal();
  });
  await waitUntil(
    () => page.evaluate(() => document.querySelector('dialog > :popover-open') !== null),
    'the guide to come along',
  );
  await pressInGuide(page, t('guide_different'));
  await guideSays(page, t('guide_pages_change'));
  await page.evaluate(() => document.querySelector('dialog')?.close());
  await waitUntil(
    () => page.evaluate(() => document.querySelector('html > :popover-open') !== null),
    'the guide to come back',
  );
});

test('what it says is announced, in a live region, without a move of the focus', async () => {
  await open();
  const told = () =>
    inCard(page, (card) => {
      const live = (card.getRootNode() as ShadowRoot).querySelector('[role=status]');
      return live?.textContent ?? '';
    });
  await waitUntil(
    async () => (await told()).includes(t('guide_cancel_line', { label: LABEL })),
    'the step to be told',
  );
  await pressInGuide(page, t('guide_did'));
  await waitUntil(
    async () => (await told()).includes(t('guide_then_record')),
    'the next to be told',
  );
});

test('a click in it is none of the page’s', async () => {
  await open();
  await page.evaluate(() => {
    const heard: string[] = [];
    (window as unknown as { heard: string[] }).heard = heard;
    for (const type of ['click', 'pointerdown', 'mousedown', 'focusin', 'keydown'])
      document.addEventListener(type, () => heard.push(type));
  });
  await pressInGuide(page, t('guide_did'));
  await page.keyboard.press('Shift');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  await page.click('h1');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toContain(
    'click',
  );
  expect(await boxesOn(page, '#x')).toHaveLength(1);
});
