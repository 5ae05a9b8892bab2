/** A journey as data, and how it is walked: the same steps in every browser. */
import { expect } from 'vitest';
import type { Language } from '../../../../utils/i18n.ts';
import { waitUntil } from '../../harness/wait.ts';
import type { View } from '../act.ts';
import { englishSentences, textsIn } from '../texts.ts';
import { neverQuiet } from '../views.ts';
import { type GuideWanted, guideOn } from './guide.ts';
import { hindranceText, type Meeting, meet } from './obstacle.ts';
import { type Press, pageText, pressOn } from './portal.ts';
import type { Portal, Walker } from './walker.ts';

/** One page of the operator, and what happens there, in this order. */
export type Step = {
  /** Told when the step fails. */
  name: string;
  /** How the browser ends before this step; it starts again with an empty window. */
  restart?: 'close' | 'kill';
  /** The address to go to; without one it is the page to which the last step led. */
  open?: string;
  /** What the operator's page says. */
  page?: string;
  /** What the guide says, and at which control it points. */
  guide?: GuideWanted;
  /** Its "I did this" is pressed, and then it says this. */
  afterDone?: GuideWanted;
  /** What stands in the way on this page: recognised, opened in the side panel if that is open, else in the popup, and noted. */
  meets?: Meeting;
  /** What the person does in the popup. */
  popup?: (popup: View, walk: Walk) => Promise<unknown>;
  /** What is so with the popup closed. */
  after?: (walk: Walk) => Promise<unknown>;
  /** What the person presses on the operator's page. */
  press?: Press;
};

export type Journey = {
  /** As the toolbar names it. */
  operator: string;
  language: Language;
  steps: Step[];
};

/** A journey on its way; the side panel is there once a step has opened it. */
export type Walk = { walker: Walker; portal: Portal; panel?: View };

/** Waits until the badge says how many things are due. */
export const dueOnBadge = ({ walker, portal }: Walk, number: number): Promise<unknown> =>
  waitUntil(
    async () => (await walker.toolbar(portal)).badge === (number > 0 ? String(number) : ''),
    `the badge to say ${number}`,
  );

/** Waits until so many notifications are on show. */
export const notified = ({ walker }: Walk, number: number): Promise<unknown> =>
  waitUntil(
    async () => (await walker.notifications()).length === number,
    `${number} notifications`,
  );

/** Waits until the one alarm is set. */
export const alarmed = ({ walker }: Walk): Promise<unknown> =>
  waitUntil(async () => (await walker.alarmCount()) === 1, 'the alarm');

/** Nothing is left to wait for: no alarm, no badge, no notification. */
export const atRest = async (walk: Walk): Promise<void> => {
  await waitUntil(async () => (await walk.walker.alarmCount()) === 0, 'the alarm to be gone');
  await dueOnBadge(walk, 0);
  // They are withdrawn last.
  await notified(walk, 0);
};

/** No sentence of the English texts in what is said in another language. */
export const expectIn = (language: Language, said: string): void => {
  const foreign = language === 'en' ? [] : englishSentences();
  expect(foreign.filter((sentence) => said.includes(sentence))).toEqual([]);
};

/** Waits until the toolbar names the operator on this tab. */
export const recognised = ({ walker, portal }: Walk, operator: string): Promise<unknown> =>
  waitUntil(
    async () => (await walker.toolbar(portal)).title === `Unline: ${operator}`,
    `the toolbar to name ${operator}`,
  );

/** Hosts of this ending are nobody's. */
const isOperators = (address: string) => !new URL(address).host.endsWith('.example');

/** Walks it from a fresh browser on. */
export const walkThrough = async (walker: Walker, journey: Journey): Promise<void> => {
  const t = textsIn(journey.language);
  await neverQuiet(await walker.extensionPage('dashboard.html'), journey.language);
  let portal: Portal | undefined;
  let panel: View | undefined;

  const inPopup = async (walk: Walk, act: (popup: View) => Promise<unknown>) => {
    const popup = await walker.popup(walk.portal);
    await act(popup);
    await walker.closePopup(popup);
  };

  const take = async (step: Step) => {
    if (step.restart) {
      await walker.restart(step.restart);
      await waitUntil(() => walker.alarmCount(), 'the alarm to be made again');
      portal = undefined;
      panel = undefined;
    }
    if (step.open && portal) await portal.goto(step.open);
    portal ??= await walker.open(step.open ?? 'about:blank');
    const walk: Walk = { walker, portal, ...(panel && { panel }) };
    if (step.open && isOperators(step.open)) await recognised(walk, journey.operator);
    const { page, guide, afterDone, meets, popup, after, press } = step;
    if (page) expect(await pageText(portal)).toContain(page);
    const wanted = meets
      ? { ...guide, says: [hindranceText(meets, t), ...(guide?.says ?? [])] }
      : guide;
    if (wanted) expectIn(journey.language, await guideOn(portal, wanted, t));
    if (afterDone) {
      await portal.pressInGuide('did');
      expectIn(journey.language, await guideOn(portal, afterDone, t));
    }
    if (meets && panel) await meet(panel, walker, meets, t);
    else if (meets) await inPopup(walk, (view) => meet(view, walker, meets, t));
    if (popup) await inPopup(walk, (view) => popup(view, walk));
    panel = walk.panel;
    if (after) await after(walk);
    if (press) await pressOn(portal, press);
  };

  for (const step of journey.steps)
    try {
      await take(step);
    } catch (error) {
      throw new Error(`${step.name}: ${(error as Error).message}`, { cause: error });
    }
};
