import { hosts, version } from 'virtual:catalogue';
import { rules } from 'virtual:rules';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { operatorAt } from '../utils/catalogue/hosts.ts';
import { once } from '../utils/once.ts';
import { ownPage } from '../utils/packaged.ts';
import { createSoon } from '../utils/soon.ts';
import { alignGuides } from '../utils/tracker/align-guide.ts';
import { cancellationOf } from '../utils/tracker/announce.ts';
import { openChecklist } from '../utils/tracker/answer-portal.ts';
import { forgetClosedTabs, tabGone } from '../utils/tracker/closed-tabs.ts';
import { createCopy } from '../utils/tracker/copy.ts';
import { createCopyCheck } from '../utils/tracker/copy-check.ts';
import { openIndexedDb } from '../utils/tracker/copy-indexeddb.ts';
import { createReach } from '../utils/tracker/host-index-live.ts';
import { createJournal } from '../utils/tracker/journal.ts';
import { MIGRATIONS } from '../utils/tracker/migrations-found.ts';
import { ALARM, browserOutside } from '../utils/tracker/outside.ts';
import { findOperator } from '../utils/tracker/own-operators.ts';
import { createReconcile } from '../utils/tracker/reconcile.ts';
import { ownScript, runOnceInOpenTabs } from '../utils/tracker/registered-scripts.ts';
import { createRouter } from '../utils/tracker/router.ts';
import { type Sender, trust } from '../utils/tracker/sender.ts';
import { localStore, sessionStore } from '../utils/tracker/store.ts';
import { createTabs } from '../utils/tracker/tab-state.ts';
import type { Tools } from '../utils/tracker/tools.ts';
import {
  announceUpdate,
  loadIfWaiting,
  loadUpdate,
  reopenViews,
  waitingUpdate,
} from '../utils/tracker/update.ts';

/** Milliseconds: commands often come several at a time, and what the background was woken for comes at once. */
const A_MOMENT = 50;

/** Wiring only. Every listener is added in the first turn; nothing is awaited before (PLATFORM). */
export default defineBackground(() => {
  const now = () => Date.now();
  const tabs = createTabs(sessionStore);
  const operator = (id: string) => findOperator(localStore, id);
  const copy = createCopy(openIndexedDb, now, (job) => setTimeout(job, A_MOMENT));
  const journal = createJournal({
    store: localStore,
    operator,
    catalogue: version,
    now,
    rules,
    migrations: MIGRATIONS,
    copy,
  });
  const lookAtCopy = createCopyCheck({ journal, store: localStore, copy, now });
  const reconcile = createReconcile({ journal, store: localStore, outside: browserOutside, now });
  const reach = createReach({ catalogue: hosts, script: once(ownScript), store: localStore, tabs });
  const urlOf = (tab: number) =>
    browser.tabs.get(tab).then(
      ({ url }) => url ?? '',
      () => '',
    );
  const shownIn = async (tab: number) => operatorAt(await urlOf(tab), reach.hosts().reached);
  const unreadIn = async (tab: number) => {
    const url = await urlOf(tab);
    const { known, reached } = reach.hosts();
    return operatorAt(url, reached) === undefined ? operatorAt(url, known) : undefined;
  };
  const tools: Tools = {
    journal,
    store: localStore,
    copy,
    tabs,
    reconcile,
    reconcileSoon: createSoon(
      () => Promise.allSettled([reconcile(), alignGuides(tools)]),
      A_MOMENT,
    ),
    update: {
      waiting: () => waitingUpdate(sessionStore),
      load: () => loadUpdate(localStore),
    },
    reach,
    operator,
    catalogue: version,
    now,
    shownIn,
    unreadIn,
  };
  const own = { id: browser.runtime.id, base: ownPage('/') };
  const route = createRouter(tools, own);
  const speakerOf = (sender: Sender) =>
    trust(sender, own.id, own.base, () => reach.hosts().reached);

  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    // The side panel opens only within the gesture that the message carries, so before anything is awaited.
    const asks = (message as { kind?: unknown } | null)?.kind === 'open-checklist';
    const early = asks ? speakerOf(sender) : undefined;
    if (early?.from === 'portal') void openChecklist(early.tab);
    const answer = async () => {
      // Our own pages are known by themselves, a portal by the hosts that are reached.
      if (speakerOf(sender)?.from !== 'page') await reach.ready();
      // A background that has only just started knows the packaged hosts alone: then a tab opens instead.
      const late = asks && !early ? speakerOf(sender) : undefined;
      if (late?.from === 'portal') void openChecklist(late.tab);
      return route(message, sender);
    };
    answer().then(reply, () => reply(undefined));
    return true;
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void reconcile().then(lookAtCopy);
  });
  browser.notifications.onClicked.addListener((id) => {
    const cancellation = cancellationOf(id);
    if (cancellation === undefined) return;
    void browser.tabs.create({
      url: ownPage(`/dashboard.html${cancellation ? `#${cancellation}` : ''}`),
    });
    void browser.notifications.clear(id);
  });
  browser.permissions.onAdded.addListener(() => void reach.align());
  browser.permissions.onRemoved.addListener(() => void reach.align());
  browser.tabs.onRemoved.addListener((tab) => void tabGone(tools, tab));
  // Firefox starts the background after a restart or an update only if it listens for it; the start itself does the work.
  browser.runtime.onInstalled.addListener(() => undefined);
  browser.runtime.onStartup.addListener(() => undefined);
  browser.runtime.onUpdateAvailable.addListener(
    ({ version: next }) => void announceUpdate(sessionStore, next),
  );

  // After what the background was woken for; the alarm of each day brings this round again.
  setTimeout(() => {
    void reconcile().then(lookAtCopy);
    // Whose the page of a tab is, is known only then.
    void reach
      .align()
      .then(() => runOnceInOpenTabs(sessionStore, ownScript()))
      .then(() => forgetClosedTabs(tools));
    void reopenViews(localStore);
    void loadIfWaiting(sessionStore);
  }, A_MOMENT);
});
