import { ask, isOrphaned } from './ask.ts';
import { element } from './dom.ts';
import { type Act, createCard, spoken, type View } from './guide-card.ts';
import type { GuideContent, GuideTarget } from './guide-content.ts';
import { keepFocus, onEscape } from './guide-focus.ts';
import { follow } from './guide-follow.ts';
import { createHost } from './guide-host.ts';
import { createLine } from './guide-line.ts';
import { createPlacing } from './guide-place.ts';
import { isAsDrawn } from './guide-trust.ts';
import { createLocate, type Located } from './locate.ts';
import { isShown } from './locate-shown.ts';

/** When a control that the page took away is looked for again (milliseconds). */
const LOOK_AGAIN = [250, 750, 2_000, 6_000];
/** A live region speaks of what changes in it, so it is there for a moment before its words are. */
const SPEAK_AFTER = 150;

/** One guide as it stands on the page. `update` is for a new reading: the same content leaves everything as it is. */
export type Drawn = { host: HTMLElement; update(content: GuideContent): void };

const stepOf = ({ step, targets, after }: GuideContent): string =>
  JSON.stringify([step, targets, after]);

/** Draws a guide. `leave` ends it; everything goes by the signal. */
export const draw = (first: GuideContent, leave: () => void, signal: AbortSignal): Drawn => {
  const { host, root } = createHost(signal);
  const { card, fill } = createCard(root, (act, pressed) => press(act, pressed));
  const line = createLine();
  const live = element('div', '', 'live');
  live.setAttribute('role', 'status');
  root.append(line, card, live);
  const placing = createPlacing(card, line);
  const giveFocusBack = keepFocus(root);
  const goAway = () => {
    giveFocusBack();
    leave();
  };

  let content = first;
  let view: View = { stage: 'step' };
  let control: Element | undefined;
  let following = new AbortController();
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const done = new Set<string>();

  const find = (): (Located & { target: GuideTarget }) | undefined => {
    const locate = createLocate(document);
    for (const target of content.targets) {
      const located = done.has(target.name) ? undefined : locate(target.name, target.role);
      if (located) return { ...located, target };
    }
    return undefined;
  };

  const place = (lightly = false): boolean => {
    const { changed, away } = placing.place(control, lightly);
    if (control && away && changed && !isShown(control)) lookAgain();
    return changed;
  };

  const show = (next: View, at: Element | undefined) => {
    view = next;
    control = at;
    placing.forget();
    fill(content, view);
    clearTimeout(timer);
    timer = setTimeout(() => {
      live.textContent = spoken(content, view);
    }, SPEAK_AFTER);
    following.abort();
    following = new AbortController();
    follow(control, card, place, AbortSignal.any([signal, following.signal]));
  };
  const showStep = () => {
    const found = find();
    show({ stage: 'step', target: found?.target, fit: found?.fit }, found?.control);
  };

  /** The page drew its control anew, or took it away. */
  const lookAgain = () => {
    control = undefined;
    const wait = LOOK_AGAIN[looks];
    if (wait === undefined) return;
    looks += 1;
    setTimeout(() => {
      if (signal.aborted || view.stage !== 'step' || control) return;
      showStep();
      if (!control) lookAgain();
    }, wait);
  };

  const away = (forSite: boolean) => {
    void ask({ kind: 'guide-away', forSite });
    goAway();
  };
  const acts: Record<Act, () => void> = {
    did: () => {
      if (view.target) done.add(view.target.name);
      const next = find();
      if (view.target && next)
        show({ stage: 'step', target: next.target, fit: next.fit }, next.control);
      else show({ stage: 'done' }, undefined);
    },
    different: () => show({ stage: 'different' }, undefined),
    back: () => {
      done.clear();
      showStep();
    },
    checklist: () => void ask({ kind: 'open-checklist' }),
    notNow: () => away(false),
    never: () => away(true),
    close: goAway,
  };
  const press = (act: Act, pressed: HTMLElement) => {
    if (isAsDrawn(host, root, card, pressed)) acts[act]();
  };

  onEscape(root, goAway, signal);
  // After an update the new extension draws its own guide, which shows here as one more popover: the old one makes room.
  addEventListener('toggle', () => isOrphaned() && leave(), { signal, capture: true });
  signal.addEventListener('abort', () => clearTimeout(timer));
  showStep();
  return {
    host,
    update: (next) => {
      looks = 0;
      const isSame = JSON.stringify(next) === JSON.stringify(content);
      // Where only what stands around the step is different, the person stays where they are in it.
      const goesOn = stepOf(next) === stepOf(content);
      content = next;
      if (!goesOn) done.clear();
      if (goesOn && view.stage !== 'step') {
        if (!isSame) show(view, undefined);
      } else if (!isSame || !control?.isConnected || find()?.control !== control) {
        // Also where the page has put other words on the same control: it may do the opposite now.
        showStep();
      }
    },
  };
};
