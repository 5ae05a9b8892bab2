import { expect, test } from 'vitest';
import { places } from '../portals/att-us/places.ts';
import { waitUntil } from './harness/wait.ts';
import { count, runIn, type View } from './journey/act.ts';
import { textsIn } from './journey/texts.ts';
import { press, shows, startLine } from './journey/views.ts';
import { att } from './journey/walk/att-us.ts';
import { walks } from './journey/walk/run.ts';
import { walkerInChromium } from './journey/walk/walker-chromium.ts';

const t = textsIn('en');
const CHOSEN = '.which button[aria-pressed=true]';

const walker = walks(
  'AT&T: the watch by online request, then the phone by a call, each confirmed by itself',
  att,
  walkerInChromium,
);

const isAbout = (view: View, line: string): Promise<unknown> =>
  waitUntil(
    () =>
      runIn(view, (one) => document.querySelector(one)?.textContent, CHOSEN).then(
        (it) => it === line,
      ),
    `the tab to be about ${line}`,
  );

test('AT&T: with two lines open the tab is about the one that the person chooses, and stays so', async () => {
  const portal = await walker().open(places.home);
  const popup = await walker().popup(portal);
  await press(popup, t('start_here'));
  await startLine(popup, { name: 'Ana’s phone' });
  await press(popup, t('start_another'));
  await startLine(popup, { name: 'Ben’s phone' });
  // The one that was started from it last.
  await isAbout(popup, 'Ben’s phone');

  const other = await walker().open(places.helpPhone);
  const asked = await walker().popup(other);
  await shows(asked, t('which_line'));
  expect(await count(asked, CHOSEN), 'not guessed').toBe(0);
  expect(await count(asked, 'article.cancellation')).toBe(0);
  await press(asked, 'Ana’s phone');
  await shows(asked, t('next_submit_request'));
  expect(await runIn(asked, () => document.querySelector('article h1')?.textContent)).toBe(
    'Ana’s phone',
  );

  await walker().closePopup(asked);
  await other.goto(places.billing);
  await isAbout(await walker().popup(other), 'Ana’s phone');
  await isAbout(await walker().popup(portal), 'Ben’s phone');
});
