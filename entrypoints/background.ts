import { hosts, version } from 'virtual:catalogue';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { operatorAt } from '../utils/catalogue/hosts.ts';
import { loadOperator } from '../utils/catalogue/load.ts';
import { ownPage } from '../utils/packaged.ts';
import { cancellationOf } from '../utils/tracker/announce.ts';
import { noteLeaving, openChecklist } from '../utils/tracker/answer-portal.ts';
import { createJournal } from '../utils/tracker/journal.ts';
import { ALARM, createReconcile } from '../utils/tracker/reconcile.ts';
import { createRouter } from '../utils/tracker/router.ts';
import { trust } from '../utils/tracker/sender.ts';
import { localStore, sessionStore } from '../utils/tracker/store.ts';
import { createTabs } from '../utils/tracker/tab-state.ts';

/** Wiring only. Every listener is added in the first turn; nothing is awaited before (PLATFORM). */
export default defineBackground(() => {
  const now = () => Date.now();
  const tabs = createTabs(sessionStore);
  const journal = createJournal({
    store: localStore,
    operator: loadOperator,
    catalogue: version,
    now,
  });
  const reconcile = createReconcile(journal, localStore, now);
  const shownIn = async (tab: number) =>
    browser.tabs.get(tab).then(
      ({ url }) => operatorAt(url ?? '', hosts),
      () => undefined,
    );
  const tools = { journal, store: localStore, tabs, reconcile, catalogue: version, now, shownIn };
  const own = { id: browser.runtime.id, base: ownPage('/') };
  const route = createRouter(tools, own, hosts);

  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    // The side panel opens only within the gesture that the message carries, so before anything is awaited.
    const speaker = trust(sender, own.id, own.base, hosts);
    if (
      speaker?.from === 'portal' &&
      (message as { kind?: unknown } | null)?.kind === 'open-checklist'
    )
      void openChecklist(speaker.tab);
    route(message, sender).then(reply, () => reply(undefined));
    return true;
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void reconcile();
  });
  browser.notifications.onClicked.addListener((id) => {
    const cancellation = cancellationOf(id);
    if (cancellation === undefined) return;
    void browser.tabs.create({
      url: ownPage(`/dashboard.html${cancellation ? `#${cancellation}` : ''}`),
    });
    void browser.notifications.clear(id);
  });
  browser.tabs.onRemoved.addListener(async (tab) => {
    const reading = await tabs.reading(tab);
    if (reading?.area === 'cancel') await noteLeaving(tools, tab, reading.operator);
    await tabs.forget(tab);
  });
  // Firefox starts the background after a restart or an update only if it listens for it; the start itself does the work.
  browser.runtime.onInstalled.addListener(() => undefined);
  browser.runtime.onStartup.addListener(() => undefined);

  void reconcile();
});
