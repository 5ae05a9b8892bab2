/** The source text as the tests of structure see it. Paths are from the project's folder, with `/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** What is shipped, apart from what `public` holds. */
export const SHIPPED = ['entrypoints', 'components', 'utils'];

/** Every file below the folders, sorted. */
export const filesBelow = (...folders: string[]): string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/')),
    )
    .sort();

/** TypeScript, with or without views. */
export const isCode = (file: string) => /\.tsx?$/.test(file);

/** A file without its comments: what is said in them is no code. Strings with `//` in them (addresses) stay whole. */
export const codeOf = (file: string): string =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[\s;{}(),])\/\/.*$/gm, '$1');

/** TypeScript files of what is shipped, with their code. */
export const shippedCode = (): [file: string, code: string][] =>
  filesBelow(...SHIPPED)
    .filter(isCode)
    .map((file) => [file, codeOf(file)]);

/** What a pattern's first group found in a text, each once. */
export const found = (pattern: RegExp, text: string): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];

/** One import: `to` is a file of this project, or the name of a package. */
export type Import = { to: string; typeOnly: boolean; dynamic: boolean };

const IMPORT = /(?:^|[\n;])\s*(import|export)\s+(type\s)?(?:([^'";]*?)\sfrom\s*)?'([^']+)'/g;
const DYNAMIC = /\bimport\(\s*'([^']+)'/g;

/** `{ type A, type B }`: nothing of it is left when the types are gone. */
const onlyTypes = (names: string | undefined) =>
  /^\{[\s\S]*\}$/.test(names?.trim() ?? '') &&
  (names ?? '')
    .replace(/[{}]/g, '')
    .split(',')
    .filter((name) => name.trim())
    .every((name) => name.trim().startsWith('type '));

const resolve = (from: string, to: string): string =>
  to.startsWith('.')
    ? posix.join(posix.dirname(from), to.replace(/\?.*$/, ''))
    : to
        .split('/')
        .slice(0, to.startsWith('@') ? 2 : 1)
        .join('/');

/** The packages and files that a file imports or re-exports. */
export const importsOf = (file: string, code = codeOf(file)): Import[] => [
  ...[...code.matchAll(IMPORT)].map(([, , type, names, to = '']) => ({
    to: resolve(file, to),
    typeOnly: type !== undefined || onlyTypes(names),
    dynamic: false,
  })),
  ...[...code.matchAll(DYNAMIC)].map(([, to = '']) => ({
    to: resolve(file, to),
    typeOnly: false,
    dynamic: true,
  })),
];

/**
 * The way from a file to everything that it imports, directly or through others: what is reached → the file that
 * imports it. Types count unless `runtime` is set.
 */
export const reachedFrom = (start: string, runtime = false): Map<string, string> => {
  const by = new Map<string, string>();
  const waiting = [start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop())
    for (const { to, typeOnly } of isCode(file) ? importsOf(file) : []) {
      if (by.has(to) || (runtime && typeOnly)) continue;
      by.set(to, file);
      waiting.push(to);
    }
  return by;
};
