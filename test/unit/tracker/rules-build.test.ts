import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRules } from '../../../utils/tracker/rules-build.ts';

test('I-04 the name of the rules changes with any file that they stand in, and with nothing else', () => {
  const root = mkdtempSync(join(tmpdir(), 'rules-'));
  const folder = join(root, 'utils/cancellation');
  try {
    cpSync('utils/cancellation', folder, { recursive: true });
    const before = readRules(root);
    expect(readRules('.')).toBe(before);
    appendFileSync(join(folder, 'notes.md'), 'no rule');
    expect(readRules(root)).toBe(before);
    appendFileSync(join(folder, 'timers.ts'), '\n');
    expect(readRules(root)).not.toBe(before);
  } finally {
    rmSync(root, { recursive: true });
  }
});
