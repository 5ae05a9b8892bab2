/** Rules about the text of what is shipped that no compiler holds. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesBelow, SHIPPED, shippedCode } from './source/files.ts';

const code = shippedCode();

/** Lines that match, as `file:line: text`. */
const lines = (pattern: RegExp, where = code) =>
  where.flatMap(([file, text]) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
      ),
  );

describe('stored data', () => {
  test('I-04 only the tracker touches it; others may only hear that it changed', () => {
    const others = code.filter(([file]) => !file.startsWith('utils/tracker/'));
    expect(lines(/\bstorage\.(?!onChanged\b)\w+/, others)).toEqual([]);
    expect(lines(/\b\w*[sS]tore\.(set|remove|clear)\(/, others)).toEqual([]);
    expect(lines(/\b(localStorage|sessionStorage)\b/)).toEqual([]);
    const notTheCopy = code.filter(([file]) => file !== 'utils/tracker/copy-indexeddb.ts');
    expect(lines(/\bindexedDB\b/, notTheCopy)).toEqual([]);
  });

  test('I-04 within the tracker only the journal’s own records.ts writes them, log and head in one write', () => {
    const names = ['utils/tracker/records.ts', 'utils/tracker/keys.ts'];
    const others = code.filter(([file]) => !names.includes(file));
    expect(lines(/\b(logKey|headKey)\b|['"`](log|head):/, others)).toEqual([]);
    const [records = ''] = code.filter(([file]) => file === names[0]).map(([, text]) => text);
    const writes = [...records.matchAll(/\.set\((\{[\s\S]*?\})\)/g)].map(([, items = '']) => items);
    const ofRecords = writes.filter((items) => /logKey|headKey/.test(items));
    expect(ofRecords).toHaveLength(1);
    expect(ofRecords[0]).toMatch(/\[logKey\([\s\S]*\[headKey\(/);
    // A head by itself is derived from the log that stands there, and no log is written without one.
    const rest = records.replaceAll(/\.set\(\{[\s\S]*?\}\)/g, '');
    expect([...rest.matchAll(/\[logKey\([^\]]*\)\]:/g)]).toEqual([]);
  });
});

test('the domain is a pure function of what it is given, the time included (DESIGN §4)', () => {
  const domain = code.filter(([file]) => /^utils\/(cancellation|identifiers|lines)\//.test(file));
  const outside =
    /\b(Date\.now|new Date\(\)|Temporal\.Now|Math\.random)\b|(?<![-.\w])(crypto|fetch|document|window|navigator|browser|chrome)[.(]/;
  expect(lines(outside, domain)).toEqual([]);
});

test('I-22 nothing is rendered as markup and nothing is run from text', () => {
  const markup =
    /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|createContextualFragment|DOMParser)\b|document\.write/;
  expect(lines(markup)).toEqual([]);
  expect(lines(/\beval\b|\bFunction\(|\bset(Timeout|Interval)\(\s*['"`]/)).toEqual([]);
});

test('I-23 the pattern for every site stands in the manifest and is never asked for', () => {
  expect(lines(/https?:\/\/\*|\*:\/\/\*|<all_urls>/)).toEqual([]);
});

test('every file is named in kebab-case', () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
  // The browsers want these so.
  const theirs = ['_locales', 'zh_CN'];
  const parts = new Set(
    filesBelow(...SHIPPED, 'public', 'test').flatMap((file) => file.split('/')),
  );
  expect([...parts].filter((part) => !kebab.test(part) && !theirs.includes(part))).toEqual([]);
});

describe('README', () => {
  const readme = existsSync('README.md') ? readFileSync('README.md', 'utf8') : '';
  /** Those that stand on no line in code marks, with some words beside them that say why. */
  const unexplained = (names: string[]) =>
    names.filter((name) => {
      const mark = `\`${name}\``;
      const line = readme.split('\n').find((text) => text.includes(mark)) ?? '';
      return line.replace(mark, '').length < 20;
    });

  test('names each dependency with its reason', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(unexplained(Object.keys({ ...dependencies, ...devDependencies }))).toEqual([]);
  });

  test('says of each permission why it is needed, and what the optional pattern is for', () => {
    const asked = ['chrome', 'firefox'].flatMap((browser) => {
      const manifest = JSON.parse(readFileSync(`test/manifests/${browser}.json`, 'utf8'));
      return [...manifest.permissions, ...manifest.optional_permissions];
    });
    expect(unexplained([...new Set(asked)])).toEqual([]);
    expect(readme).toMatch(/`https` site \(optional\)/);
  });
});
