/** Journeys in Firefox: by Marionette, and the guide by Firefox's own accessibility service. */
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { type Firefox, launchFirefox } from '../../harness/firefox.ts';
import type { FirefoxTab } from '../../harness/firefox-tab.ts';
import type { FirefoxView } from '../../harness/firefox-view.ts';
import type { Portal, Told, Walker } from './walker.ts';

declare const browser: ExtensionApi;

/** Only what is used of the service: https://searchfox.org/mozilla-central/source/accessible/interfaces */
interface Accessible {
  role: number;
  name: string | null;
  childCount: number;
  getChildAt(index: number): Accessible;
}
interface AccessibilityService {
  getAccessibleFor(node: Node): Accessible | null;
  getStringRole(role: number): string;
}
declare const Components: {
  classes: Record<string, { getService(of: unknown): AccessibilityService }>;
  interfaces: Record<string, unknown>;
};

/** The host of the guide, which bears no mark, and the button in its closed root. */
const GUIDE = 'html > div:last-child';

class FirefoxPortal implements Portal {
  readonly view: FirefoxTab;

  constructor(tab: FirefoxTab) {
    this.view = tab;
  }

  goto(address: string): Promise<void> {
    return this.view.goto(address);
  }

  bringToFront(): Promise<void> {
    return this.view.bringToFront();
  }

  /** The tree is built when it is first asked for, so the first answers may hold less than the page. */
  told(): Promise<Told> {
    return this.view.runAsBrowser(() => {
      const service = Components.classes['@mozilla.org/accessibilityService;1']?.getService(
        Components.interfaces.nsIAccessibilityService,
      );
      const toldOf = (one: Accessible): Told => ({
        role: service?.getStringRole(one.role) ?? '',
        name: one.name ?? '',
        children: Array.from({ length: one.childCount }, (_, index) =>
          toldOf(one.getChildAt(index)),
        ),
      });
      const page = service?.getAccessibleFor(document);
      if (!page) throw new Error('the page tells nothing');
      return toldOf(page);
    });
  }

  ink(): Promise<string> {
    return this.view.runAsBrowser((guide) => {
      const host = document.querySelector(guide) as
        | (Element & { openOrClosedShadowRoot: ShadowRoot | null })
        | null;
      return host?.openOrClosedShadowRoot?.querySelector('.ink')?.getAttribute('d') ?? '';
    }, GUIDE);
  }

  pressInGuide(act: string): Promise<void> {
    return this.view.click(`${GUIDE} >>> button[data-act=${act}]`);
  }
}

/** Starts Firefox with Unline. */
export const walkerInFirefox = async (portalPort: number): Promise<Walker> => {
  let firefox: Firefox = await launchFirefox({ extension: '.output/firefox-mv3', portalPort });
  const tabOf = (portal: Portal) => portal.view as FirefoxTab;
  return {
    open: async (address) => new FirefoxPortal(await firefox.open(address)),
    extensionPage: (path) => firefox.extensionPage(path),
    popup: (portal) => firefox.popup(tabOf(portal)),
    // Some of its buttons have closed it already.
    closePopup: (popup) => (popup as FirefoxView).close().catch(() => undefined),
    panel: async (open) => {
      await open();
      return firefox.sidebar();
    },
    toolbar: (portal) => firefox.toolbar(tabOf(portal)),
    alarmCount: () => firefox.inBackground(async () => (await browser.alarms.getAll()).length),
    notifications: () => firefox.notifications(),
    stored: () => firefox.inBackground(() => browser.storage.local.get()),
    restart: async (how) => {
      firefox = await firefox.restart(how);
    },
    kill: () => firefox.kill(),
  };
};
