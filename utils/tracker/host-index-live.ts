import { browser } from 'wxt/browser';
import { type HostIndex, permissionFor } from '../catalogue/hosts.ts';
import type { OwnOperator } from '../catalogue/own.ts';
import { once } from '../once.ts';
import { changeAccess, noteGranted } from './host-access.ts';
import { composeHosts, type Hosts } from './host-index.ts';
import { readOwn } from './own-operators.ts';
import { createQueue } from './queue.ts';
import { alignScript, type ContentScript, endScript, runInOpenTabs } from './registered-scripts.ts';
import type { Store } from './store.ts';
import type { Tabs } from './tab-state.ts';
import { showNobody } from './toolbar.ts';

/** The addresses on which Unline works, kept in line with what is stored and with what the browser allows. */
export type Reach = {
  /** The packaged index. */
  catalogue: HostIndex;
  /** As known now; before the first `refresh` the packaged part alone. Never waits: the side panel opens by it. */
  hosts: () => Hosts;
  /** Asked for once since the start, when it is first needed; what fails leaves the packaged part. */
  ready: () => Promise<void>;
  /** Asks storage and browser anew. */
  refresh: () => Promise<void>;
  /** The same, and brings the registered script and the open tabs in line. Doing it twice changes nothing. */
  align: () => Promise<void>;
  /** Gives access to these hosts back to the browser. */
  giveBack: (hosts: readonly string[]) => Promise<void>;
};

type Options = {
  catalogue: HostIndex;
  script: () => ContentScript;
  store: Store;
  tabs: Tabs;
};

const allowed = async (hosts: ReadonlySet<string>): Promise<Set<string>> => {
  const answers = await Promise.all(
    [...hosts].map(async (host) =>
      (await browser.permissions.contains({ origins: [permissionFor(host)] })) ? [host] : [],
    ),
  );
  return new Set(answers.flat());
};

export const createReach = ({ catalogue, script, store, tabs }: Options): Reach => {
  const [inTurn, enqueue] = [createQueue(), createQueue()];
  const composed = (...more: [own: readonly OwnOperator[], granted: ReadonlySet<string>]) =>
    composeHosts(catalogue, script().matches, ...more);
  // Not at the start: many a message needs none of it.
  let known: Hosts | undefined;
  const hosts = (): Hosts => {
    known ??= composed([], new Set());
    return known;
  };

  const refresh = () =>
    inTurn(async () => {
      const own = await readOwn(store);
      const { optional } = composed(own, new Set());
      const granted = await allowed(new Set(optional.map(({ host }) => host)));
      known = composed(own, granted);
    });
  const ready = once(() => refresh().catch(() => undefined));

  /** Where a page was read that is read no more: reading, title and guide go. */
  const leaveOthers = async () => {
    for (const [tab, { host, operator }] of await tabs.readings()) {
      if (hosts().reached[host]?.some(([, owner]) => owner === operator)) continue;
      await tabs.leave(tab);
      await endScript(tab);
      await showNobody(tab).catch(() => undefined);
    }
  };

  const align = () =>
    enqueue(async () => {
      await refresh();
      const fresh = await alignScript(hosts().registered, script());
      await changeAccess(store, (notes) => noteGranted(notes, hosts()));
      await leaveOthers();
      await runInOpenTabs(fresh, script());
    });

  return {
    catalogue,
    hosts,
    ready,
    refresh,
    align,
    giveBack: async (given) => {
      const required = browser.runtime.getManifest().host_permissions ?? [];
      const origins = [...(await allowed(new Set(given)))]
        .map(permissionFor)
        .filter((origin) => !required.includes(origin));
      // One by one: one that the browser keeps must not keep the others.
      await Promise.allSettled(
        origins.map((origin) => browser.permissions.remove({ origins: [origin] })),
      );
      await align();
    },
  };
};
