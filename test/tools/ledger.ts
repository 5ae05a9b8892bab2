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

/** Whether a list of the operator's file has an entry of this name. */
const bears = (list: unknown, name: string): boolean =>
  Array.isArray(list) &&
  list.some((item: Partial<Record<'code' | 'section' | 'type' | 'means', string>>) =>
    [item.code, item.section, item.type, item.means].includes(name),
  );

/** Entries of a ledger that say nothing, or that point to what is not in the operator's file. */
export const strayEntries = (ledger: Ledger, operator: Record<string, unknown>) =>
  Object.entries(ledger).flatMap(([pointer, entries]) =>
    [entries].flat().flatMap((entry) => {
      const target = 'as' in entry ? entry.as : 'merged' in entry ? entry.merged : undefined;
      if (target === undefined)
        return 'left' in entry && entry.left
          ? []
          : [{ pointer, reason: 'says neither where the fact went nor why it was left out' }];
      const [field = '', code] = target.split('.');
      const list = operator[field];
      return list === undefined || (code && !bears(list, code))
        ? [{ pointer, reason: `points to ${target}, which is not in the operator's file` }]
        : [];
    }),
  );

/** Places of a research file that its ledger does not name. */
export const missingPointers = (ledger: Ledger, research: Research): string[] =>
  researchPointers(research).filter((pointer) => !(pointer in ledger));

/** Shares of the three fates over all entries of some ledgers. */
export const shares = (ledgers: Ledger[]) => {
  const count = { as: 0, merged: 0, left: 0 };
  for (const entry of ledgers.flatMap((ledger) => Object.values(ledger).flat()))
    count['as' in entry ? 'as' : 'merged' in entry ? 'merged' : 'left'] += 1;
  return count;
};
