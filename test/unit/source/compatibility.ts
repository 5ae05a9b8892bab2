/** Questions to the browsers' compatibility data (@mdn/browser-compat-data) about the oldest declared browsers. */
import { readFileSync } from 'node:fs';
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';

export type BrowserName = 'chrome' | 'firefox';
export const BROWSERS: BrowserName[] = ['chrome', 'firefox'];

/** The manifest that is checked in for a browser. */
export const manifestOf = (browser: BrowserName) =>
  JSON.parse(readFileSync(`test/manifests/${browser}.json`, 'utf8'));

/** The oldest versions that the manifests let in. */
export const oldest: Record<BrowserName, number> = {
  chrome: Number(manifestOf('chrome').minimum_chrome_version),
  firefox: Number(manifestOf('firefox').browser_specific_settings.gecko.strict_min_version),
};

type Node = { __compat?: CompatStatement } & { [name: string]: Identifier };

/** The entry under a path such as `webextensions.api.alarms.create`; undefined where the data knows none. */
export const entryAt = (path: string): CompatStatement | undefined => {
  let node: Node | undefined = bcd as unknown as Node;
  for (const name of path.split('.'))
    node = node && Object.hasOwn(node, name) ? (node[name] as Node) : undefined;
  return node?.__compat;
};

/** What is there in part counts: which part, the data says in words only. */
const counts = ({
  version_added,
  version_removed,
  flags,
  prefix,
  alternative_name,
}: SimpleSupportStatement) =>
  typeof version_added === 'string' && !version_removed && !flags && !prefix && !alternative_name;

/** The first version that has it under its own name and without a switch; infinite where none has. */
const since = (entry: CompatStatement, browser: BrowserName): number => {
  const statements = [entry.support[browser] ?? []].flat();
  const versions = statements
    .filter(counts)
    .map(({ version_added }) => Number.parseFloat(String(version_added).replace('≤', '')))
    .filter((version) => !Number.isNaN(version));
  return Math.min(Number.POSITIVE_INFINITY, ...versions);
};

/** The browsers whose oldest declared version lacks it. */
export const lackedBy = (path: string): BrowserName[] => {
  const entry = entryAt(path);
  if (!entry) throw new Error(`the compatibility data knows no ${path}`);
  return BROWSERS.filter((browser) => since(entry, browser) > oldest[browser]);
};

type Guard = { lacks: BrowserName; in: string; by: RegExp };

/** What one browser lacks: every place that uses it, and how that place does without. */
export const GUARDED: Record<string, Guard[]> = {
  'webextensions.api.sidePanel.open': [
    { lacks: 'firefox', in: 'utils/client/open.ts', by: /sidePanel \? sidePanel\.open\(/ },
    {
      lacks: 'firefox',
      in: 'utils/tracker/answer-portal.ts',
      by: /try \{[\s\S]*?\.sidePanel\.open\([\s\S]*?\} catch/,
    },
  ],
  'webextensions.api.sidebarAction.open': [
    { lacks: 'chrome', in: 'utils/client/open.ts', by: /sidebarAction\?\.open\(\)/ },
  ],
  'api.Window.navigation': [
    { lacks: 'firefox', in: 'utils/portal/watch.ts', by: /navigation\?\.addEventListener/ },
  ],
};

/** Which of the paths an oldest browser lacks, unless the code does without there. */
export const missing = (paths: string[]): string[] =>
  paths
    .filter((path) => !(path in GUARDED))
    .flatMap((path) =>
      lackedBy(path).map((browser) => `${path}: not in ${browser} ${oldest[browser]}`),
    );

/** The paths of all entries whose last name is this one. Where names of members are shared, any of them may be meant. */
export const membersNamed = (name: string): string[] => byName.get(name) ?? [];

const byName = new Map<string, string[]>();
const note = (node: Node, path: string): void => {
  for (const [name, child] of Object.entries(node)) {
    if (name === '__compat') continue;
    const at = `${path}.${name}`;
    if ((child as Node).__compat) byName.set(name, [...(byName.get(name) ?? []), at]);
    note(child as Node, at);
  }
};
note(bcd.api as Node, 'api');
note(bcd.javascript.builtins as Node, 'javascript.builtins');
note(bcd.css as Node, 'css');
