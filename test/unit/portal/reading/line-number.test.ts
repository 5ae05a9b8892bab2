import { expect, test } from 'vitest';
import { isLineBeside } from '../../../../utils/portal/reading/line-number.ts';

test.each([
  ['Rufnummer', '0171 3920044'],
  ['Línea', '600 000 144'],
  ['Ligne', '+33 6 39 98 00 14'],
  ['回線', '070-****-0137'],
  ['Number', '(31) 95555-0126'],
])('%s: %s is the number of a line', (label, value) => {
  expect(isLineBeside(label, value)).toBe(true);
});

test.each([
  ['Customer number', '0171 3920044'],
  ['Hotline', '0800 123 456'],
  ['Rufnummer', '31-10-2026'],
  ['Number', '20260001'],
  ['Card', '4242 4242 4242 4242'],
  ['Line', 'Mum’s phone'],
  ['Since', '2026-10-31'],
])('%s: %s is none', (label, value) => {
  expect(isLineBeside(label, value)).toBe(false);
});
