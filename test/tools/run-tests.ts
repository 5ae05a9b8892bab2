/**
 * Runs every check there is, in order, and goes on after a failed one so that all are seen. Ends with one line that
 * counts: every test, and one for each part that is no test file; what failed, and why, stands just above it.
 *
 * `npm test -- unit lint` runs only the parts named.
 */
import { makePackages } from './package.ts';
import { succeeds } from './run-part.ts';
import { type Ran, runTestFiles } from './run-vitest.ts';
import { type Count, sum, summary } from './test-count.ts';

interface Part {
  name: string;
  run(): Promise<Ran>;
}

const one = (name: string, ok: boolean): Ran => ({
  count: { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 },
  failures: ok ? [] : [`${name}: see above`],
});
const command = (name: string, program: string, ...args: string[]): Part => ({
  name,
  run: async () => one(name, await succeeds(program, ...args)),
});

const PARTS: Part[] = [
  command('types', 'tsc', '--noEmit'),
  command('lint', 'biome', 'check'),
  command('catalogue', 'npm', 'run', '--silent', 'check:catalogue'),
  command('build-chromium', 'wxt', 'build'),
  command('build-firefox', 'wxt', 'build', '-b', 'firefox'),
  { name: 'unit', run: () => runTestFiles('unit') },
  { name: 'browser', run: () => runTestFiles('browser') },
  { name: 'packages', run: async () => one('packages', await makePackages()) },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(
    `No part ${unknown.join(', ')}; there are ${PARTS.map((part) => part.name).join(', ')}.`,
  );
  process.exit(1);
}

const counts: Count[] = [];
const failed: string[] = [];
for (const part of PARTS) {
  if (wanted.length > 0 && !wanted.includes(part.name)) continue;
  console.log(`\n── ${part.name}`);
  const start = performance.now();
  const { count, failures } = await part.run();
  counts.push(count);
  failed.push(...failures);
  console.log(
    `── ${part.name}: ${summary(count)} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
  );
}

const total = sum(counts);
if (failed.length > 0) console.log(`\n── failed\n\n${failed.join('\n\n')}`);
console.log(`\n${summary(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
