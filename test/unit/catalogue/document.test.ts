import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentOn } from '../../tools/catalogue-document.ts';

test('CATALOGUE.md says what the files say: npm run catalogue:document writes it anew', () => {
  const text = readFileSync('CATALOGUE.md', 'utf8');
  const [, day] = /age counted on (\d{4}-\d{2}-\d{2})/.exec(text) ?? [];
  expect(day).toBeDefined();
  expect(text).toBe(documentOn(day ?? ''));
});
