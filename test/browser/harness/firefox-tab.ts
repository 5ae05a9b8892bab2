/** A tab in Firefox, of any window. Each act names its tab, so several can be used in turns. */
import { asScript, FirefoxPage, fromScript } from './firefox-page.ts';
import type { Marionette } from './marionette.ts';

/** The key under which WebDriver hands out elements and shadow roots: https://www.w3.org/TR/webdriver2/#elements */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const SHADOW = 'shadow-6066-11e4-a52e-4f735466cecf';
const INTO_SHADOW = ' >>> ';

export class FirefoxTab extends FirefoxPage {
  readonly handle: string;
  readonly #marionette: Marionette;

  constructor(marionette: Marionette, handle: string) {
    super();
    this.#marionette = marionette;
    this.handle = handle;
  }

  /** Loads an address and waits until it is loaded. */
  goto(url: string): Promise<void> {
    return this.#here(async () => {
      await this.#marionette.send('WebDriver:Navigate', { url });
    });
  }

  /** Makes this the tab that is seen. Pages in other tabs count as hidden. */
  bringToFront(): Promise<void> {
    return this.#here(async () => {}, true);
  }

  run<Args extends unknown[], Result>(
    inside: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return this.#execute(inside, args, null);
  }

  /**
   * The same with the browser's own rights: may look into closed shadow roots (`element.openOrClosedShadowRoot`) and
   * past the page's scripts.
   */
  runAsBrowser<Args extends unknown[], Result>(
    inside: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return this.#execute(inside, args, 'system');
  }

  /** `selector` may lead into shadow roots, open or closed: `unline-guide >>> button`. */
  click(selector: string): Promise<void> {
    return this.#here(async () => {
      await this.#marionette.send('WebDriver:ElementClick', { id: await this.#find(selector) });
    }, true);
  }

  type(selector: string, text: string): Promise<void> {
    return this.#here(async () => {
      await this.#marionette.send('WebDriver:ElementSendKeys', {
        id: await this.#find(selector),
        text,
      });
    }, true);
  }

  close(): Promise<void> {
    return this.#here(async () => {
      await this.#marionette.send('WebDriver:CloseWindow');
    });
  }

  protected async picture(): Promise<Buffer> {
    const png = await this.#here(() =>
      this.#marionette.value<string>('WebDriver:TakeScreenshot', { full: true }),
    );
    return Buffer.from(png, 'base64');
  }

  #here<Result>(act: () => Promise<Result>, focus = false): Promise<Result> {
    return this.#marionette.alone(async () => {
      await this.#marionette.send('WebDriver:SwitchToWindow', { handle: this.handle, focus });
      return act();
    });
  }

  async #execute<Result>(
    inside: { toString(): string },
    args: unknown[],
    sandbox: string | null,
  ): Promise<Result> {
    const script = asScript(inside);
    const parameters = { script, args, sandbox };
    return this.#here(async () =>
      fromScript(await this.#marionette.value('WebDriver:ExecuteAsyncScript', parameters)),
    );
  }

  async #find(selector: string): Promise<string> {
    const [first = '', ...deeper] = selector.split(INTO_SHADOW);
    let id = (
      await this.#marionette.value<Record<string, string>>('WebDriver:FindElement', css(first))
    )[ELEMENT];
    for (const part of deeper) {
      const root = await this.#marionette.value<Record<string, string>>('WebDriver:GetShadowRoot', {
        id,
      });
      const parameters = { shadowRoot: root[SHADOW], ...css(part) };
      id = (
        await this.#marionette.value<Record<string, string>>(
          'WebDriver:FindElementFromShadowRoot',
          parameters,
        )
      )[ELEMENT];
    }
    if (id === undefined) throw new Error(`Firefox found ${selector}, but named no element`);
    return id;
  }
}

function css(value: string): object {
  return { using: 'css selector', value };
}
