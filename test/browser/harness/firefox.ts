/**
 * An extension in a real Firefox ESR. Each host name leads to the local portal server, by way of a proxy.
 *
 * The extension is installed for good, not lent for a session, so that a restart is what it is for a person. (A lent
 * one, `temporary: true`, is gone after a restart. Installed again under the same gecko id and address it finds its
 * `storage.local`, with or without `extensions.webextensions.keepStorageOnUninstall`: tried in Firefox 153.)
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FirefoxBackground } from './firefox-background.ts';
import { openPopup, readToolbar } from './firefox-inside.ts';
import { UUID } from './firefox-profile.ts';
import { type RunningFirefox, startFirefox } from './firefox-start.ts';
import { FirefoxTab } from './firefox-tab.ts';
import type { FirefoxView } from './firefox-view.ts';
import { removeFolder, tempFolder } from './temp.ts';
import { START_LIMIT, waitUntil } from './wait.ts';
import { packXpi } from './xpi.ts';

export interface FirefoxOptions {
  /** Folder of the unpacked extension, whose manifest names a gecko id. */
  extension: string;
  /** Profile folder to use and keep; a throw-away one unless given. */
  profile?: string;
  /** Port of the portal server. */
  portalPort: number;
  /** Without a window unless `false`. */
  headless?: boolean;
}

/** Starts Firefox and installs the extension in it. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const firefox = await start(options, resolve(options.profile ?? tempFolder('firefox')));
  try {
    await firefox.install(options.extension);
    return firefox;
  } catch (error) {
    await firefox.kill();
    throw error;
  }
}

async function start(options: FirefoxOptions, profile: string): Promise<Firefox> {
  const id = geckoId(options.extension);
  return new Firefox(await startFirefox(profile, id, options), id, profile, options);
}

function geckoId(folder: string): string {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${file} names no gecko id`);
  return id;
}

function address(path: string): string {
  return `moz-extension://${UUID}/${path}`;
}

/** One running Firefox. End it with `close` or `kill`; `restart` ends it too and gives the next one. */
export class Firefox extends FirefoxBackground {
  readonly profile: string;
  readonly #running: RunningFirefox;
  readonly #options: FirefoxOptions;

  constructor(running: RunningFirefox, id: string, profile: string, options: FirefoxOptions) {
    super(running.marionette, id);
    this.#running = running;
    this.profile = profile;
    this.#options = options;
  }

  /** Installs the extension for good, or updates it. */
  async install(folder: string): Promise<void> {
    const path = join(this.profile, 'harness.xpi');
    packXpi(folder, path);
    await this.marionette.send('Addon:Install', { path, temporary: false });
  }

  /** A new tab in front, with this address loaded. */
  open(url: string): Promise<FirefoxTab> {
    return this.#openIn('tab', url);
  }

  /** The same in a new window. */
  openWindow(url: string): Promise<FirefoxTab> {
    return this.#openIn('window', url);
  }

  /** A page of the extension in a new tab, such as `dashboard.html#due`. */
  extensionPage(path: string): Promise<FirefoxTab> {
    return this.open(address(path));
  }

  /** All tabs of all windows. */
  async tabs(): Promise<FirefoxTab[]> {
    const handles = await this.marionette.send<string[]>('WebDriver:GetWindowHandles');
    return handles.map((handle) => new FirefoxTab(this.marionette, handle));
  }

  /** Does something that makes the extension open a page of its own in a tab, and resolves with that tab. */
  async openedBy(path: string, act: () => Promise<unknown>): Promise<FirefoxTab> {
    const before = new Set((await this.tabs()).map((tab) => tab.handle));
    await act();
    return waitUntil(
      async () => {
        for (const tab of await this.tabs())
          if (!before.has(tab.handle) && (await tab.url()).startsWith(address(path))) return tab;
        return undefined;
      },
      `a tab with ${path}`,
      START_LIMIT,
    );
  }

  /** The real popup, opened over this tab. It closes when something else gets the focus, or by its own `close`. */
  async popup(tab: FirefoxTab): Promise<FirefoxView> {
    await tab.bringToFront();
    await this.inside(openPopup, this.id);
    return this.#loaded('popup');
  }

  /** The sidebar, once the extension has opened it. */
  sidebar(): Promise<FirefoxView> {
    return this.#loaded('sidebar');
  }

  /** Title, badge and icon (addresses by size) of the action on this tab, which comes to the front. */
  async toolbar(
    tab: FirefoxTab,
  ): Promise<{ title: string; badge: string; icon: Record<string, string> }> {
    await tab.bringToFront();
    return this.inside(readToolbar, this.id);
  }

  /**
   * Ends this Firefox, politely or by SIGKILL, and starts the next one on the same profile.
   *
   * Seen in Firefox 153: address and `storage.local` stay, alarms do not; the background is started only if it
   * listens to `runtime.onStartup`.
   */
  async restart(how: 'close' | 'kill' = 'close'): Promise<Firefox> {
    await this.#running.end(how);
    const next = await start(this.#options, this.profile);
    await next.ready();
    return next;
  }

  /** Ends Firefox, and removes its profile if that is a throw-away one. */
  async close(how: 'close' | 'kill' = 'close'): Promise<void> {
    await this.#running.end(how);
    if (this.#options.profile === undefined) removeFolder(this.profile);
  }

  /** The same by SIGKILL. */
  kill(): Promise<void> {
    return this.close('kill');
  }

  async #loaded(place: 'popup' | 'sidebar'): Promise<FirefoxView> {
    const view = this.view(place);
    await waitUntil(
      () =>
        view.run(
          () => location.protocol === 'moz-extension:' && document.readyState === 'complete',
        ),
      `the ${place} to load`,
    );
    return view;
  }

  async #openIn(type: 'tab' | 'window', url: string): Promise<FirefoxTab> {
    const { handle } = await this.fromAnyTab(() =>
      this.marionette.send<{ handle: string }>('WebDriver:NewWindow', { type, focus: true }),
    );
    const tab = new FirefoxTab(this.marionette, handle);
    await tab.bringToFront();
    await tab.goto(url);
    return tab;
  }
}
