/** Runs one command of the test run. */
import { type ChildProcess, spawn } from 'node:child_process';

const running = new Set<ChildProcess>();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(1);
  });

/** Resolves with true if the command ended without an error. What it says is shown as it comes. */
export async function succeeds(command: string, ...args: string[]): Promise<boolean> {
  return (await codeOf(spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }))) === 0;
}

/** Resolves with what the command says, however it ends. */
export async function output(command: string, ...args: string[]): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  await codeOf(child);
  return text;
}

function codeOf(child: ChildProcess): Promise<number | null> {
  running.add(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      resolve(code);
    });
  });
}
