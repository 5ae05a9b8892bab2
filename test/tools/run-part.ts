/** Runs one command of the test run, with its output as it comes. */
import { spawn } from 'node:child_process';

/** Resolves with true if the command ended without an error. */
export function succeeds(command: string, ...args: string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** The same, but what it says is handed back. */
export function output(command: string, ...args: string[]): Promise<{ text: string; ok: boolean }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ text, ok: code === 0 }));
  });
}
