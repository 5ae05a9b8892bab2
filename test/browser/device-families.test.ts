import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { places } from '../portals/giffgaff-gb/places.ts';
import { faults } from './harness/axe.ts';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { choose, click, count, fill, present } from './journey/act.ts';
import { recognised, stored } from './journey/in-chromium.ts';
import { textsIn } from './journey/texts.ts';
import { press, shows } from './journey/views.ts';
import { withChromium } from './journey/with-browser.ts';

const t = textsIn('en');
const PHONE = 'section.subject[aria-label="Phone"]';
const WATCH = 'section.subject[aria-label="Watch"]';

let chromium: Chromium;
let popup: Page;

withChromium(async (started) => {
  chromium = started;
  const page = await chromium.open(places.home);
  await recognised(chromium, page, 'giffgaff');
  popup = await chromium.popup(page);
});

const payloads = async (type: string): Promise<unknown[]> =>
  Object.entries(await stored(chromium)).flatMap(([key, value]) =>
    key.startsWith('log:')
      ? (value as { events: { type: string; payload: unknown }[] }).events
          .filter((event) => event.type === type)
          .map(({ payload }) => payload)
      : [],
  );

const guideOf = (device: string, family: string) =>
  popup.waitForSelector(`${device} .details h2::-p-text(${family})`);

test('a device is told by its family and version, or not at all', async () => {
  await press(popup, t('start_here'));
  await fill(popup, 'form.start > .field:nth-of-type(1) input', 'Ana’s phone');
  await present(popup, '.device option[value=iphone]');
  expect(await count(popup, '.device option[value=apple-watch]'), 'none of another category').toBe(
    0,
  );
  await choose(popup, '.device label:nth-of-type(3) select', 'iphone');
  await fill(popup, '.device input[placeholder=iOS]', ' iOS 17.4 ');
  await click(popup, '.devices .chip:nth-child(2)');
  await click(popup, 'form.start button.main');
  await shows(popup, t('submit_request'));
  const [phone, watch] = await payloads('device-added');
  expect(phone).toMatchObject({ device: 'phone-1', family: 'iphone', system: 'iOS 17.4' });
  expect(watch).toMatchObject({ device: 'watch-1', category: 'watch' });
  expect(watch).not.toHaveProperty('family');
});

test('how it is removed is folded away, and of an unknown device the general facts are said to be that', async () => {
  await popup.locator('article > details > summary').click();
  expect(await count(popup, `${PHONE} .details`)).toBe(0);
  await click(popup, `${PHONE} details > summary`);
  await guideOf(PHONE, 'Apple iPhone');
  expect(await count(popup, `${PHONE} .details ol.facts li`)).toBeGreaterThan(2);

  await click(popup, `${WATCH} details > summary`);
  await shows(popup, t('device_family_general'));
  await shows(popup, t('device_way_none'));
});

test('it can be told later which device it is, and be taken back', async () => {
  await present(popup, `${WATCH} option[value=apple-watch]`);
  await choose(popup, `${WATCH} form.device select`, 'apple-watch');
  await fill(popup, `${WATCH} form.device input`, '10.4');
  await click(popup, `${WATCH} form.device button[type=submit]`);
  await guideOf(WATCH, 'Apple Watch');
  expect(await faults(popup)).toEqual([]);
  expect(await payloads('device-changed')).toEqual([
    {
      device: 'watch-1',
      category: 'watch',
      carrier: 'esim',
      companion: true,
      family: 'apple-watch',
      system: '10.4',
    },
  ]);
  await press(popup, t('undo', { what: t('event_device_changed') }));
  await guideOf(WATCH, t('family_esim_technology'));
  expect(await popup.$eval(`${WATCH} form.device select`, ({ value }) => value)).toBe('');
});

test('what proves the removal and what does not stands beside its confirmation', async () => {
  const form = `${PHONE} form.inline`;
  await click(popup, 'button[data-subject=phone-1][data-state=profile-removed]');
  await present(popup, `${form} .proofs ul.facts`);
  expect(await faults(popup)).toEqual([]);
  const said = await popup.$eval(form, (element) => (element as HTMLElement).innerText);
  expect(said).toContain(t('section_proof'));
  expect(said).toContain(t('section_no_proof'));
  expect(await count(popup, `${form} .proofs .marks a`), 'each with its source').toBeGreaterThan(1);
  await click(popup, `${form} button.plain`);

  await click(
    popup,
    `${PHONE} [aria-label="${t('state_profile_removed')}: ${t('does_not_apply')}"]`,
  );
  await present(popup, `${form} input[maxlength="300"]`);
  expect(await count(popup, '.proofs'), 'a waiver needs no proof').toBe(0);
  await click(popup, `${form} button.plain`);
});

test('a portal that refuses the device: a verdict on the one that it refuses, and none on an unknown one', async () => {
  await popup.locator('.obstacles > summary').click();
  await press(popup, t('obstacle_device_incompatible'));
  await shows(popup, t('verdict_device'));
  await shows(popup, t('verdict_fine'));
  await shows(popup, t('verdict_todo_other_reason'));
  const playbook = () => popup.$eval('.playbook', (one) => (one as HTMLElement).innerText);
  expect(await playbook()).not.toContain(t('play_model_unknown'));

  await fill(popup, '.playbook form.device input', 'iOS 11');
  await click(popup, '.playbook form.device button[type=submit]');
  await shows(popup, t('verdict_probably_not'));
  expect(await faults(popup)).toEqual([]);

  await choose(popup, '.playbook label select', 'watch-1');
  await waitUntil(async () => (await playbook()).includes(t('play_model_unknown')), 'no verdict');
  expect(await playbook()).not.toContain(t('verdict_probably_not'));
});
