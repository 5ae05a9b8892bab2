/** Pages in files, read by the reader in real Chromium as it would read them under their address. */
import { readCatalogue } from '../../utils/catalogue/build.ts';
import { operatorAt } from '../../utils/catalogue/hosts.ts';
import { readPhrases } from '../../utils/phrases/files.ts';
import { hintsFor, type Lexicon, rulesFor } from '../../utils/phrases/hints.ts';
import type { Reading } from '../../utils/portal/reading.ts';
import type { LanguageRules } from '../../utils/portal/rules.ts';
import type { ReaderBrowser } from './reader-in-chromium.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const loaded = new Map<string, LanguageRules>();

/** The phrases as they lie in the project, made ready as the build does it. */
export const lexicon: Lexicon = async (language) => {
  const rules = loaded.get(language) ?? readPhrases(ROOT, language);
  loaded.set(language, rules);
  return rules;
};

export type ReadPage = { operator: string | null; reading: Reading };

/** A reader of HTML under an address; the operator is the one of the catalogue whose host it is. */
export const fileReader = (chromium: ReaderBrowser) => {
  const { operators, hosts } = readCatalogue(ROOT);
  return async (html: string, address: string): Promise<ReadPage> => {
    const id = operatorAt(address, hosts) ?? null;
    const facts = operators.find((operator) => operator.id === id);
    const page = await chromium.open(html, address);
    try {
      const language = await page.evaluate(() => document.documentElement.lang);
      const hints = await hintsFor(facts, address, language, lexicon, true);
      const hits = await chromium.hits(page, hints);
      const rules = await rulesFor(facts, language, hits, lexicon);
      return { operator: id, reading: await chromium.read(page, hints, rules) };
    } finally {
      chromium.putBy(page);
    }
  };
};

/** So many pages are read at a time; more are not faster on two cores. */
const AT_ONCE = 4;

/** Does the same with each item, some at a time; what comes out is in the order of the items. */
export const someAtATime = async <T, R>(
  items: readonly T[],
  act: (item: T) => Promise<R>,
): Promise<R[]> => {
  const results: R[] = [];
  const waiting = [...items.entries()];
  const serve = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      results[next[0]] = await act(next[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, serve));
  return results;
};
