/** The walk's last part: what is particular at other operators. */
import type { Page } from 'puppeteer-core';
import { fill } from '../browser/journey/act.ts';
import { recognised } from '../browser/journey/in-chromium.ts';
import { post } from '../browser/journey/portal.ts';
import { textsIn } from '../browser/journey/texts.ts';
import { neverQuiet, press, shows, startLine } from '../browser/journey/views.ts';
import { places as airalo } from '../portals/airalo/places.ts';
import { places as att } from '../portals/att-us/places.ts';
import { places as unicom } from '../portals/china-unicom-cn/places.ts';
import { places as etecsa } from '../portals/etecsa-cu/places.ts';
import { labels, places as o2 } from '../portals/o2-de/places.ts';
import { guideSays } from './looks.ts';
import type { Walk } from './walk.ts';

const t = textsIn('en');

const popupAt = async (walk: Walk, address: string, operator: string) => {
  const page = await walk.open(address);
  await recognised(walk.chromium, page, operator);
  return walk.chromium.popup(page);
};

/** AT&T, ETECSA and Cuba, o2, China Unicom in Chinese, Airalo. */
export async function walkOthers(walk: Walk): Promise<void> {
  await walk.step(
    'AT&T: the watch online, the phone by a call',
    'A phone’s line ends by a call, and only a watch, tablet or hotspot line by an online request.',
    async () => {
      const page = await popupAt(walk, att.home, 'AT&T');
      await shows(page, t('online_some'));
      return { page };
    },
  );
  await walk.step(
    'ETECSA: no online way',
    'For Cuba’s operator no online way is published. The popup says so and where the line does end.',
    async () => {
      const page = await popupAt(walk, etecsa.home, 'ETECSA (Cubacel)');
      await shows(page, t('online_none_published'));
      return { page };
    },
  );
  await walk.step(
    'ETECSA: not the mobile line',
    'A Nauta account is an Internet account. Closing it would not end the mobile line.',
    async () => {
      const page = await popupAt(walk, etecsa.signIn, 'ETECSA (Cubacel)');
      await shows(page, t('not_the_line'));
      return { page };
    },
  );
  await walkCuba(walk);
  await walkO2(walk);
  await walk.step(
    'China Unicom: in Chinese',
    'The same popup in Chinese: facts are codes, and each code has its words in every language.',
    async () => {
      await neverQuiet(await walk.chromium.extensionPage('dashboard.html'), 'zh_CN');
      const page = await popupAt(walk, unicom.home, 'China Unicom');
      await shows(page, textsIn('zh_CN')('online_yes'));
      return { page };
    },
  );
  await walk.step(
    'Airalo: a plan that runs out',
    'A travel eSIM has no line to cancel: what counts is that nothing renews.',
    async () => {
      await neverQuiet(await walk.chromium.extensionPage('dashboard.html'), 'en');
      const page = await popupAt(walk, airalo.home, 'Airalo');
      await shows(page, t('online_yes'));
      return { page };
    },
  );
}

async function walkCuba(walk: Walk): Promise<void> {
  let popup: Page | undefined;
  await walk.step(
    'Cuba: who sold the line?',
    'Away from any portal, a search for “Cuba” asks first who sold the line.',
    async () => {
      popup = await walk.chromium.popup(await walk.open('https://no-operator.test/'));
      await fill(popup, 'input[type=search]', 'Cuba');
      await popup.locator('.results button').click();
      await shows(popup, t('who_sold', { country: 'Cuba' }));
      return { page: popup };
    },
  );
  await walk.step(
    'Cuba: a travel seller',
    'A travel eSIM used in Cuba ends with its foreign seller, and Unline says that plainly.',
    async () => {
      const page = popup as Page;
      await press(page, t('seller_travel'));
      await shows(page, t('cuba_no_esim'));
      return { page, from: '.who-sold' };
    },
  );
}

async function walkO2(walk: Walk): Promise<void> {
  const [reservation = '', cancellation = ''] = labels;
  await walk.step(
    'o2: a button that ends nothing',
    `In the account, “${reservation}” only reserves. The guide warns against it and points at the button that cancels.`,
    async () => {
      const popup = await popupAt(walk, o2.home, 'o2');
      await press(popup, t('start_here'));
      await startLine(popup, { name: 'My o2 line', companions: ['watch'] });
      const page = await walk.open(o2.signIn);
      await post(page, { user: 'member', password: 'right' }, 'Anmelden');
      await guideSays(page, t('guide_reserve_only', { label: reservation }));
      await guideSays(page, t('guide_cancel_line', { label: cancellation }));
      return { page };
    },
  );
}
