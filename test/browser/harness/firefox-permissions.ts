/** Functions that run in Firefox's own window: what a person answers to its questions about permissions. */

interface Notification extends Element {
  button: HTMLElement;
  secondaryButton: HTMLElement;
}
interface FirefoxWindow extends Window {
  PopupNotifications: { panel: { firstElementChild: Notification | null; state: string } };
}
interface Extension {
  id: string;
}
declare const Services: {
  wm: { getMostRecentWindow(kind: string): FirefoxWindow };
  prefs: { setIntPref(name: string, value: number): void };
};
declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } | null };
declare const ChromeUtils: {
  importESModule(address: string): {
    ExtensionPermissions: {
      remove(
        id: string,
        permissions: { permissions: string[]; origins: string[] },
        extension: Extension,
      ): Promise<void>;
    };
  };
};

/** Presses yes or no in the question that is open; its words. Empty where none is open yet. */
export async function answerQuestion(answer: 'yes' | 'no'): Promise<string> {
  // A question takes no answer in its first half second, so that nobody presses by mistake.
  Services.prefs.setIntPref('security.notification_enable_delay', 0);
  const { panel } = Services.wm.getMostRecentWindow('navigator:browser').PopupNotifications;
  const question = panel.firstElementChild;
  if (panel.state !== 'open' || question?.id !== 'addon-webext-permissions-notification') return '';
  const words = question.textContent || question.outerHTML;
  (answer === 'yes' ? question.button : question.secondaryButton).click();
  return words;
}

/** Takes access to an origin back, as a person does on the page of add-ons. */
export async function takeBackOrigin(id: string, origin: string): Promise<void> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error(`no extension ${id}`);
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  await ExtensionPermissions.remove(id, { permissions: [], origins: [origin] }, extension);
}
