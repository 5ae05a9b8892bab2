import { browser } from 'wxt/browser';
import { isPending } from '../cancellation/fold.ts';
import type { Diagnostics } from '../messages.ts';
import { ownPage } from '../packaged.ts';
import { loadTexts } from '../texts.ts';
import { keptAside } from './aside.ts';
import { installationSchema } from './installation.ts';
import { INSTALLATION } from './keys.ts';
import { ALARM } from './outside.ts';
import { pendingOf } from './reconcile.ts';
import { readSettings } from './settings.ts';
import type { Store } from './store.ts';
import type { Tools } from './tools.ts';
import { readVisits } from './visits.ts';

/** Of the name that the browser gives itself only what it is and its version: the rest tells of the machine. */
const browserName = (): string =>
  /(Firefox|Edg|Chrome)\/\d+/.exec(navigator.userAgent)?.[0] ?? navigator.userAgent;

/** Bytes of `storage.local`; null where it does not tell (Firefox before 144, developer.mozilla.org StorageArea). */
const bytesOfRecords = async (): Promise<number | null> =>
  (await browser.storage.local.getBytesInUse?.(null)) ?? null;

/** Chromium alone says whether it lets notifications through; what the system does with them no browser tells. */
const notificationLevel = async (): Promise<Diagnostics['notifications']> => {
  const { getPermissionLevel } = browser.notifications;
  const level = await getPermissionLevel?.();
  return level === undefined ? 'unknown' : level === 'granted' ? 'allowed' : 'blocked';
};

const isGranted = (origin: string) => browser.permissions.contains({ origins: [origin] });

/** The manifest's permissions that are not granted, and how many of its sites may be read. */
const grants = async (): Promise<Pick<Diagnostics, 'missing' | 'sites'>> => {
  const { permissions = [], host_permissions: hosts = [] } = browser.runtime.getManifest();
  const granted = new Set<string>((await browser.permissions.getAll()).permissions);
  const readable = await Promise.all(hosts.map(isGranted));
  return {
    missing: permissions.filter((name) => !granted.has(name)),
    sites: { all: hosts.length, readable: readable.filter(Boolean).length },
  };
};

/** When an event was last written here; null before the first one. */
const lastWrite = async (store: Store): Promise<number | null> => {
  const { data } = installationSchema.safeParse((await store.get([INSTALLATION]))[INSTALLATION]);
  return data?.ms || null;
};

/** How Unline is, for the person and for whoever helps: counts, times and codes, nothing of the lines themselves. */
export const diagnose = async ({
  journal,
  store,
  reach,
  catalogue,
  now,
}: Tools): Promise<Diagnostics> => {
  const [heads, visits, aside, alarm, records, estimate, given, notifications, written] =
    await Promise.all([
      journal.heads(),
      readVisits(store),
      keptAside(store),
      browser.alarms.get(ALARM),
      bytesOfRecords(),
      navigator.storage.estimate(),
      grants(),
      notificationLevel(),
      lastWrite(store),
    ]);
  const { optional, registered } = reach.hosts();
  const hostsIn = (list: typeof optional) => new Set(list.map(({ host }) => host)).size;
  return {
    version: browser.runtime.getManifest().version,
    catalogue,
    browser: browserName(),
    lines: {
      all: heads.length,
      open: heads.filter(({ status }) => isPending(status)).length,
      due: pendingOf(heads, visits).filter(({ due }) => due <= now()).length,
    },
    space: { records, used: estimate.usage ?? null, quota: estimate.quota ?? null },
    lastWrite: written,
    alarm: alarm?.scheduledTime ?? null,
    ...given,
    later: { all: hostsIn(optional), readable: hostsIn(registered) },
    notifications,
    // A key may name a line and a reason quote what stood there: kind and place are enough to find the fault.
    aside: aside
      .filter(({ restored }) => !restored)
      .map(({ key, at, reason }) => ({
        what: key.split(':')[0] ?? '',
        at,
        where: /^[\w.-]*(?=:)/.exec(reason)?.[0] ?? '',
      })),
  };
};

/** Shows a notification such as a reminder is. Answers with what the browser said where it refuses. */
export const showExample = async (store: Store): Promise<{ ok: true } | { failed: string }> => {
  try {
    const { t } = await loadTexts((await readSettings(store)).language);
    await browser.notifications.create('example', {
      type: 'basic',
      iconUrl: ownPage('/icon/due-128.png'),
      title: 'Unline',
      message: t('diagnostics_example'),
    });
    return { ok: true };
  } catch (error) {
    return { failed: String((error as Error)?.message ?? error) };
  }
};
