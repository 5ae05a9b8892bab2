/** A page of the extension in Firefox that is no tab: the popup or the background. */
import type { Deed } from './firefox-inside.ts';
import { asScript, FirefoxPage, fromScript } from './firefox-page.ts';

export class FirefoxView extends FirefoxPage {
  readonly #act: (deed: Deed) => Promise<unknown>;

  /** @param act does something in that page */
  constructor(act: (deed: Deed) => Promise<unknown>) {
    super();
    this.#act = act;
  }

  async run<Args extends unknown[], Result>(
    inside: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const outcome = await this.#act({ do: 'run', script: asScript(inside), args });
    return fromScript(outcome as Parameters<typeof fromScript<Awaited<Result>>>[0]);
  }

  async click(selector: string): Promise<void> {
    await this.#act({ do: 'click', selector });
  }

  async type(selector: string, text: string): Promise<void> {
    await this.#act({ do: 'type', selector, text });
  }

  /** Closes the popup as its own script would. */
  async close(): Promise<void> {
    await this.run(() => window.close());
  }

  protected async picture(): Promise<Buffer> {
    return Buffer.from((await this.#act({ do: 'picture' })) as string, 'base64');
  }
}
