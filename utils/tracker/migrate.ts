import { type Log, RECORD_VERSION, readLog } from '../cancellation/record.ts';

/** One step from the version before `to`. `migrate` gets a copy and gives the record of version `to`, or throws. */
export type Migration = { to: number; migrate: (record: Record<string, unknown>) => unknown };

/** A stored record as it is understood; `migrated`: it stands there in an older version. */
export type Stored =
  | { ok: Log; migrated: boolean }
  | { newer: number }
  /** Of an older version, and a step to the present one failed: it stays as it stands. */
  | { stuck: string }
  | { broken: string };

const versionOf = (value: unknown): number | undefined => {
  const version = (value as { version?: unknown } | null)?.version;
  return Number.isInteger(version) && (version as number) >= 0 ? (version as number) : undefined;
};

/** The steps from a version to the present one, in order; undefined where one is missing. */
const stepsFrom = (version: number, migrations: readonly Migration[]): Migration[] | undefined => {
  const wanted = Array.from(
    { length: RECORD_VERSION - version },
    (_, index) => version + 1 + index,
  );
  const steps = wanted.flatMap((to) => migrations.find((step) => step.to === to) ?? []);
  return steps.length === wanted.length ? steps : undefined;
};

/** Stops at the first step that fails; what is given is not changed. */
const upgrade = (value: unknown, steps: readonly Migration[]): unknown => {
  let record = structuredClone(value) as Record<string, unknown>;
  for (const { to, migrate } of steps) {
    try {
      record = migrate(record) as Record<string, unknown>;
    } catch (error) {
      throw new Error(`step to version ${to}: ${(error as Error)?.message ?? error}`);
    }
    if (versionOf(record) !== to) throw new Error(`step to version ${to} gave another version`);
  }
  return record;
};

/**
 * Reads a stored log of any version. What is of a version that no step leads from is broken, like anything else that
 * does not parse; a failing step leaves a record that is ours, and readable by the version that wrote it: it is stuck.
 */
export const readStored = (value: unknown, migrations: readonly Migration[]): Stored => {
  const version = versionOf(value);
  const steps =
    version !== undefined && version < RECORD_VERSION ? stepsFrom(version, migrations) : [];
  if (!steps || steps.length === 0) {
    const plain = readLog(value);
    return 'ok' in plain ? { ...plain, migrated: false } : plain;
  }
  try {
    const result = readLog(upgrade(value, steps));
    if ('ok' in result) return { ...result, migrated: true };
    return { stuck: 'broken' in result ? result.broken : 'is of a newer version' };
  } catch (error) {
    return { stuck: (error as Error).message };
  }
};
