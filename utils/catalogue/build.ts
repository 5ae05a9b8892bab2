import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCatalogue } from './check.ts';
import { buildHostIndex, claims, type HostClaim, type HostIndex } from './hosts.ts';
import type { ListedOperator } from './list.ts';
import type { Operator } from './schema.ts';

/** Everything that the build derives from the operators' files. */
export type Catalogue = {
  operators: Operator[];
  hosts: HostIndex;
  list: ListedOperator[];
  /** Match patterns of the required hosts, sorted: for content scripts, and (whole hosts) for host permissions. */
  matches: string[];
  permissions: string[];
  /** Names this state of the facts; changes whenever a file does. */
  version: string;
};

const pattern = ({ host, path }: HostClaim) => `https://${host}${path}/*`;
/** A path prefix is matched with and without a slash after it; what is between is left to the exact matcher. */
const patterns = (claim: HostClaim) =>
  claim.path ? [`https://${claim.host}${claim.path}*`] : [pattern(claim)];

/**
 * Reads and checks `public/operators`. Throws with file, path and reason of every problem, so that a build with a
 * broken catalogue fails.
 */
export const readCatalogue = (root: string): Catalogue => {
  const folder = join(root, 'public/operators');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      file: `public/operators/${name}`,
      text: readFileSync(join(folder, name), 'utf8'),
    }));
  const problems = checkCatalogue(files);
  if (problems.length > 0)
    throw new Error(
      `The catalogue is broken:\n${problems.map(({ file, path, reason }) => `${file}: ${path}: ${reason}`).join('\n')}`,
    );
  const operators = files.map(({ text }) => JSON.parse(text) as Operator);
  const all = operators.flatMap(claims);
  return {
    operators,
    hosts: buildHostIndex(all),
    list: operators.map(({ id, name, localName, aliases, country, kind, online }) => ({
      id,
      name,
      ...(localName && { localName }),
      ...(aliases && { aliases }),
      country,
      kind,
      online: online.answer,
    })),
    matches: [...new Set(all.flatMap(patterns))].sort(),
    permissions: [...new Set(all.map(({ host }) => `https://${host}/*`))].sort(),
    version: createHash('sha256')
      .update(files.map(({ text }) => text).join('\n'))
      .digest('hex')
      .slice(0, 12),
  };
};
