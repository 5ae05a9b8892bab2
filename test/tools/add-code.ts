/**
 * Adds one code to the closed vocabulary together with its sentence in every language:
 *   npm run add:code -- <section> <code> <params,comma,separated|-> "<en>" "<es>" "<zh_CN>"
 * A code of a section that weighs in the difficulty is noted as one that adds no effort in `test/catalogue/weightless.json`:
 * move it to `utils/catalogue/burdens.json` if it does. Refuses what exists, what lacks a placeholder, and unknown sections. Safe to run several times at once.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';

const VOCABULARY = 'utils/catalogue/vocabulary.json';
const WEIGHTLESS = 'test/catalogue/weightless.json';
/** The field of an operator's file that holds facts of a section that weighs. */
const WEIGHING: Record<string, string> = {
  identity: 'identity',
  document: 'documents',
  notice: 'notice',
  fee: 'fees',
};
const LOCALES = ['en', 'es', 'zh_CN'] as const;
const localeFile = (lang: string) => `public/_locales/${lang}/messages.json`;
const LOCK = `${VOCABULARY}.lock`;

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};
const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
const write = (file: string, value: unknown) =>
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

const [section = '', code = '', paramList = '', ...texts] = process.argv.slice(2);
if (texts.length !== LOCALES.length) fail('usage: add-code.ts SECTION CODE PARAMS|- EN ES ZH_CN');
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code)) fail(`a code is kebab-case: ${code}`);
const params = paramList === '-' ? [] : paramList.split(',').filter(Boolean);
const key = `${section}_${code}`.replaceAll('-', '_');
for (const [index, lang] of LOCALES.entries())
  for (const name of params)
    if (!texts[index]?.includes(`{${name}}`)) fail(`${lang}: the text lacks {${name}}`);

for (let attempt = 0; ; attempt++) {
  try {
    mkdirSync(LOCK);
    break;
  } catch {
    if (attempt > 200) fail(`${LOCK} is held by another run; remove it if none is running`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
}
try {
  const vocabulary = JSON.parse(readFileSync(VOCABULARY, 'utf8'));
  if (!vocabulary[section])
    throw new Error(`unknown section ${section}: ${Object.keys(vocabulary).join(', ')}`);
  if (vocabulary[section][code]) throw new Error(`${section} "${code}" exists already`);
  vocabulary[section] = sorted({ ...vocabulary[section], [code]: params });
  for (const [index, lang] of LOCALES.entries()) {
    const messages = JSON.parse(readFileSync(localeFile(lang), 'utf8'));
    write(localeFile(lang), sorted({ ...messages, [key]: { message: texts[index] } }));
  }
  const field = WEIGHING[section];
  if (field) {
    const weightless = JSON.parse(readFileSync(WEIGHTLESS, 'utf8'));
    write(WEIGHTLESS, { ...weightless, [field]: [...weightless[field], code].sort() });
  }
  write(VOCABULARY, vocabulary);
  execFileSync('node_modules/.bin/biome', ['format', '--write', VOCABULARY], { stdio: 'ignore' });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
} finally {
  rmdirSync(LOCK);
}
