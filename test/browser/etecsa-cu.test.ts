import { expect, test } from 'vitest';
import { places } from '../portals/etecsa-cu/places.ts';
import { click, count, paste } from './journey/act.ts';
import { textsIn } from './journey/texts.ts';
import { neverQuiet, press, shows, textOf } from './journey/views.ts';
import { etecsa } from './journey/walk/etecsa-cu.ts';
import { pressOn } from './journey/walk/portal.ts';
import { browserFor } from './journey/walk/run.ts';
import { recognised, walkThrough } from './journey/walk/walk.ts';
import type { Portal } from './journey/walk/walker.ts';
import { walkerInChromium } from './journey/walk/walker-chromium.ts';

const NAME = etecsa.operator;
const t = textsIn('en');
const NOT_THE_LINE = t('not_the_line');

const walker = browserFor(walkerInChromium);

const isRecognised = (portal: Portal) => recognised({ walker: walker(), portal }, NAME);

test('ETECSA: the popup says that no online way is published, and what to do instead', async () => {
  await neverQuiet(await walker().extensionPage('dashboard.html'));
  const page = await walker().open(places.help);
  await isRecognised(page);
  const popup = await walker().popup(page);
  await shows(popup, t('online_none_published'));
  const said = await textOf(popup);
  expect(said, 'where it does end').toContain('Shop Oficina Comercial / Telepunto');
  expect(said, 'it can also run out by itself').toContain('330 days');
  expect(said, 'who has to come').toContain('representative');
  expect(said).not.toContain(NOT_THE_LINE);
});

test('ETECSA: on the hosts of Nauta the account is said not to be the mobile line, signed in or not', async () => {
  const nauta = await walker().open(places.signIn);
  for (const page of [nauta, await walker().open(places.sessionSignIn)]) {
    await isRecognised(page);
    await shows(await walker().popup(page), NOT_THE_LINE);
  }
  await pressOn(nauta, { fields: { usuario: 'ana', clave: 'right' }, button: 'Entrar' });
  await isRecognised(nauta);
  const popup = await walker().popup(nauta);
  await shows(popup, NOT_THE_LINE);
  await shows(popup, t('online_none_published'));

  const mobile = await walker().open(places.mobileSignIn);
  await isRecognised(mobile);
  const other = await walker().popup(mobile);
  await shows(other, t('online_none_published'));
  expect(await textOf(other)).not.toContain(NOT_THE_LINE);
});

test.each(['Cuba', '古巴', 'Cubacel'])(
  'who searches for “%s” is first asked who sold the line',
  async (query) => {
    const page = await walker().open('https://elsewhere.example/');
    const popup = await walker().popup(page);
    await paste(popup, 'input[type=search]', query);
    await click(popup, '.results button');
    await shows(popup, t('who_sold', { country: 'Cuba' }));
    expect(await count(popup, 'h1.verdict'), 'no answer before the question').toBe(0);

    await press(popup, t('seller_travel'));
    await shows(popup, t('seller_travel_means', { country: 'Cuba' }));
    await shows(popup, t('cuba_no_esim'));
    expect(await textOf(popup)).toContain('Airalo');
    expect(await textOf(popup)).not.toContain(t('online_short_none_published'));

    await press(popup, t('seller_unsure'));
    await shows(popup, t('seller_unsure_means', { country: 'Cuba' }));

    await press(popup, t('seller_local'));
    await press(popup, NAME);
    await shows(popup, t('online_none_published'));
  },
);

test('ETECSA, in Spanish: a line that is left to run out, from the last top-up to the SIM in hand', () =>
  walkThrough(walker(), etecsa));
