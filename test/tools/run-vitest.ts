/** Runs the test files of one vitest project, and of those whose names begin with its name, and counts by the report that vitest writes for programs. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { succeeds } from './run-part.ts';
import type { Count } from './test-count.ts';

/** The part of vitest's JSON report that is used; its shape is Jest's. */
interface Report {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * Each test counts once. A file that could not even be run counts as one failed test, and so does a run that failed
 * as a whole without any test failing (no files, an error outside of tests).
 */
export async function runTestFiles(project: 'unit' | 'browser'): Promise<Count> {
  const file = `.test-output/${project}.json`;
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ok = await succeeds('vitest', 'run', '--project', `${project}*`, ...reporters);
  const count: Count = { passed: 0, failed: 0, skipped: 0 };
  const { testResults } = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Report)
    : { testResults: [] };
  for (const { status, assertionResults } of testResults) {
    for (const test of assertionResults)
      if (test.status === 'passed' || test.status === 'failed') count[test.status] += 1;
      else count.skipped += 1;
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed'))
      count.failed += 1;
  }
  if (!ok && count.failed === 0) count.failed = 1;
  return count;
}
