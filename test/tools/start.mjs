/**
 * `npm test`, `npm run demo`, `npm run read`: brings what is missing, then runs the rest on the project's own Node.
 * Runs on Node 20 in a fresh clone. Further arguments are handed on.
 */
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers, ensurePackages, Missing } from './ensure.mjs';

const WHAT = {
  test: { script: 'test/tools/run-tests.ts', browsers: ['chromium', 'firefox'] },
  demo: { script: 'test/demo/demo.ts', browsers: ['chromium'] },
  read: { script: 'test/tools/read-page.ts', browsers: ['chromium'] },
};

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [what = '', ...rest] = process.argv.slice(2);

function prepare() {
  if (!(what in WHAT)) throw new Missing(`Say what to start: ${Object.keys(WHAT).join(' or ')}.`);
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20)
    throw new Missing(`Please install Node 20 or newer: this is Node ${process.versions.node}.`);
  ensurePackages(root);
  return ensureBrowsers(WHAT[what].browsers);
}

try {
  const browsers = prepare();
  const own = join(root, 'node_modules', '.bin');
  const env = { ...process.env, ...browsers, PATH: `${own}${delimiter}${process.env.PATH ?? ''}` };
  const child = spawn('node', [WHAT[what].script, ...rest], { cwd: root, env, stdio: 'inherit' });
  // What is told to this process is meant for the one that does the work.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  if (!(error instanceof Missing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
