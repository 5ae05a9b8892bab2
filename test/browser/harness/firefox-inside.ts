/**
 * Functions that run in Firefox's own window, where a harness can do what a person does with the toolbar, and reach
 * the pages that are no tabs: the popup and the background. Only what is used of Firefox's insides is described here.
 */

interface Actor {
  executeScript(script: string, args: unknown[], options: object): Promise<unknown>;
  findElement(strategy: string, selector: string, options: { timeout: number }): Promise<object>;
  clickElement(element: object, capabilities: object): Promise<void>;
  sendKeysToElement(element: object, text: string, capabilities: object): Promise<void>;
}
interface BrowserElement extends Element {
  browsingContext: {
    currentWindowGlobal: {
      getActor(name: 'MarionetteCommands'): Actor;
      drawSnapshot(area: null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
}
interface ActionData {
  title: string;
  badgeText: string | null;
  icon: Record<string, string>;
}
interface Action {
  action: { getContextData(tab: object): ActionData };
  openPopup(window: object, withoutUserInteraction: boolean): Promise<void>;
}
interface AlarmsApi {
  alarms: Map<string, { observe(): void }>;
}
interface NotificationsApi {
  notificationsMap: { emit(event: 'clicked', id: string): void };
}
interface InsideExtension {
  apiManager: {
    getAPI(name: 'alarms', extension: InsideExtension, scope: 'addon_parent'): AlarmsApi;
    getAPI(
      name: 'notifications',
      extension: InsideExtension,
      scope: 'addon_parent',
    ): NotificationsApi;
  };
  views: Iterable<{ viewType: string; xulBrowser: BrowserElement }>;
  backgroundState: string;
  wakeupBackground(): Promise<void>;
  terminateBackground(options: {
    ignoreDevToolsAttached: boolean;
    disableResetIdleForTest: boolean;
  }): Promise<void>;
}
interface FirefoxWindow extends Window {
  gBrowser: { selectedTab: object };
}
declare const Services: { wm: { getMostRecentWindow(kind: string): FirefoxWindow } };
declare const WebExtensionPolicy: { getByID(id: string): { extension: InsideExtension } | null };
declare const ChromeUtils: {
  importESModule(address: string): {
    ExtensionParent: {
      apiManager: { global: { browserActionFor(extension: InsideExtension): Action } };
    };
  };
};

/** A page that is no tab. */
export type Place = 'popup' | 'sidebar' | 'background';

/** What to do in such a page. */
export type Deed =
  | { do: 'run'; script: string; args: unknown[] }
  | { do: 'click'; selector: string }
  | { do: 'type'; selector: string; text: string }
  | { do: 'picture' };

/** Title, badge and icon (addresses by size) of the action on the tab in front. */
export async function readToolbar(
  id: string,
): Promise<{ title: string; badge: string; icon: Record<string, string> }> {
  const policy = WebExtensionPolicy.getByID(id);
  if (!policy) throw new Error(`no extension ${id}`);
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const { action } = ExtensionParent.apiManager.global.browserActionFor(policy.extension);
  const { title, badgeText, icon } = action.getContextData(
    Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedTab,
  );
  return { title, badge: badgeText ?? '', icon: { ...icon } };
}

/** Does what a click on the toolbar button does. */
export async function openPopup(id: string): Promise<void> {
  const policy = WebExtensionPolicy.getByID(id);
  if (!policy) throw new Error(`no extension ${id}`);
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const action = ExtensionParent.apiManager.global.browserActionFor(policy.extension);
  await action.openPopup(Services.wm.getMostRecentWindow('navigator:browser'), false);
}

/** Starts or ends the background, and tells its state: `running`, `stopped`, `starting`, `suspending`. */
export async function background(id: string, wish: 'wake' | 'end' | 'look'): Promise<string> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error(`no extension ${id}`);
  if (wish === 'wake') await extension.wakeupBackground();
  // Without these it is kept, and nothing says so, while it still answers.
  if (wish === 'end')
    await extension.terminateBackground({
      ignoreDevToolsAttached: true,
      disableResetIdleForTest: true,
    });
  return extension.backgroundState;
}

/** Fires an alarm now instead of at its time; tells which are set instead if it is not. */
export async function fireAlarm(id: string, name: string): Promise<string[] | null> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error(`no extension ${id}`);
  const { alarms } = extension.apiManager.getAPI('alarms', extension, 'addon_parent');
  const alarm = alarms.get(name);
  if (!alarm) return [...alarms.keys()];
  alarm.observe();
  return null;
}

/** Does what a click on a notification does. */
export async function clickNotification(id: string, notification: string): Promise<void> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error(`no extension ${id}`);
  extension.apiManager
    .getAPI('notifications', extension, 'addon_parent')
    .notificationsMap.emit('clicked', notification);
}

/** Does something in the popup, the sidebar or the background by the same means that Marionette uses for tabs. */
export async function actIn(id: string, place: Place, deed: Deed): Promise<unknown> {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const views = [...(WebExtensionPolicy.getByID(id)?.extension.views ?? [])];
  const browser =
    place === 'popup'
      ? window.document.querySelector<BrowserElement>('browser.webextension-popup-browser')
      : views.find((view) => view.viewType === place)?.xulBrowser;
  if (!browser) throw new Error(`the ${place} is not there`);
  const page = browser.browsingContext.currentWindowGlobal;
  const actor = page.getActor('MarionetteCommands');
  const patience = { timeout: 10_000 };
  const capabilities = {
    toJSON: () => ({ 'moz:accessibilityChecks': false, 'moz:webdriverClick': true }),
  };
  if (deed.do === 'run')
    return actor.executeScript(deed.script, deed.args, {
      sandboxName: null,
      async: true,
      ...patience,
    });
  if (deed.do === 'picture') {
    const image = await page.drawSnapshot(null, 1, 'white');
    const canvas = window.document.createElementNS(
      'http://www.w3.org/1999/xhtml',
      'canvas',
    ) as HTMLCanvasElement;
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/png').split(',')[1];
  }
  const element = await actor.findElement('css selector', deed.selector, patience);
  if (deed.do === 'click')
    await actor.clickElement(element, capabilities).catch((error: Error) => {
      // A press that closes the popup takes along whoever would say that it was pressed.
      if (place !== 'popup' || error.name !== 'AbortError') throw error;
    });
  else await actor.sendKeysToElement(element, deed.text, capabilities);
  return null;
}
