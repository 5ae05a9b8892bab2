import { foldSigns } from '../fold-text.ts';
import { nameOfTag, select, textIn } from './dom.ts';
import type { Root } from './roots.ts';

/** Controls, or parts of them, whose name is not their text. */
const NAMED = 'input,[aria-label],[aria-labelledby],img[alt]';
const BUTTONS = /^(?:submit|button|image)$/;
const SCRIPTS = 'script,style,noscript';

/** Characters of one root that are looked at, and elements that are asked for their names. */
const MOST_TEXT = 2_000_000;
const MOST_NAMED = 20_000;
const LONGEST_NAME = 500;
/** A page with more scripts than this has their text told apart no more. */
const MOST_SCRIPTS = 2_000;
/** A shorter one may stand elsewhere in the text as well. */
const SHORTEST_SCRIPT = 20;

/** Text of neighbouring elements stands without a space between it: “…0134Cancel this line”. */
export const parted = (text: string): string =>
  text.replace(/[a-z0-9à-öø-ÿ]{2}(?=[A-ZÀ-ÖØ-Þ])/g, '$& ');

/** Text as the screens look through it. */
export const screened = (text: string): string => foldSigns(parted(text));

/** A root's own text, shown or hidden, without that of scripts: portals carry all of their texts there. */
export const ownText = (root: Root): string => {
  const text = (textIn(root) ?? '').slice(0, MOST_TEXT);
  const scripts = select(root, SCRIPTS);
  if (scripts.length === 0 || scripts.length > MOST_SCRIPTS) return text;
  const parts: string[] = [];
  let from = 0;
  for (let index = 0; index < scripts.length; index += 1) {
    const script = textIn(scripts[index] as Element) ?? '';
    const at = script.length < SHORTEST_SCRIPT ? -1 : text.indexOf(script, from);
    if (at < 0) continue;
    parts.push(text.slice(from, at));
    from = at + script.length;
  }
  return [...parts, text.slice(from)].join(' ');
};

/** The name that an element carries in an attribute. */
export const namedText = (element: Element): string => {
  const { getAttribute } = Element.prototype;
  const isInput = nameOfTag(element) === 'input';
  const name =
    getAttribute.call(element, 'aria-label') ??
    (isInput ? getAttribute.call(element, 'value') : null) ??
    getAttribute.call(element, 'alt') ??
    '';
  return name.slice(0, LONGEST_NAME);
};

/** Elements named in an attribute: never fields that somebody types into, whose content is not read. */
export const namedIn = (root: Root): Element[] => {
  const found = select(root, NAMED);
  const named: Element[] = [];
  const most = Math.min(found.length, MOST_NAMED);
  for (let at = 0; at < most; at += 1) {
    const element = found[at] as Element;
    if (nameOfTag(element) !== 'input' || BUTTONS.test(element.getAttribute('type') ?? ''))
      named.push(element);
  }
  return named;
};
