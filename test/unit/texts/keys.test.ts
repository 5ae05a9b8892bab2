import { describe, expect, test } from 'vitest';
import { DEVICE_SECTIONS } from '../../../utils/catalogue/device-words.ts';
import vocabulary from '../../../utils/catalogue/vocabulary.json' with { type: 'json' };
import { SECTIONS } from '../../../utils/catalogue/words.ts';
import { LANGUAGES, textKey } from '../../../utils/i18n.ts';
import { FAMILIES } from '../support/families.ts';
import { hasText, KEYS, textOf } from '../support/locales.ts';
import { literalsOf, type Node, nodes, parseFile, sourceFiles } from '../support/source.ts';

const derived = FAMILIES.flatMap(([prefix, values, endings = ['']]) =>
  values.flatMap((value) =>
    endings.map((ending) => textKey(prefix, value, ...(ending ? [ending] : []))),
  ),
);

test('I-27 every value that a view turns into a text has one', () => {
  expect(derived.filter((key) => !hasText(key))).toEqual([]);
});

describe('every code of the closed vocabulary', () => {
  const codes = Object.entries(vocabulary).flatMap(([section, list]) =>
    Object.entries(list).map(([code, params]) => ({
      key: textKey(section, code),
      params: params as string[],
    })),
  );

  test('I-27 has its sentence', () => {
    expect(codes.filter(({ key }) => !KEYS.includes(key)).map(({ key }) => key)).toEqual([]);
  });

  test('I-27 says all of its parameters, and no others', () => {
    const odd = codes.filter(({ key, params }) => {
      const said = new Set([...textOf('en', key).matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      return String([...said].sort()) !== String([...params].sort());
    });
    expect(odd.map(({ key }) => key)).toEqual([]);
  });

  test('belongs to a section that has a name', () => {
    expect(Object.keys(vocabulary).sort()).toEqual([...SECTIONS, ...DEVICE_SECTIONS].sort());
  });
});

describe('the texts that the source asks for', () => {
  const files = sourceFiles(['components', 'entrypoints', 'utils'], /\.tsx?$/);
  const calls = files.flatMap((one) =>
    [...nodes(parseFile(one))]
      .filter((node) => node.type === 'CallExpression' && (node.callee as Node).name === 't')
      .map((node) => ({ file: one.file, args: node.arguments as Node[] })),
  );
  const literal = calls.flatMap(({ file, args: [key, params] }) =>
    key?.type === 'TemplateLiteral' ? [] : literalsOf(key).map((name) => ({ file, name, params })),
  );
  const because = files
    .filter(({ file }) => file.endsWith('prechecks.ts'))
    .flatMap((one) => [...nodes(parseFile(one))].flatMap(literalsOf))
    .filter((name) => name.startsWith('because_'));

  test('I-27 are all there', () => {
    expect(literal.length).toBeGreaterThan(100);
    expect(literal.filter(({ name }) => !hasText(name))).toEqual([]);
    expect(because.filter((name) => !hasText(name))).toEqual([]);
    expect(new Set(because).size).toBeGreaterThan(5);
  });

  test('I-27 with a count have both plural forms, in every language', () => {
    const counted = literal.filter(({ params }) =>
      [...nodes(params)].some(
        (node) => node.type === 'Property' && (node.key as Node).name === 'count',
      ),
    );
    expect(counted.length).toBeGreaterThan(5);
    for (const { name } of counted)
      for (const language of LANGUAGES)
        for (const form of ['one', 'other'])
          expect(textOf(language, `${name}_${form}`), name).not.toBe('');
  });

  test('no text is left that nothing shows', () => {
    const guide = sourceFiles(['utils/tracker'], /guide-content\.ts$/)
      .flatMap((one) => [...nodes(parseFile(one))].flatMap(literalsOf))
      .map((label) => textKey('guide', label));
    const sentences = Object.entries(vocabulary).flatMap(([section, list]) =>
      Object.keys(list).map((code) => textKey(section, code)),
    );
    const used = new Set([
      ...derived,
      ...literal.map(({ name }) => name),
      ...because,
      ...guide,
      ...sentences,
    ]);
    const manifest = ['extension_name', 'extension_description'];
    const idle = KEYS.filter((key) => {
      const base = key.replace(/_(one|other)$/, '');
      return !used.has(key) && !used.has(base) && !manifest.includes(key);
    });
    expect(idle).toEqual([]);
  });
});
