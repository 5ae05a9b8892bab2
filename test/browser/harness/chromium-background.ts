/** What can be done to an extension's background in Chromium from outside: its service worker and what that one set. */
import type { Browser, Target, WebWorker } from 'puppeteer-core';
import type { Alarms, Events, Browser as ExtensionApi } from 'webextension-polyfill';

declare const chrome: ExtensionApi;

/** Chromium's events can be raised by hand, inside the extension. */
type Raised<Args extends unknown[]> = Events.Event<(...args: Args) => void> & {
  dispatch(...args: Args): void;
};

export class ChromiumBackground {
  readonly browser: Browser;
  /** The extension's id: the same for the same folder, or for the same `key` in the manifest. */
  readonly id: string;

  constructor(browser: Browser, id: string) {
    this.browser = browser;
    this.id = id;
  }

  /** The service worker, woken first if it sleeps. */
  async worker(): Promise<WebWorker> {
    if (!this.workerRuns()) await this.#wake();
    const target = await this.browser.waitForTarget((one) => this.#isWorker(one));
    const worker = await target.worker();
    if (!worker) throw new Error('the service worker ended while it was being reached');
    return worker;
  }

  /** Runs a function inside the service worker; what goes in and out must be JSON. */
  async inWorker<Args extends unknown[], Result>(
    inside: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const worker = await this.worker();
    return (await worker.evaluate(
      inside as (...args: unknown[]) => unknown,
      ...args,
    )) as Awaited<Result>;
  }

  /** True while the service worker runs. Looking does not wake it. */
  workerRuns(): boolean {
    return this.#workerTarget() !== undefined;
  }

  /**
   * Ends the service worker, as the browser does after 30 s of rest (which never comes while it is watched from here),
   * and resolves when it is gone. The next message, alarm or call of `worker` wakes it.
   */
  async killWorker(): Promise<void> {
    const target = this.#workerTarget();
    if (!target) return;
    const gone = new Promise<void>((resolve) => {
      const look = (one: Target) => {
        if (one !== target) return;
        this.browser.off('targetdestroyed', look);
        resolve();
      };
      this.browser.on('targetdestroyed', look);
    });
    await (await target.worker())?.close();
    await gone;
  }

  /**
   * Fires an alarm now instead of at its time. As in life it has to be set, and one that does not repeat is gone then.
   *
   * @throws when no alarm of that name is set
   */
  async fireAlarm(name: string): Promise<void> {
    const others = await this.inWorker(async (wanted) => {
      const alarm = await chrome.alarms.get(wanted);
      if (!alarm) return (await chrome.alarms.getAll()).map((one) => one.name);
      if (!alarm.periodInMinutes) await chrome.alarms.clear(wanted);
      const due = { ...alarm, scheduledTime: Math.min(alarm.scheduledTime, Date.now()) };
      (chrome.alarms.onAlarm as Raised<[Alarms.Alarm]>).dispatch(due);
      return null;
    }, name);
    if (others)
      throw new Error(`no alarm "${name}" is set; set are: ${others.join(', ') || 'none'}`);
  }

  /** The ids of the notifications on show. */
  async notifications(): Promise<string[]> {
    return Object.keys(await this.inWorker(() => chrome.notifications.getAll()));
  }

  /**
   * Tells the extension what a click on this notification would.
   *
   * @throws when it is not on show
   */
  async clickNotification(id: string): Promise<void> {
    const shown = await this.notifications();
    if (!shown.includes(id))
      throw new Error(`no notification "${id}" is on show, but: ${shown.join(', ') || 'none'}`);
    await this.inWorker(
      (clicked) => (chrome.notifications.onClicked as Raised<[string]>).dispatch(clicked),
      id,
    );
  }

  /** Starts the worker without any event, so that a look at it changes nothing. Any page can be asked to. */
  async #wake(): Promise<void> {
    const [page] = await this.browser.pages();
    const session = await (page ?? (await this.browser.newPage())).createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${this.id}/` });
    await session.detach();
  }

  #workerTarget(): Target | undefined {
    return this.browser.targets().find((one) => this.#isWorker(one));
  }

  #isWorker(target: Target): boolean {
    return (
      target.type() === 'service_worker' &&
      target.url().startsWith(`chrome-extension://${this.id}/`)
    );
  }
}
