/**
 * What a person does in Unline's own views: by the words on the buttons (in English) or the end state that a button
 * stands for. Each resolves once the view shows the result.
 */
import { DEVICE_CATEGORIES, type SeenHow } from '../../../utils/cancellation/words.ts';
import { waitUntil } from '../harness/wait.ts';
import { choose, click, count, fill, present, runIn, type View } from './act.ts';

export { press } from './act.ts';

export type LineToEnd = {
  name: string;
  way?: string;
  kind?: string;
  billingDay?: string;
  contractEnd?: string;
  /** What carries the line in the phone that is there from the start. */
  carrier?: 'esim' | 'sim';
  /** Companions beside that phone. */
  companions?: ('watch' | 'tablet')[];
};

/** A day before today (UTC, as the test browsers run), as date fields want it. */
export const daysAgo = (days: number): string =>
  Temporal.Now.plainDateISO('UTC').subtract({ days }).toString();

/** A day after today, likewise. */
export const daysAhead = (days: number): string => daysAgo(-days);

/** All text of the view. */
export const textOf = (view: View): Promise<string> =>
  runIn(view, () => document.querySelector('main')?.innerText ?? '');

/** Resolves once the view shows a text; the error shows what it said instead. */
export const shows = (view: View, text: string): Promise<unknown> =>
  waitUntil(async () => {
    const all = await textOf(view);
    if (!all.includes(text)) throw new Error(`the view says: ${all.slice(0, 600)}`);
    return true;
  }, `the view to say “${text}”`);

/** Fills in the start form and starts. */
export const startLine = async (
  view: View,
  { name, way, kind, billingDay, contractEnd, carrier, companions = [] }: LineToEnd,
): Promise<void> => {
  const field = (index: number) => `form.start > .field:nth-of-type(${index})`;
  await fill(view, `${field(1)} input`, name);
  if (way) await choose(view, `${field(2)} select`, way);
  if (kind) await choose(view, `${field(3)} select`, kind);
  if (billingDay) await fill(view, 'form.start input[inputmode=numeric]', billingDay);
  if (contractEnd) await fill(view, 'form.start input[type=date]', contractEnd);
  if (carrier) await choose(view, 'form.start .device select', carrier);
  for (const companion of companions)
    await click(view, `.devices .chip:nth-child(${DEVICE_CATEGORIES.indexOf(companion) + 1})`);
  await click(view, 'form.start button.main');
  await waitUntil(async () => (await count(view, 'form.start')) === 0, 'the line to be started');
  await present(view, 'article.cancellation');
};

/** Settles every question that is still open; resolves with how many there were. */
export const settleQuestions = async (view: View): Promise<number> => {
  const open = '.prechecks .check:not(.passed, .skipped) > details';
  const counted = await count(view, open);
  for (let left = counted; left > 0; left -= 1) {
    await runIn(view, (row) => document.querySelector(row)?.setAttribute('open', ''), open);
    await click(view, `${open}[open] .buttons button`);
    await waitUntil(async () => (await count(view, open)) < left, 'the question to be settled');
  }
  return counted;
};

export type Submission = {
  reference?: string | undefined;
  channel?: string;
  endsOn?: string;
};

/** Records what was asked of the operator, on a day, with a reference number. */
export const recordSubmission = async (
  view: View,
  on: string,
  { reference, channel, endsOn }: Submission = {},
): Promise<void> => {
  const dates = 'form.submit .pair';
  await fill(view, `${dates}:nth-of-type(1) input[type=date]`, on);
  if (channel) await choose(view, 'form.submit select', channel);
  if (reference) await fill(view, 'form.submit input[maxlength="80"]', reference);
  if (endsOn) await fill(view, `${dates}:nth-of-type(2) input[type=date]`, endsOn);
  await click(view, 'form.submit button.main');
  await present(view, '.submissions');
};

/** Waits for the form that confirms an end state, and for what is fetched for it and pushes its fields down. */
export const formIsWhole = (view: View): Promise<unknown> =>
  waitUntil(
    async () =>
      (await count(view, '.end-states form input[type=date]')) > 0 &&
      (await count(view, '.end-states form .status')) === 0,
    'the form to have all that belongs to it',
  );

/** Confirms one end state of the line (`line`) or of a device (`phone-1`), as it is usually seen unless told how. */
export const confirmState = async (
  view: View,
  subject: string,
  state: string,
  on: string,
  seenHow?: SeenHow,
): Promise<void> => {
  const button = `button[data-subject="${subject}"][data-state="${state}"]`;
  await present(view, button);
  // While the line is still being prepared the end states are folded away.
  await runIn(
    view,
    (one) => document.querySelector(one)?.closest('details')?.setAttribute('open', ''),
    button,
  );
  await click(view, button);
  await formIsWhole(view);
  await fill(view, '.end-states form input[type=date]', on);
  if (seenHow) await choose(view, '.end-states form select', seenHow);
  await click(view, '.end-states form button.main');
  // In one look: the button is back for a moment between the form and the record as it is read again.
  await waitUntil(
    () =>
      runIn(
        view,
        (one) => !document.querySelector(`${one}, .end-states form input[type=date]`),
        button,
      ),
    `${subject}: ${state} to be confirmed`,
  );
};

/** Switches the quiet hours off, so that a reminder is announced whenever the test runs, and chooses a language. */
export const neverQuiet = (extensionPage: View, language = 'auto'): Promise<unknown> =>
  runIn(
    extensionPage,
    (chosen) => {
      const settings = { language: chosen, quiet: { from: '00:00', to: '00:00' }, guideOff: [] };
      return (
        globalThis as never as {
          chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } };
        }
      ).chrome.runtime.sendMessage({ kind: 'settings', settings });
    },
    language,
  );
