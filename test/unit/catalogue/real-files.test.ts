import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { checkCatalogue } from '../../../utils/catalogue/check/check.ts';
import { readCatalogueFiles, readTexts } from '../../../utils/catalogue/check/files.ts';
import { problemText } from '../../../utils/catalogue/check/place.ts';
import { isOutline } from '../../../utils/catalogue/outline.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import vocabulary from '../../../utils/catalogue/vocabulary.json' with { type: 'json' };
import { type Ledger, strayEntries } from '../../tools/ledger.ts';

const files = readCatalogueFiles('.');
const today = Temporal.Now.plainDateISO().toString();
const operators = files.operators.map(({ text }) => JSON.parse(text) as Operator);
const ledgerOf = (id: string) => `test/ledger/${id}.json`;
const ledger = (id: string): Ledger => JSON.parse(readFileSync(ledgerOf(id), 'utf8'));

test('I-25 the catalogue is there and sound', () => {
  expect(files.operators.length).toBeGreaterThan(200);
  expect(files.countries.length).toBeGreaterThan(40);
  expect(checkCatalogue(files, today, readTexts('.')).map(problemText)).toEqual([]);
});

test('every operator has a ledger that says where each researched fact went', () => {
  const without = operators.filter(({ id }) => !existsSync(ledgerOf(id)));
  expect(without.map(({ id }) => id)).toEqual([]);
  const stray = operators.flatMap((operator) =>
    strayEntries(ledger(operator.id), operator).map(({ pointer, reason }) =>
      [operator.id, pointer, reason].join(' '),
    ),
  );
  expect(stray).toEqual([]);
});

test('an operator is an outline only where the research holds no more', () => {
  const withFacts = operators.filter(
    (operator) =>
      isOutline(operator) &&
      Object.keys(ledger(operator.id)).some((pointer) => pointer.startsWith('cancellation.steps')),
  );
  expect(withFacts.map(({ id }) => id)).toEqual([]);
});

test('every operator’s country has a file', () => {
  const known = new Set(files.countries.map(({ file }) => basename(file, '.json').toUpperCase()));
  const without = operators.filter(({ country }) => country !== 'ZZ' && !known.has(country));
  expect(without.map(({ id }) => id)).toEqual([]);
});

test('every code of the vocabulary is said somewhere, but for those on which rules of ours rest', () => {
  const said = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (node && typeof node === 'object')
      for (const [key, inner] of Object.entries(node))
        if (key === 'code') said.add(String(inner));
        else walk(inner);
  };
  for (const { text } of [...files.operators, ...files.countries, ...files.devices])
    walk(JSON.parse(text));
  const idle = Object.entries(vocabulary).flatMap(([section, codes]) =>
    Object.keys(codes)
      .filter((code) => !said.has(code))
      .map((code) => `${section}.${code}`),
  );
  expect(idle).toEqual(['fee.fixed', 'undo.within'].filter((code) => idle.includes(code)));
});
