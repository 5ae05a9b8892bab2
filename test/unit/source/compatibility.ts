/** Questions to the browsers' compatibility data (@mdn/browser-compat-data). */
import bcd, {
  type CompatStatement,
  type Identifier,
  type SimpleSupportStatement,
} from '@mdn/browser-compat-data' with { type: 'json' };

export type Versions = { chrome: number; firefox: number };
export type BrowserName = keyof Versions;
export const BROWSERS: BrowserName[] = ['chrome', 'firefox'];

type Node = Identifier & Record<string, Identifier | undefined>;

/** The entry under a path such as `webextensions.api.alarms.create`; undefined where the data knows none. */
export const entryAt = (path: string): CompatStatement | undefined => {
  let node: Node | undefined = bcd as unknown as Node;
  for (const name of path.split('.'))
    node = node && Object.hasOwn(node, name) ? (node[name] as Node) : undefined;
  return node?.__compat;
};

const counts = ({
  version_added,
  version_removed,
  flags,
  prefix,
  alternative_name,
  partial_implementation,
}: SimpleSupportStatement) =>
  typeof version_added === 'string' &&
  !version_removed &&
  !flags &&
  !prefix &&
  !alternative_name &&
  !partial_implementation;

/** The first version that has it whole and under its own name; infinite where none has. */
const since = (entry: CompatStatement, browser: BrowserName): number => {
  const statements = [entry.support[browser] ?? []].flat();
  const versions = statements
    .filter(counts)
    .map(({ version_added }) => Number.parseFloat(String(version_added).replace('≤', '')))
    .filter((version) => !Number.isNaN(version));
  return Math.min(Number.POSITIVE_INFINITY, ...versions);
};

/** The browsers whose oldest declared version lacks it. */
export const lackedBy = (path: string, oldest: Versions): BrowserName[] => {
  const entry = entryAt(path);
  if (!entry) throw new Error(`the compatibility data knows no ${path}`);
  return BROWSERS.filter((browser) => since(entry, browser) > oldest[browser]);
};

/** The paths of all entries whose last name is this one. Where names of members are shared, any of them may be meant. */
export const membersNamed = (name: string): string[] => byName.get(name) ?? [];

const byName = new Map<string, string[]>();
for (const root of ['api', 'javascript.builtins', 'css.types'] as const) {
  const walk = (node: Node, path: string) => {
    for (const [name, child] of Object.entries(node)) {
      if (name === '__compat' || !child) continue;
      const at = `${path}.${name}`;
      if (child.__compat) byName.set(name, [...(byName.get(name) ?? []), at]);
      walk(child as Node, at);
    }
  };
  const [area = '', part] = root.split('.');
  const top = (bcd as unknown as Record<string, Node>)[area] as Node;
  walk((part ? top[part] : top) as Node, root);
}
