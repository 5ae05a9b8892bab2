/** The walk's first part: giffgaff, from arriving to the last question settled. */
import type { Page } from 'puppeteer-core';
import { fill } from '../browser/journey/act.ts';
import { recognised } from '../browser/journey/in-chromium.ts';
import { textsIn } from '../browser/journey/texts.ts';
import {
  daysAgo,
  neverQuiet,
  press,
  settleQuestions,
  shows,
  startLine,
} from '../browser/journey/views.ts';
import { places } from '../portals/giffgaff-gb/places.ts';
import { toolbarText } from './looks.ts';
import type { Walk } from './walk.ts';

export const LINE = 'My old number';
const t = textsIn('en');

/** Arrives, starts, and settles the questions. Resolves with the portal's page. */
export async function walkToGiffgaff(walk: Walk): Promise<Page> {
  const { chromium } = walk;
  await neverQuiet(await chromium.extensionPage('dashboard.html'), 'en');

  const portal = await walk.step(
    'giffgaff: arrive',
    'The operator’s site opens. Unline recognises it: its icon changes and names the operator. The page itself stays untouched.',
    async () => {
      const page = await walk.open(places.home);
      await recognised(chromium, page, 'giffgaff');
      return { page, beside: await toolbarText(chromium, page) };
    },
  );
  const popup = await walk.step(
    'giffgaff: the answer',
    'The popup answers first whether the line can be ended online, where, what is asked, how long it takes, and from which sources.',
    async () => {
      const page = await chromium.popup(portal);
      await shows(page, t('online_yes'));
      return { page };
    },
  );
  await walk.step(
    'giffgaff: which line',
    'To start, Unline asks for a name of the line, and in which way it is to end.',
    async () => {
      await press(popup, t('start_here'));
      await fill(popup, 'form.start input', LINE);
      return { page: popup };
    },
  );
  await walk.step(
    'giffgaff: which devices',
    'Then for every device that carries the line: here a phone and a watch.',
    async () => {
      await press(popup, `+ ${t('device_watch')}`);
      return { page: popup, from: '.devices' };
    },
  );
  await walk.step(
    'giffgaff: started',
    'The line is being ended. First come the questions to settle before anything irreversible, the blocking ones on top.',
    async () => {
      const billingDay = String(Number(daysAgo(2).slice(8)));
      await startLine(popup, { name: LINE, kind: 'contract', billingDay });
      return { page: popup };
    },
  );
  await walk.step(
    'giffgaff: one question',
    'Each question says what to do, what the operator says about it, and who can help.',
    async () => {
      const question = '.prechecks .check:nth-child(2)';
      await popup.locator(`${question} summary`).click();
      return { page: popup, from: question };
    },
  );
  await walk.step(
    'giffgaff: all questions settled',
    'Every question has an answer, some of them from what was entered at the start.',
    async () => {
      await settleQuestions(popup);
      return { page: popup, from: '.prechecks' };
    },
  );
  return portal;
}
