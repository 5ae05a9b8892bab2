import type { Piece } from '../pieces.ts';
import type { Found, Reading } from '../reading.ts';
import type { Root } from '../roots.ts';
import type { Hints } from '../rules.ts';
import { type Area, READING_LIMITS as MOST } from '../words.ts';
import { CONTROLS, type Pointed, readControls } from './controls.ts';
import { listedBelow } from './devices.ts';
import { isLineBeside } from './line-number.ts';
import type { Matcher } from './matcher.ts';
import { lookOver, type Page } from './page.ts';
import { listedIn } from './rows.ts';
import { readSentences, type Said } from './says.ts';
import { all, closest, isConnected, nameOfTag, parentOf } from './tree.ts';

/** What was gathered of a page, and what it is understood by. */
export type Gathered = {
  document: Document;
  roots: readonly Root[];
  hints: Hints;
  matcher: Matcher;
  pieces: readonly Piece[];
  named: readonly Element[];
  /** Texts that were found to mean nothing at earlier readings by the same rules. */
  dull: Set<string>;
};

/** Headings name an area in this order. */
const AREAS_OF_HEADINGS: readonly Area[] = [
  'cancel',
  'devices',
  'billing',
  'signed-out',
  'account',
];

const controlsOf = ({ texts }: Page, named: readonly Element[]): Set<Element> => {
  const controls = new Set<Element>();
  for (const { nodes } of texts)
    for (const node of nodes) {
      const parent = parentOf(node);
      const control = parent && closest(parent, CONTROLS);
      if (control) controls.add(control);
    }
  for (const element of named) {
    const control = closest(element, CONTROLS);
    if (control && isConnected(control)) controls.add(control);
  }
  return controls;
};

/** What is listed below headings that announce it, and numbers of lines in tables anywhere. */
const devicesOn = ({ headings, sees }: Page, roots: readonly Root[]): Set<string> => {
  const announced = headings
    .filter(({ element, about }) => nameOfTag(element) !== 'summary' && about().includes('devices'))
    .flatMap(({ element }) => (sees(element) ? listedBelow(element, sees) : []));
  const inTables = roots
    .flatMap(listedIn)
    .filter(({ row: { label, value }, cell }) => isLineBeside(label, value) && sees(cell))
    .map(({ row }) => row.value)
    .filter((value) => !announced.some((name) => name.includes(value)));
  return new Set([...announced, ...inTables]);
};

const areaOf = (
  address: Area | null,
  { isAbout, otherEnding }: Page,
  { seen }: Pointed,
  { claims }: Said,
  isClosed: boolean,
): Area => {
  if (seen.has('confirm-last-step')) return 'cancel';
  if (address && address !== 'account') return address;
  if (otherEnding || isClosed) return 'other';
  const told = AREAS_OF_HEADINGS.find(isAbout);
  if (told) return told;
  if (address) return address;
  const labelled = [...seen].find((means) => means.startsWith('area-'));
  if (labelled) return labelled.slice('area-'.length) as Area;
  return claims.size > 0 ? 'cancel' : 'other';
};

/** What is announced in a dialog or a message is said to this customer, wherever the page stands. */
const announcedIn = ({ claims, obstacles }: Said, { isAbout }: Page): Said => {
  const isAnnounced = ({ place }: Found<unknown>) => place === 'dialog' || place === 'alert';
  return {
    claims: new Map([...claims].filter(([, claim]) => isAbout('cancel') || isAnnounced(claim))),
    obstacles: new Map([...obstacles].filter(([, obstacle]) => isAnnounced(obstacle))),
    values: {},
  };
};

/** An article says nothing about this customer. */
const NOTHING_SAID: Said = { claims: new Map(), obstacles: new Map(), values: {} };

const SIGNED_IN: readonly Area[] = ['account', 'devices', 'billing'];

/** Reads what was gathered. Everything that comes out is a claim of the page (DESIGN §3). */
export const interpret = ({
  document,
  roots,
  hints,
  matcher,
  pieces,
  named,
  dull,
}: Gathered): Reading => {
  const page = lookOver(document, roots, hints.area, pieces, matcher);
  const pointed = readControls(controlsOf(page, named), page, hints, matcher);
  // Portals keep pages for their customers below addresses of help; an article says in its heading what it is.
  const isArticle = page.isAbout('help');
  const isHelp = isArticle || (hints.area === 'help' && !pointed.signsOut);
  const address = hints.area === 'help' ? null : hints.area;
  const heard = isArticle ? NOTHING_SAID : readSentences(page, roots, matcher, dull);
  const said = isHelp ? announcedIn(heard, page) : heard;
  const devices = isHelp ? new Set<string>() : devicesOn(page, roots);
  const password = roots.flatMap((root) => all(root, 'input[type=password]')).some(page.sees);
  const isOut = !pointed.signsOut && (password || said.obstacles.has('session-expired'));
  const shows = devices.size > 0 || said.values.balance !== undefined;
  const signIn = pointed.controls.some(({ code }) => code === 'sign-in');
  // A page that says that all is closed for a while, and nothing else, is none of an account.
  const isClosed =
    said.obstacles.has('maintenance') && !shows && !pointed.signsOut && said.claims.size === 0;
  const area =
    isOut && hints.area !== 'cancel'
      ? 'signed-out'
      : isHelp && said.claims.size === 0
        ? 'help'
        : areaOf(address, page, pointed, said, isClosed);
  const signedIn = (): boolean | null => {
    if (isOut || area === 'signed-out') return false;
    if (pointed.signsOut) return true;
    if (signIn) return false;
    return !isClosed && (shows || SIGNED_IN.includes(area)) ? true : null;
  };
  const { balance, 'contract-end': contractEnd } = said.values;
  return {
    area,
    signedIn: signedIn(),
    claims: [...said.claims.values()],
    obstacles: [...said.obstacles.values()],
    controls: pointed.controls.slice(0, MOST.items),
    devices: [...devices].slice(0, MOST.items).map((name) => ({ name })),
    ...(balance && { balance: balance.slice(0, MOST.value) }),
    ...(contractEnd && { contractEnd }),
    seen: [...pointed.seen].slice(0, MOST.items),
  };
};
