/** Runs the test files of one vitest project, and of those whose names begin with its name, and counts by the report that vitest writes for programs. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { succeeds } from './run-part.ts';
import type { Count } from './test-count.ts';

/** The part of vitest's JSON report that is used; its shape is Jest's. */
interface Report {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** What the run of a project came to: how many, and for each that failed its file, its name and why. */
export interface Ran {
  count: Count;
  failures: string[];
}

/**
 * Each test counts once. A file that could not even be run counts as one failed test, and so does a run that failed
 * as a whole without any test failing (no files, an error outside of tests).
 */
export async function runTestFiles(project: 'unit' | 'browser'): Promise<Ran> {
  const file = `.test-output/${project}.json`;
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ok = await succeeds('vitest', 'run', '--project', `${project}*`, ...reporters);
  const count: Count = { passed: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  const { testResults } = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Report)
    : { testResults: [] };
  for (const { name, status, message, assertionResults } of testResults) {
    const where = relative('.', name);
    for (const test of assertionResults) {
      if (test.status === 'passed' || test.status === 'failed') count[test.status] += 1;
      else count.skipped += 1;
      if (test.status === 'failed')
        failures.push(`${where} > ${test.fullName}\n${test.failureMessages.join('\n')}`);
    }
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) {
      count.failed += 1;
      failures.push(`${where} could not be run\n${message}`);
    }
  }
  if (!ok && count.failed === 0) {
    count.failed = 1;
    failures.push(`The run of ${project} failed, though none of its tests did: see above`);
  }
  return { count, failures };
}
