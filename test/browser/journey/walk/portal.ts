/** What a person does on an operator's page, in either browser. */
import { FirefoxPage } from '../../harness/firefox-page.ts';
import { waitUntil } from '../../harness/wait.ts';
import { choose, click, fill, runIn, type View } from '../act.ts';
import type { Portal } from './walker.ts';

/** A link or a button of the page, by its exact words. */
export type Control = { link: string } | { button: string };

/** What is pressed, once the fields are filled in, by their names. */
export type Press = Control & { fields?: Record<string, string> };

/** Runs in the page: a selector that leads to the first control of a kind with these words. */
function pathOfControl(kind: 'a' | 'button', words: string): string | null {
  const controls = [...document.querySelectorAll(`main ${kind}`)];
  const saying = (one: Element) => [one.textContent?.trim(), one.getAttribute('aria-label')];
  const found = controls.find((one) => saying(one).includes(words));
  const steps: string[] = [];
  for (let at: Element | null | undefined = found; at?.parentElement; at = at.parentElement)
    steps.unshift(`:nth-child(${[...at.parentElement.children].indexOf(at) + 1})`);
  return found ? `html > ${steps.join(' > ')}` : null;
}

/** A selector that leads to a control of the page, once it is there. */
export const pathOf = (view: View, control: Control): Promise<string> =>
  waitUntil(
    () =>
      'link' in control
        ? runIn(view, pathOfControl, 'a', control.link)
        : runIn(view, pathOfControl, 'button', control.button),
    `${JSON.stringify(control)} on the page`,
  );

/** An option need not have its value written out, by which Firefox would find it. */
const chooseIn = async (view: View, field: string, value: string) => {
  if (!(view instanceof FirefoxPage)) return choose(view, field, value);
  const place = await view.run(
    (one, its) => {
      const options = document.querySelector<HTMLSelectElement>(one)?.options ?? [];
      return [...options].findIndex((option) => option.value === its) + 1;
    },
    field,
    value,
  );
  await view.click(`${field} option:nth-of-type(${place})`);
};

const fillIn = async (view: View, name: string, value: string) => {
  const field = `[name="${name}"]`;
  const choice = `${field}[value="${value}"]:is([type=radio], [type=checkbox])`;
  const kind = await runIn(
    view,
    (one, its) => (document.querySelector(its) ? 'choice' : document.querySelector(one)?.localName),
    field,
    choice,
  );
  if (kind === 'choice') await click(view, choice);
  else if (kind === 'select') await chooseIn(view, field, value);
  else await fill(view, field, value);
};

/** Which page is there: another load or another address is another one. */
const pageOn = (view: View): Promise<string> =>
  runIn(view, () => `${performance.timeOrigin} ${location.href} ${document.readyState}`);

/** Presses a control as a person does, and waits for the page that it leads to. */
export const pressOn = async (portal: Portal, press: Press): Promise<void> => {
  const { view } = portal;
  await portal.bringToFront();
  for (const [name, value] of Object.entries(press.fields ?? {})) await fillIn(view, name, value);
  const control = await pathOf(view, press);
  const before = await pageOn(view);
  await click(view, control);
  await waitUntil(async () => {
    const now = await pageOn(view);
    return now !== before && now.endsWith(' complete');
  }, 'the page to which it leads');
};

/** All text of the operator's page, without the guide. */
export const pageText = (portal: Portal): Promise<string> =>
  runIn(portal.view, () => document.querySelector('main')?.innerText ?? '');
