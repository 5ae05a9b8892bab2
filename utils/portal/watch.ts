import { ask, isOrphaned } from './ask.ts';
import { createChanges } from './changes.ts';
import { nameOfTag, rootElementOf, visibilityOf } from './dom.ts';
import { createLook, type Look } from './look.ts';
import { createPace } from './pace.ts';
import type { CreateReader } from './reader.ts';
import { leftReader } from './reader-place.ts';
import type { Reading } from './reading.ts';
import { readingOfAddress } from './reading-base.ts';
import type { Hints, Rules } from './rules.ts';
import { READING_LIMITS as MOST } from './words.ts';

/** A page that has not changed for so long is observed no more until somebody does something. */
const QUIET_MS = 20_000;
const IDLE_MS = 2_000;
const AFTER_ACT_MS = [3_000, 10_000];
/** For so long after an act what the page does may be what the person asked for. */
const ACT_MS = 60_000;

type NavigationEvents = { navigation?: EventTarget };

/**
 * Reads the page and reports, again when its address changes or its content did, when idle, only while the tab is
 * visible, at a bounded pace (DESIGN §8). A page with nothing to say costs one message. Everything stops by the
 * signal, or when the extension behind this script is gone (w3c/webextensions#138).
 */
export const watchPage = async (
  signal: AbortSignal,
  onWish: (act: () => void) => void,
): Promise<void> => {
  const stop = new AbortController();
  const running = AbortSignal.any([signal, stop.signal]);
  const pace = createPace();
  let address = '';
  let page: Look | undefined;
  let read: ReturnType<CreateReader> | undefined;
  let last = '';
  let area: Reading['area'] | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout>[] = [];
  /** Goes up when the page is put away: an answer to it may never come, or come as none when it is taken out again. */
  let visit = 0;
  /** The visit in which a look is under way. */
  let looking: number | undefined;
  /** Somebody asked for all that the page says. */
  let wanted = false;
  const known = new Set<string>();
  let actedAt = Number.NEGATIVE_INFINITY;

  const isVisible = () => visibilityOf(document) === 'visible';
  const isIdle = () => running.aborted || !isVisible();
  const hasActed = () => performance.now() - actedAt < ACT_MS;
  const lang = () => rootElementOf(document)?.getAttribute('lang')?.slice(0, 40) ?? '';

  const arrive = async (whole: boolean): Promise<void> => {
    const acted = address === '' || hasActed();
    if (location.href !== address) pace.moved();
    address = location.href;
    const asked = visit;
    const hints = await ask<Hints>({ kind: 'arrived', lang: lang(), whole, acted });
    if (asked !== visit) return;
    if (!hints) {
      // Nobody's page; inside a single-page portal the next address may be somebody's again.
      if (!page) stop.abort();
      page = undefined;
      return;
    }
    const base = readingOfAddress(hints.area);
    area = base.area;
    last = JSON.stringify(base);
    page = createLook(document, hints);
    changes.all();
  };
  /** The background brings the reader's script along with the rules. */
  const learn = async (): Promise<ReturnType<CreateReader> | undefined> => {
    const hits = [...known].map((hit) => hit.slice(0, MOST.name)).slice(0, MOST.hits);
    const rules = await ask<Rules>({ kind: 'rules', lang: lang(), hits });
    return rules ? leftReader()?.(rules) : undefined;
  };
  const report = async (look: Look): Promise<void> => {
    const hits = [...look.hits()].filter((hit) => !known.has(hit));
    for (const hit of hits) known.add(hit);
    if (!read || hits.length > 0) read = await learn();
    if (!read || running.aborted) return;
    // The page has moved on meanwhile: what it says now belongs to another address.
    if (location.href !== address) {
      changes.all();
      return soon();
    }
    const reading = read(look.found());
    const text = JSON.stringify(reading);
    if (text === last) return;
    last = text;
    area = reading.area;
    await ask({ kind: 'reading', acted: hasActed(), ...reading });
  };
  const lookAt = async (look: Look): Promise<void> => {
    const changed = changes.take();
    if (changed === 'all') look.all();
    else look.at(changed);
    changes.observe([document, ...look.roots()]);
    if (look.isWhole && read) return report(look);
    if (!look.isWorthReading()) return;
    if (look.isWhole) return report(look);
    await arrive(true);
    if (page && !isIdle()) {
      page.all();
      await report(page);
    }
  };
  const look = async (): Promise<void> => {
    waiting = undefined;
    if (isOrphaned()) return stop.abort();
    if (isIdle()) return;
    if (looking === visit) return soon();
    const own = visit;
    looking = own;
    try {
      pace.looked();
      if (location.href !== address || wanted) await arrive(wanted);
      wanted = false;
      if (page && !isIdle()) await lookAt(page);
    } finally {
      if (looking === own) looking = undefined;
    }
    clearTimeout(quiet);
    quiet = setTimeout(rest, QUIET_MS);
  };
  const rest = () => {
    changes.stop();
    // What happens from now on is not seen: the next look is at everything.
    changes.all();
  };
  const soon = () => {
    const time = pace.next();
    if (time === undefined) return rest();
    waiting ??= setTimeout(
      () => requestIdleCallback(() => void look(), { timeout: IDLE_MS }),
      time,
    );
  };
  const changes = createChanges(() => !isIdle() && soon());

  const options = { signal: running, passive: true, capture: true };
  /** What the page makes up itself is nobody's act and says nothing. */
  const on = (type: string, act: (event: Event) => void, of: EventTarget = globalThis) =>
    of.addEventListener(type, (event) => event.isTrusted && act(event), options);
  // Firefox before 147 has no Navigation API: there an act of the person or a step in history is when an address may change.
  const { navigation } = globalThis as NavigationEvents;
  navigation?.addEventListener('navigatesuccess', soon, options);
  // A page can have its own form submitted as often as it likes, and that counts as trusted: it is no act.
  for (const type of ['popstate', 'hashchange', 'submit']) on(type, soon);
  for (const type of ['click', 'keydown'])
    on(type, () => {
      actedAt = performance.now();
      pace.acted();
      soon();
      // What an act brings may come late, and by a class alone, which is not watched.
      for (const timer of later) clearTimeout(timer);
      later = AFTER_ACT_MS.map((time) => setTimeout(soon, time));
    });
  on('load', ({ target }) => {
    if (!(target instanceof Element) || !/^i?frame$/i.test(nameOfTag(target))) return;
    changes.all();
    soon();
  });
  on('visibilitychange', () => (isVisible() ? soon() : rest()));
  on('pagehide', () => {
    visit += 1;
    if (area === 'cancel') void ask({ kind: 'left' });
  });
  // A page that comes back from the browser's memory goes on where it stopped, but nobody knows of it any more.
  on('pageshow', (event) => {
    if (!(event as PageTransitionEvent).persisted) return;
    address = '';
    soon();
  });
  onWish(() => {
    wanted = true;
    pace.acted();
    soon();
  });
  running.addEventListener('abort', () => {
    changes.stop();
    for (const timer of [waiting, quiet, ...later]) clearTimeout(timer);
  });
  await look();
};
