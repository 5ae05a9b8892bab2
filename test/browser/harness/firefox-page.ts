/** What a test does on a page in Firefox, be it a tab or the popup. Waiting is built in: an element may still be to come. */
import { writeFileSync } from 'node:fs';
import { waitUntil } from './wait.ts';

/** A function as a script for Marionette: runs it in the page and hands back what it resolves with, as JSON. */
export function asScript(run: { toString(): string }): string {
  return `const done = arguments[arguments.length - 1];
    const told = (error) => done({ error: String(error && error.stack ? error + '\\n' + error.stack : error) });
    try { Promise.resolve((${run})(...Array.from(arguments).slice(0, -1))).then((value) => done({ value }), told); }
    catch (error) { told(error); }`;
}

/** What such a script handed back. */
export function fromScript<Result>(outcome: { value: Result } | { error: string }): Result {
  if ('error' in outcome) throw new Error(outcome.error);
  return outcome.value;
}

export abstract class FirefoxPage {
  /** Runs a function in the page, in its own world; what goes in and out must be JSON. On the extension's pages it has `browser`. */
  abstract run<Args extends unknown[], Result>(
    inside: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;

  /** Clicks an element as a person does, so that the browser takes it for a person's act. */
  abstract click(selector: string): Promise<void>;

  /** Types into an element. */
  abstract type(selector: string, text: string): Promise<void>;

  /** A picture of the page as PNG. */
  protected abstract picture(): Promise<Buffer>;

  url(): Promise<string> {
    return this.run(() => location.href);
  }

  /** The text of the first such element, as it is written in the document. */
  async text(selector: string): Promise<string> {
    await this.waitFor(selector);
    return this.run((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
  }

  /** Waits until an element is there. */
  async waitFor(selector: string): Promise<void> {
    await waitUntil(
      () => this.run((wanted) => document.querySelector(wanted) !== null, selector),
      `an element ${selector}`,
    );
  }

  /** Waits until the text of the first such element contains this. */
  async waitForText(selector: string, part: string): Promise<void> {
    await waitUntil(
      async () => (await this.text(selector)).includes(part),
      `the text "${part}" in ${selector}`,
    );
  }

  /** Takes a picture, and writes it to `file` if one is given. */
  async screenshot(file?: string): Promise<Buffer> {
    const png = await this.picture();
    if (file !== undefined) writeFileSync(file, png);
    return png;
  }
}
