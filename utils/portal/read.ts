import type { LABEL_MEANINGS } from '../catalogue/words.ts';
import { foldText } from '../fold-text.ts';
import type { Reading } from './reading.ts';
import type { Area } from './words.ts';

type Meaning = (typeof LABEL_MEANINGS)[number];

/** What the background tells the reader about the operator. */
export type Hints = {
  labels: [text: string, means: Meaning][];
  pages: [url: string, purpose: string][];
};


const AREA_OF_PURPOSE: Record<string, Area> = {
  login: 'signed-out',
  account: 'account',
  cancel: 'cancel',
  devices: 'devices',
  billing: 'billing',
  help: 'help',
  contact: 'help',
  'store-finder': 'help',
};

/** Words of a path, whole segments or parts between dashes, that name an area in most portals. */
const AREA_OF_WORD: [Area, RegExp][] = [
  [
    'cancel',
    /^(cancel|cancellation|cancelar|baja|kuendigung|kuendigen|terminate|leave|disconnect|resiliation|kaiyaku|xiaohu)$/,
  ],
  ['signed-out', /^(login|signin|sign-in|auth|logon|anmelden|acceso)$/],
  ['devices', /^(device|devices|dispositivos|geraete|esims|my-esims|equipment)$/],
  [
    'billing',
    /^(billing|bill|bills|invoice|invoices|payments|facturas|rechnung|rechnungen|payment)$/,
  ],
  ['help', /^(help|support|faq|ayuda|hilfe|contact|article)$/],
  [
    'account',
    /^(account|myaccount|my-account|dashboard|overview|profile|acctmgmt|mein|cuenta|micuenta)$/,
  ],
];

const CONTROLS =
  'a[href],button,input[type=submit],input[type=button],summary,[role=button],[role=link],[role=tab],[role=menuitem],h1,h2,h3,legend,label';
const MOST_CONTROLS = 3_000;
/** How much longer a name may be than its label: line breaks and indentation around the words. */
const SPACES = 6;

const trimmed = (path: string) => path.replace(/\/+$/, '');

const areaOfPage = (address: URL, hints: Hints): Area | undefined => {
  const page = hints.pages
    .map(([url, purpose]) => ({ at: new URL(url), purpose }))
    .filter(
      ({ at }) =>
        at.hostname === address.hostname &&
        trimmed(at.pathname) !== '' &&
        trimmed(address.pathname).startsWith(trimmed(at.pathname)),
    )
    .sort((a, b) => b.at.pathname.length - a.at.pathname.length)[0];
  return page && AREA_OF_PURPOSE[page.purpose];
};

/** A contract, line or plan that is ended, as a path says it: `/contract/end`. */
const ENDING = /\/(contract|line|plan|service|subscription)s?[^/]*\/(end|stop|close)\b/;

const areaOfPath = (path: string): Area | undefined => {
  if (ENDING.test(path.toLowerCase())) return 'cancel';
  const words = path
    .toLowerCase()
    .split(/[/._]/)
    .filter(Boolean)
    .flatMap((segment) => [segment, ...segment.split('-')]);
  return AREA_OF_WORD.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0];
};

const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ??
  (element instanceof HTMLInputElement ? element.value : element.textContent) ??
  '';

/** Meanings of the operator's labels that stand on the page, visible, as the name of a control or heading. */
const labelsSeen = (document: Document, hints: Hints): Meaning[] => {
  const wanted = new Map(hints.labels.map(([text, means]) => [foldText(text), means]));
  if (wanted.size === 0) return [];
  const longest = Math.max(...hints.labels.map(([text]) => text.length));
  const seen = new Set<Meaning>();
  let left = MOST_CONTROLS;
  for (const element of document.querySelectorAll(CONTROLS)) {
    if (left-- === 0) break;
    const name = nameOf(element);
    // Most names are too long or empty: told apart by their length, before anything is folded.
    if (name.length > longest * SPACES || name.length === 0) continue;
    const means = wanted.get(foldText(name));
    if (means && !seen.has(means) && isShown(element)) seen.add(means);
  }
  return [...seen];
};

/** A heading names an area; on an overview it may be one of many, so the path counts before it. */
const areaOfLabels = (seen: Meaning[]): Area | undefined =>
  seen.find((means) => means.startsWith('area-'))?.slice('area-'.length) as Area | undefined;

/**
 * Reads the page: cheap things first (host and path), then the operator's labels. Form values are never read; a
 * visible password field tells that nobody is signed in.
 */
export const read = (document: Document, address: URL, hints: Hints): Reading => {
  const password = [...document.querySelectorAll('input[type=password]')].some(isShown);
  const seen = labelsSeen(document, hints);
  const area = password
    ? 'signed-out'
    : seen.includes('confirm-last-step')
      ? 'cancel'
      : (areaOfPage(address, hints) ??
        areaOfPath(address.pathname) ??
        areaOfLabels(seen) ??
        'other');
  const signedIn =
    password || area === 'signed-out'
      ? false
      : ['account', 'devices', 'billing'].includes(area)
        ? true
        : null;
  return { area, signedIn, seen, claims: [], obstacles: [], controls: [], devices: [] };
};
