import { ask, isOrphaned } from './ask.ts';
import type { GuideContent } from './guide-content.ts';
import { type Drawn, draw } from './guide-drawn.ts';

const MARK = Symbol.for('guide');
const LATEST_MS = 500;
/** The guide of one page. It outlives the script that made it: the script is injected anew for each reading. */
type Guide = {
  renew(): Promise<void>;
  abort(): void;
  isOver(): boolean;
  /** The person sent it away from this very page, and has not asked for it since. */
  isLeft(): boolean;
  wish(): void;
};

/** When the page has nothing better to do, and has laid itself out: to look at it costs little then. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => requestIdleCallback(resolve, { timeout: LATEST_MS }));

const createGuide = (): Guide => {
  const stop = new AbortController();
  let turn = 0;
  let drawn: Drawn | undefined;
  let end = new AbortController();
  let leftAt: string | undefined;
  const leave = () => {
    leftAt = location.href;
    stop.abort();
  };
  const renew = async () => {
    turn += 1;
    const mine = turn;
    const content = await ask<GuideContent>({ kind: 'guide' });
    await idle();
    if (mine !== turn || stop.signal.aborted) return;
    if (!content) return stop.abort();
    if (drawn?.host.isConnected) return drawn.update(content);
    // Taken away by the page, which is not fought; unless it went along with a dialog that it stood in.
    if (drawn && !drawn.host.parentNode) return;
    end.abort();
    end = new AbortController();
    drawn = draw(content, leave, AbortSignal.any([stop.signal, end.signal]));
  };
  return {
    renew,
    abort: () => stop.abort(),
    isOver: () => stop.signal.aborted || isOrphaned(),
    isLeft: () => leftAt === location.href && !isOrphaned(),
    wish: () => {
      leftAt = undefined;
    },
  };
};

/**
 * Draws the guide once into this page, or brings the one that is there up to date: in a closed shadow root, in the top
 * layer, beside the control that it means and never over it. It presses nothing, and nothing clicked in it concludes
 * anything (DESIGN §9). Escape and "not now" take all of it away, and another reading of the same page does not bring it
 * back; a page that removes it is not fought.
 */
export const drawGuide = async (): Promise<void> => {
  const world = globalThis as unknown as Record<symbol, Guide | undefined>;
  if (isOrphaned()) return;
  const there = world[MARK];
  if (there?.isLeft()) return;
  if (!there || there.isOver()) {
    there?.abort();
    world[MARK] = createGuide();
  }
  await world[MARK]?.renew();
};
