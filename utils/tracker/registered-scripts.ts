import { type Browser, browser } from 'wxt/browser';
import { type HostClaim, scriptPattern } from '../catalogue/hosts.ts';
import { ownPage } from '../packaged.ts';
import { RAN } from './keys.ts';
import type { Store } from './store.ts';

/** The one script that is registered at run time: the manifest's own, on hosts that are no part of the manifest. */
const ID = 'portal';

type Registered = Browser.scripting.RegisteredContentScript;
/** What the manifest says of its content script. */
export type ContentScript = { js: string[]; matches: string[] };

/** The manifest's one content script. Firefox hands its files out as whole addresses, and takes them as paths alone. */
export const ownScript = (): ContentScript => {
  const [script] = browser.runtime.getManifest().content_scripts as [ContentScript];
  const pathOf = (file: string) => new URL(file, ownPage('/')).pathname.slice(1);
  return { js: script.js.map(pathOf), matches: script.matches };
};

export type Plan =
  | { do: 'nothing' }
  | { do: 'unregister' }
  | { do: 'register' | 'update'; script: Registered };

const same = (left: Registered, right: Registered) =>
  (['js', 'matches', 'runAt', 'allFrames', 'persistAcrossSessions'] as const).every(
    (field) => JSON.stringify(left[field]) === JSON.stringify(right[field]),
  );

/** What brings the registration in line with the hosts that are reached. In line already: nothing. */
export const planScript = (
  present: Registered | undefined,
  claims: readonly HostClaim[],
  js: string[],
): Plan => {
  if (claims.length === 0) return { do: present ? 'unregister' : 'nothing' };
  const script: Registered = {
    id: ID,
    js,
    matches: [...new Set(claims.map(scriptPattern))].sort(),
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (!present) return { do: 'register', script };
  return same(present, script) ? { do: 'nothing' } : { do: 'update', script };
};

/**
 * Registers, updates or takes away the script; resolves with the patterns that are new. Browsers wipe registered
 * scripts on an update of the extension, so this is done at every start.
 */
export const alignScript = async (
  claims: readonly HostClaim[],
  { js }: ContentScript,
): Promise<string[]> => {
  const [present] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const plan = planScript(present, claims, js);
  if (plan.do === 'nothing') return [];
  if (plan.do === 'unregister') await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (plan.do === 'register') await browser.scripting.registerContentScripts([plan.script]);
  if (plan.do === 'update') await browser.scripting.updateContentScripts([plan.script]);
  const before = new Set(present?.matches);
  return 'script' in plan ? (plan.script.matches ?? []).filter((one) => !before.has(one)) : [];
};

/** Runs the script in the tabs that show such pages already, so that nobody has to load them again. */
export const runInOpenTabs = async (matches: string[], { js }: ContentScript): Promise<void> => {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(
    tabs.map(({ id }) =>
      browser.scripting.executeScript({
        target: { tabId: id as number, frameIds: [0] },
        files: js,
      }),
    ),
  );
};

/**
 * The same for the manifest's own pages, once after an installation, an update or a start of the browser, of which only
 * the last brings the script there by itself. Session storage is empty after each of them.
 */
export const runOnceInOpenTabs = async (session: Store, script: ContentScript): Promise<void> => {
  if ((await session.get([RAN]))[RAN] !== undefined) return;
  await session.set({ [RAN]: true });
  await runInOpenTabs(script.matches, script);
};

/** Tells the script in a tab to end, and the guide with it: where access is gone nothing else reaches the page. */
export const endScript = (tab: number): Promise<unknown> =>
  browser.tabs.sendMessage(tab, { kind: 'end' }, { frameId: 0 }).catch(() => undefined);
