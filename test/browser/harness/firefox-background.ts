/** What can be done to an extension's background in Firefox from outside, through Firefox's own window. */
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { actIn, background, clickNotification, fireAlarm, type Place } from './firefox-inside.ts';
import { asScript, fromScript } from './firefox-page.ts';
import { answerQuestion, takeBackOrigin } from './firefox-permissions.ts';
import { FirefoxView } from './firefox-view.ts';
import type { Marionette } from './marionette.ts';
import { START_LIMIT, waitUntil } from './wait.ts';

declare const browser: ExtensionApi;

export class FirefoxBackground {
  /** The extension's gecko id. */
  readonly id: string;
  protected readonly marionette: Marionette;

  constructor(marionette: Marionette, id: string) {
    this.marionette = marionette;
    this.id = id;
  }

  /** Runs a function in the extension's background, woken first if it sleeps; what goes in and out must be JSON. */
  async inBackground<Args extends unknown[], Result>(
    inside: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    await this.inside(background, this.id, 'wake');
    return this.view('background').run(inside, ...args);
  }

  /** Waits until the browser knows the extension: after a start it takes its add-ons up by and by. */
  async ready(): Promise<void> {
    await waitUntil(
      () => this.inside(background, this.id, 'wake'),
      'the extension to be there',
      START_LIMIT,
    );
  }

  /** True while the background runs. Looking does not wake it. */
  async backgroundRuns(): Promise<boolean> {
    return (await this.inside(background, this.id, 'look')) === 'running';
  }

  /** Ends the background, as the browser does after 30 s of rest. The next message, alarm or `inBackground` wakes it. */
  async killBackground(): Promise<void> {
    await this.inside(background, this.id, 'end');
  }

  /**
   * Fires an alarm now instead of at its time. As in life it has to be set, and one that does not repeat is gone then.
   *
   * @throws when no alarm of that name is set
   */
  async fireAlarm(name: string): Promise<void> {
    const others = await this.inside(fireAlarm, this.id, name);
    if (others)
      throw new Error(`no alarm "${name}" is set; set are: ${others.join(', ') || 'none'}`);
  }

  /** The ids of the notifications on show. Their texts: `inBackground(() => browser.notifications.getAll())`. */
  async notifications(): Promise<string[]> {
    return Object.keys(await this.inBackground(() => browser.notifications.getAll()));
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
    await this.inside(clickNotification, this.id, id);
  }

  /** Answers the question about permissions that Firefox asks, once it is there; resolves with its words. */
  answer(answer: 'yes' | 'no'): Promise<string> {
    return waitUntil(() => this.inside(answerQuestion, answer), 'the question about permissions');
  }

  /** Takes access to a host back, as a person does on the page of add-ons. */
  takeBack(host: string): Promise<void> {
    return this.inside(takeBackOrigin, this.id, `https://${host}/*`);
  }

  /** The popup or the background as a page. */
  protected view(place: Place): FirefoxView {
    return new FirefoxView((deed) => this.inside(actIn, this.id, place, deed));
  }

  /** Runs a function in the browser's own window. */
  protected inside<Args extends unknown[], Result>(
    run: (...args: Args) => Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const script = asScript(run);
    return this.fromAnyTab(async () => {
      await this.marionette.send('Marionette:SetContext', { value: 'chrome' });
      try {
        const parameters = { script, args, sandbox: 'system' };
        return fromScript<Result>(
          await this.marionette.value('WebDriver:ExecuteAsyncScript', parameters),
        );
      } finally {
        await this.marionette.send('Marionette:SetContext', { value: 'content' });
      }
    });
  }

  /** For commands that need some tab: the one that was used last may be closed by now, and its window with it. */
  protected fromAnyTab<Result>(commands: () => Promise<Result>): Promise<Result> {
    return this.marionette.alone(async () => {
      const [handle] = await this.marionette.send<string[]>('WebDriver:GetWindowHandles');
      await this.marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
      return commands();
    });
  }
}
