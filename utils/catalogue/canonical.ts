import type { Source } from './fact-schema.ts';

const FIELD_ORDER = [
  'id',
  'name',
  'localName',
  'aliases',
  'company',
  'network',
  'formerNames',
  'country',
  'kind',
  'system',
  'base',
  'pairedWith',
  'esimFrom',
  'models',
  'provisioning',
  'profiles',
  'identifiers',
  'removals',
  'proofs',
  'noProofs',
  'failures',
  'traps',
  'pairing',
  'why',
  'since',
  'to',
  'shortcuts',
  'porting',
  'hosts',
  'pages',
  'esim',
  'online',
  'channels',
  'steps',
  'documents',
  'identity',
  'notice',
  'effective',
  'processing',
  'fees',
  'balance',
  'number',
  'undo',
  'prechecks',
  'companions',
  'law',
  'stateForms',
  'regulator',
  'disputes',
  'workingWeek',
  'labels',
  'notes',
  'sources',
  'confidence',
  'src',
];
const INNER_ORDER = [
  'name',
  'until',
  'section',
  'type',
  'topic',
  'purpose',
  'case',
  'system',
  'version',
  'what',
  'host',
  'role',
  'path',
  'notTheLine',
  'code',
  'text',
  'lang',
  'means',
  'value',
  'does',
  'url',
  'title',
  'publisher',
  'date',
  'checkedOn',
  'answer',
  'offered',
  'companions',
  'params',
  'words',
  'on',
  'when',
  'days',
  'from',
  'before',
  'to',
  'zone',
  'hours',
  'foreign',
  'steps',
  'en',
  'es',
  'zh_CN',
  'doubt',
  'src',
];

const inOrder = (order: string[]) => (a: string, b: string) => {
  const [left, right] = [order.indexOf(a), order.indexOf(b)];
  return left === right
    ? a.localeCompare(b, 'en')
    : (left < 0 ? 99 : left) - (right < 0 ? 99 : right);
};

const tidy = (value: unknown, order: string[], rename: Map<number, number>): unknown => {
  if (Array.isArray(value)) return value.map((item) => tidy(item, INNER_ORDER, rename));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => inOrder(order)(a, b))
      .map(([key, inner]) => [
        key,
        key === 'src'
          ? [...new Set((inner as number[]).map((index) => rename.get(index) ?? index))].sort(
              (a, b) => a - b,
            )
          : tidy(inner, key === 'params' ? [] : INNER_ORDER, rename),
      ]),
  );
};

/** Every `src` list in the file, wherever it stands. */
export const usedSources = (value: unknown): Set<number> => {
  const used = new Set<number>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (node && typeof node === 'object')
      for (const [key, inner] of Object.entries(node)) {
        if (key === 'src') for (const index of inner as number[]) used.add(index);
        else walk(inner);
      }
  };
  walk(value);
  return used;
};

/**
 * The one way to write a file of the catalogue (operator, country, retired operator, device family): fields in a fixed
 * order, sources that nothing rests on left out and the others renumbered. Applying it twice changes nothing.
 */
export const canonical = <T extends { sources: Source[] }>(data: T): T => {
  const used = usedSources(data);
  const rename = new Map<number, number>();
  const sources: Source[] = [];
  data.sources.forEach((source, index) => {
    if (!used.has(index)) return;
    rename.set(index, sources.length);
    sources.push(source);
  });
  return tidy({ ...data, sources }, FIELD_ORDER, rename) as T;
};

/** Short lists of figures stay on one line, so that a fact reads as a block. */
export const print = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/\[\s+([\d,\s]+?)\s+\]/g, (_, inner: string) => `[${inner.replace(/\s+/g, ' ')}]`)}\n`;
