import { foldText } from '../fold-text.ts';

const CONTROLS =
  'a[href],button,input[type=submit],input[type=button],summary,[role=button],[role=link],[role=switch],[role=tab],[role=menuitem],[role=checkbox]';

const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ??
  (element instanceof HTMLInputElement ? element.value : (element as HTMLElement).innerText) ??
  '';

/**
 * The visible control that bears a name, or undefined where there is none or more than one: a control is never
 * guessed (DESIGN §8).
 */
export const locate = (document: Document, name: string): Element | undefined => {
  const wanted = foldText(name);
  const found = [...document.querySelectorAll(CONTROLS)].filter(
    (element) =>
      foldText(nameOf(element).slice(0, 200)) === wanted &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
  );
  return found.length === 1 ? found[0] : undefined;
};
