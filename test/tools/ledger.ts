/**
 * The ledger says of each researched fact where it went: `test/ledger/<operator id>.json` maps the fact's place in the
 * research file to `{ as: "steps.sign-in" }` (its code), `{ merged: "steps.sign-in" }` (said by a code that other
 * facts share) or `{ left: "why" }`; a list where one researched text holds several facts.
 */
export type LedgerEntry = { as: string } | { merged: string } | { left: string };
export type Ledger = Record<string, LedgerEntry | LedgerEntry[]>;

/** A research file, as far as its places are counted. */
export type Research = {
  esim?: object;
  cancellation: Record<string, unknown> &
    Partial<Record<'channels' | 'steps' | 'documents', unknown[]>>;
} & Partial<Record<'identity' | 'prechecks' | 'pageSignals' | 'law', unknown[]>>;

/** Every place of a research file that holds a fact of its own, e.g. `cancellation.steps[2]`, `esim.note`. */
export const researchPointers = (research: Research): string[] => {
  const each = (name: string, list: unknown[] = []) => list.map((_, index) => `${name}[${index}]`);
  const { cancellation: c, esim } = research;
  return [
    ...Object.keys(esim ?? {})
      .filter((key) => key !== 'src')
      .map((key) => `esim.${key}`),
    'cancellation.online',
    ...each('cancellation.channels', c.channels),
    ...each('cancellation.steps', c.steps),
    ...each('cancellation.documents', c.documents),
    ...['noticePeriod', 'effective', 'processing', 'fees', 'balance', 'number', 'undo']
      .filter((key) => key in c)
      .map((key) => `cancellation.${key}`),
    ...each('identity', research.identity),
    ...each('prechecks', research.prechecks),
    ...each('pageSignals', research.pageSignals),
    ...each('law', research.law),
  ];
};

/** Shares of the three fates over all entries of some ledgers. */
export const shares = (ledgers: Ledger[]) => {
  const count = { as: 0, merged: 0, left: 0 };
  for (const entry of ledgers.flatMap((ledger) => Object.values(ledger).flat()))
    count['as' in entry ? 'as' : 'merged' in entry ? 'merged' : 'left'] += 1;
  return count;
};
