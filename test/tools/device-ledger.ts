/**
 * The ledger of device families, `test/ledger/devices/<id>.json`: like that of operators (`ledger.ts`), but the places are
 * those of a device's research file, and codes may stand in the steps of a way.
 */
import type { Ledger } from './ledger.ts';

/** Fields of a research file that hold no fact of their own. */
const NO_FACTS = new Set([
  'id',
  'name',
  'category',
  'vendor',
  'note',
  'base',
  'confidence',
  'sources',
]);
/** Fields whose whole is one entry: rules and examples of identifiers, and fields that are one fact. */
const WHOLE = new Set([
  'maxProfiles',
  'managePath',
  'companion',
  'eid',
  'iccid',
  'imei',
  'imsi',
  'activationCode',
  'publicCode',
]);
/** What stands beside the steps of a way. */
const BESIDE = ['note', 'uiLabels', 'altLabels', 'menuLabels'] as const;

type Way = { steps?: unknown[] } & Partial<Record<(typeof BESIDE)[number], unknown>>;

const placesIn = (name: string, item: unknown): string[] => {
  const { steps, ...rest } = item as Way;
  const inner = (item as { facts?: unknown[] }).facts;
  if (name.startsWith('standards['))
    return (inner ?? []).map((_, index) => `${name}.facts[${index}]`);
  if (!name.startsWith('removeSteps[')) return [name];
  return [
    ...(steps ?? []).map((_, index) => `${name}.steps[${index}]`),
    ...BESIDE.filter((field) => field in rest).map((field) => `${name}.${field}`),
  ];
};

/** Every place of a device's research file that holds a fact of its own, e.g. `removeSteps[0].steps[2]`, `traps[1]`. */
export const devicePointers = (research: Record<string, unknown>): string[] =>
  Object.entries(research).flatMap(([field, value]) => {
    if (NO_FACTS.has(field)) return [];
    if (WHOLE.has(field)) return [field];
    if (Array.isArray(value))
      return value.flatMap((item, index) => placesIn(`${field}[${index}]`, item));
    return Object.entries(value as Record<string, unknown[]>).flatMap(([inner, list]) =>
      Array.isArray(list) ? list.map((_, index) => `${field}.${inner}[${index}]`) : [],
    );
  });

type Coded = { code?: string; case?: string; steps?: Coded[] };

const codesIn = (list: unknown): Set<string | undefined> =>
  new Set(
    (Array.isArray(list) ? (list as Coded[]) : []).flatMap((item) => [
      item.code,
      item.case,
      ...(item.steps ?? []).map(({ code }) => code),
    ]),
  );

/** Entries of a device's ledger that say nothing, or that point to what is not in the family's file. */
export const strayDeviceEntries = (ledger: Ledger, family: Record<string, unknown>) =>
  Object.entries(ledger).flatMap(([pointer, entries]) =>
    [entries].flat().flatMap((entry) => {
      if ('left' in entry)
        return entry.left ? [] : [{ pointer, reason: 'does not say why it was left out' }];
      const target = 'as' in entry ? entry.as : entry.merged;
      const [field = '', code] = target.split('.');
      return family[field] === undefined || (code && !codesIn(family[field]).has(code))
        ? [{ pointer, reason: `points to ${target}, which is not in the family's file` }]
        : [];
    }),
  );

/** Places of a device's research file that its ledger does not name. */
export const missingDevicePointers = (
  ledger: Ledger,
  research: Record<string, unknown>,
): string[] => devicePointers(research).filter((pointer) => !(pointer in ledger));
