/** One way to act on a view of Unline in either browser: a page of Puppeteer's, or a tab or the popup in Firefox. */
import type { Page } from 'puppeteer-core';
import { FirefoxPage } from '../harness/firefox-page.ts';
import { waitUntil } from '../harness/wait.ts';

export type View = Page | FirefoxPage;

const inFirefox = (view: View): view is FirefoxPage => view instanceof FirefoxPage;

/** Runs a function in the view; what goes in and out must be JSON. */
export const runIn = <Args extends unknown[], Result>(
  view: View,
  inside: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> =>
  inFirefox(view)
    ? view.run(inside, ...args)
    : (view.evaluate(inside as (...args: unknown[]) => unknown, ...args) as Promise<
        Awaited<Result>
      >);

/** How many elements there are now. */
export const count = (view: View, selector: string): Promise<number> =>
  runIn(view, (wanted) => document.querySelectorAll(wanted).length, selector);

/** Waits until there is such an element. */
export const present = async (view: View, selector: string): Promise<void> => {
  if (inFirefox(view)) await view.waitFor(selector);
  else await view.waitForSelector(selector);
};

/** Clicks as a person does, once the element is there. */
export const click = (view: View, selector: string): Promise<void> =>
  inFirefox(view) ? view.click(selector) : view.locator(selector).click();

/** Puts a value into a field in place of what is there; days as `2026-11-22`. */
export const fill = async (view: View, selector: string, value: string): Promise<void> => {
  if (!inFirefox(view)) return view.locator(selector).fill(value);
  await view.waitFor(selector);
  await view.run((wanted) => {
    const field = document.querySelector<HTMLInputElement>(wanted);
    if (!field || field.value === '') return;
    field.value = '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, selector);
  if (value !== '') await view.type(selector, value);
};

/** Puts a text into a field at once: typed letter by letter, the results of a search would move under the pointer. */
export const paste = async (view: View, selector: string, text: string): Promise<void> => {
  await present(view, selector);
  await runIn(
    view,
    (wanted, pasted) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(wanted);
      if (!field) return;
      field.value = pasted;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    selector,
    text,
  );
};

/** Chooses one option of a `select` by its value. */
export const choose = (view: View, selector: string, value: string): Promise<void> =>
  inFirefox(view)
    ? view.click(`${selector} option[value="${value}"]`)
    : view.locator(selector).fill(value);

/** Presses the button with these words on it. */
export const press = async (view: View, words: string): Promise<void> => {
  if (!inFirefox(view)) return view.locator(`button::-p-text(${JSON.stringify(words)})`).click();
  await waitUntil(() => view.run(markButton, words), `a button “${words}”`);
  await view.click('[data-wanted]');
};

/** Runs in the view: marks the first button with these words, which may move until it is pressed. */
function markButton(words: string): boolean {
  for (const marked of document.querySelectorAll('[data-wanted]'))
    delete (marked as HTMLElement).dataset.wanted;
  const found = [...document.querySelectorAll('button')].find((button) =>
    button.textContent?.includes(words),
  );
  if (found) found.dataset.wanted = '';
  return found !== undefined;
}
