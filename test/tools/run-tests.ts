/**
 * Runs every check there is, in order, and goes on after a failed one so that all are seen. Ends with one line that
 * counts: every test, and one for each part that is no test file.
 *
 * `npm test -- unit lint` runs only the parts named.
 */
import { makePackages } from './package.ts';
import { succeeds } from './run-part.ts';
import { runTestFiles } from './run-vitest.ts';
import { type Count, sum, summary } from './test-count.ts';

interface Part {
  name: string;
  run(): Promise<Count>;
}

const one = (ok: boolean): Count => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
const command = (name: string, program: string, ...args: string[]): Part => ({
  name,
  run: async () => one(await succeeds(program, ...args)),
});

const PARTS: Part[] = [
  command('types', 'tsc', '--noEmit'),
  command('lint', 'biome', 'check'),
  command('catalogue', 'npm', 'run', '--silent', 'check:catalogue'),
  command('build-chromium', 'wxt', 'build'),
  command('build-firefox', 'wxt', 'build', '-b', 'firefox'),
  { name: 'unit', run: () => runTestFiles('unit') },
  { name: 'browser', run: () => runTestFiles('browser') },
  { name: 'packages', run: async () => one(await makePackages()) },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(
    `No part ${unknown.join(', ')}; there are ${PARTS.map((part) => part.name).join(', ')}.`,
  );
  process.exit(1);
}

const counts = new Map<string, Count>();
for (const part of PARTS) {
  if (wanted.length > 0 && !wanted.includes(part.name)) continue;
  console.log(`\n── ${part.name}`);
  const start = performance.now();
  const count = await part.run();
  counts.set(part.name, count);
  console.log(
    `── ${part.name}: ${summary(count)} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
  );
}

const failed = [...counts].filter(([, count]) => count.failed > 0).map(([name]) => name);
const total = sum(counts.values());
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${summary(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
