import { createHash } from 'node:crypto';
import { checkCatalogue } from './check/check.ts';
import { readCatalogueFiles, readTexts } from './check/files.ts';
import { problemText } from './check/place.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type ListedFamily, listedFamily } from './device-list.ts';
import type { DeviceFamily } from './device-schema.ts';
import { buildHostIndex, claims, type HostIndex, permissionFor, scriptPattern } from './hosts.ts';
import { type ListedOperator, type ListedRetired, listed } from './list.ts';
import type { Retired } from './retired.ts';
import type { Operator } from './schema.ts';

/** Everything that the build derives from the operators' files. */
export type Catalogue = {
  operators: Operator[];
  hosts: HostIndex;
  list: ListedOperator[];
  retired: ListedRetired[];
  /** Device families in short. */
  families: ListedFamily[];
  /** How the facts of each operator stand. */
  coverage: Coverage[];
  /** Match patterns of the required hosts, sorted: for content scripts, and (whole hosts) for host permissions. */
  matches: string[];
  permissions: string[];
  /** Names this state of the facts; changes whenever a file does. */
  version: string;
};

/**
 * Reads and checks the operators, countries, retired operators and device families below `public`. Throws with file,
 * line, place and reason of every problem, so that a build with a broken catalogue fails.
 */
export const readCatalogue = (root: string): Catalogue => {
  const files = readCatalogueFiles(root);
  const today = Temporal.Now.plainDateISO().toString();
  const problems = checkCatalogue(files, today, readTexts(root));
  if (problems.length > 0)
    throw new Error(`The catalogue is broken:\n${problems.map(problemText).join('\n')}`);
  const operators = files.operators.map(({ text }) => JSON.parse(text) as Operator);
  const all = operators.flatMap(claims);
  return {
    operators,
    hosts: buildHostIndex(all),
    list: operators.map(listed),
    retired: files.retired.map(({ text }) => {
      const { sources: _, src: __, ...rest } = JSON.parse(text) as Retired;
      return rest;
    }),
    families: files.devices.map(({ text }) => listedFamily(JSON.parse(text) as DeviceFamily)),
    coverage: operators.map(coverageOf),
    matches: [...new Set(all.map(scriptPattern))].sort(),
    permissions: [...new Set(all.map(({ host }) => permissionFor(host)))].sort(),
    version: createHash('sha256')
      .update(
        Object.values(files)
          .flat()
          .map(({ text }) => text)
          .join('\n'),
      )
      .digest('hex')
      .slice(0, 12),
  };
};
