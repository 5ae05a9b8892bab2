import { createBudget } from '../budget.ts';
import type { Claim, Found } from '../reading.ts';
import type { Root } from '../roots.ts';
import type { ClaimCode, Hindrance } from '../words.ts';
import { READING_LIMITS as MOST } from '../words.ts';
import { dayOf, type Matcher, sentencesOf } from './matcher.ts';
import { ASIDE, type Page, placeOf } from './page.ts';
import { rowAround } from './rows.ts';
import { all, closest, lineOf, nameOfTag, nextOf, parentOf } from './tree.ts';
import { type Values, valuesIn } from './values.ts';

/** Characters that are read; to understand a text takes as long as to pass over so many times its length, and more. */
const MOST_READ = 400_000;
const TIMES = 10;
const MORE = 500;
const MOST_DULL = 3_000;
/** A field for the characters of a picture. */
const CHALLENGE = 'input[name*=captcha i],input[id*=captcha i]';

export type Said = {
  claims: Map<ClaimCode, Claim>;
  obstacles: Map<Hindrance, Found<Hindrance>>;
  values: Values;
};

/** What the page shows beside or below a label: the cell below a column's head, else the next element with a text. */
const beside = (element: Element): string => {
  const cell = closest(element, 'th') as HTMLTableCellElement | null;
  const table = cell && (closest(cell, 'table') as HTMLTableElement | null);
  if (cell && table && (cell.scope === 'col' || closest(cell, 'thead')))
    return lineOf(table.tBodies[0]?.rows[0]?.cells[cell.cellIndex]);
  for (
    let each: Element | null = element;
    each && nameOfTag(each) !== 'main';
    each = parentOf(each)
  ) {
    const sibling = nextOf(each);
    const text = lineOf(sibling);
    if (text) return text.length <= MOST.text ? text : '';
  }
  return '';
};

/** A reference number belongs to what was asked for, else to what was said first. */
const attach = (reference: string | undefined, claims: Said['claims']): void => {
  const order: ClaimCode[] = ['request-received', 'reserved-only', 'cancelled', 'ends-on'];
  const claim = order.map((code) => claims.get(code)).find(Boolean);
  if (claim && reference) claim.reference = reference.slice(0, MOST.value);
};

const mayMean = (text: string, matcher: Matcher): boolean =>
  matcher.meanings('values', matcher.unmarked(text), true).length > 0 ||
  sentencesOf(text)
    .map(matcher.sentence)
    .some(
      (sentence) =>
        matcher.meanings('claims', sentence, true).length > 0 ||
        matcher.meanings('obstacles', sentence, true).length > 0,
    );

/** Claims, obstacles and values in the sentences of the page. */
export const readSentences = (
  page: Page,
  roots: readonly Root[],
  matcher: Matcher,
  dull: Set<string>,
): Said => {
  const said: Said = { claims: new Map(), obstacles: new Map(), values: {} };
  const { claims, obstacles, values } = said;
  const under = new Map<string, unknown>();
  const inRows = new Set<string>();
  const spend = createBudget(MOST_READ);
  for (const { element, text: whole, shown } of page.texts) {
    if (!spend(whole.length)) break;
    if (closest(element, ASIDE)) continue;
    const row = rowAround(element);
    const inRow = row && `${row.label} ${row.value}`;
    const key = inRow ?? whole;
    if (dull.has(key)) continue;
    if (![whole, ...(inRow ? [inRow] : [])].some((one) => mayMean(one, matcher))) {
      if (dull.size < MOST_DULL) dull.add(key);
      continue;
    }
    spend(TIMES * whole.length + MORE);
    const text = shown();
    if (text === '') continue;
    const ending = page.isEnding(element, text);
    const found = <Code extends string>(code: string, said: string): Found<Code> => ({
      code: code as Code,
      text: said.slice(0, MOST.text),
      place: placeOf(element),
      ground: 'phrase',
    });
    const isGeneral = page.isGeneral(element);
    const sentences = [...sentencesOf(text), ...(inRow ? [inRow] : [])].map(matcher.sentence);
    const days = new Set(sentences.flatMap((sentence) => sentence.days()).map(({ iso }) => iso));
    const only = days.size === 1 ? [...days][0] : undefined;
    for (const sentence of isGeneral ? [] : sentences) {
      if (sentence.isQuestion) continue;
      for (const match of matcher.meanings('claims', sentence, ending)) {
        const { code } = match;
        const own = dayOf(sentence, match);
        // The day that a request came in is another one than those that stand around it.
        const date = own ?? (code === 'request-received' ? undefined : only);
        under.set(code, page.headingOf(element));
        const claim: Claim = { ...found<ClaimCode>(code, sentence.text), ...(date && { date }) };
        const before = claims.get(claim.code);
        if (before && (before.date || !date)) continue;
        claims.set(claim.code, claim);
        if (sentence.text === inRow) inRows.add(claim.code);
        else inRows.delete(claim.code);
      }
      for (const { code } of matcher.meanings('obstacles', sentence, ending))
        if (!obstacles.has(code as Hindrance))
          obstacles.set(code as Hindrance, found<Hindrance>(code, sentence.text));
    }
    const more = valuesIn(text, () => beside(element), matcher, ending);
    for (const [name, value] of Object.entries(more)) values[name as keyof Values] ??= value;
    const last = more['end-date'];
    if (!last || !ending || isGeneral) continue;
    const ended = claims.get('cancelled');
    if (ended) ended.date ??= last;
    else if (!claims.get('ends-on')?.date)
      claims.set('ends-on', { ...found<'ends-on'>('ends-on', text), date: last });
  }
  const challenge = roots.flatMap((root) => all(root, CHALLENGE)).find(page.sees);
  if (challenge && !obstacles.has('captcha'))
    obstacles.set('captcha', {
      code: 'captcha',
      text: lineOf(closest(challenge, 'label') ?? parentOf(challenge)).slice(0, MOST.text) || '…',
      place: placeOf(challenge),
      ground: 'phrase',
    });
  // Where nothing ends without another act, what was received is the reservation.
  if (under.get('reserved-only') === under.get('request-received') && claims.has('reserved-only'))
    claims.delete('request-received');
  // “Day of cancellation: …” beside a line that is said to have ended is the day on which it did.
  const ended = claims.get('cancelled');
  const day = inRows.has('ends-on') ? claims.get('ends-on') : undefined;
  if (ended && day && (!ended.date || ended.date === day.date)) {
    claims.delete('ends-on');
    if (day.date) ended.date = day.date;
  }
  // “Was cancelled”, said of a line that still runs to a day, is the notice that was given.
  const runsOut = claims.get('ends-on');
  if (ended && runsOut?.date && (!ended.date || ended.date === runsOut.date))
    claims.delete('cancelled');
  attach(values.reference, claims);
  return said;
};
