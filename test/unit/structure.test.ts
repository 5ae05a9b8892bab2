/** Who may use whom (DESIGN §5), read off the imports. Types count: whoever knows another part's types is bound to it. */
import { describe, expect, test } from 'vitest';
import { filesBelow, importsOf, isCode, reachedFrom, SHIPPED } from './source/files.ts';

const files = filesBelow(...SHIPPED).filter(isCode);
const below = (folder: string) => files.filter((file) => file.startsWith(`${folder}/`));

/** The imports that are none of those allowed, as sentences. */
const refused = (from: string[], isAllowed: (to: string) => boolean) =>
  from.flatMap((file) =>
    importsOf(file)
      .filter(({ to }) => !isAllowed(to))
      .map(({ to }) => `${file} imports ${to}`),
  );

/** The imports by which files come to what is forbidden, at once or through others, as sentences. */
const crossings = (from: string[], forbidden: RegExp, runtimeOnly = false) =>
  from.flatMap((file) =>
    [...reachedFrom(file, runtimeOnly)]
      .filter(([to, by]) => forbidden.test(to) && !forbidden.test(by))
      .map(([to, by]) => `${file} reaches ${to}${by === file ? '' : ` by ${by}`}`),
  );

test('imports of every form are seen', () => {
  const text = `import type { A } from './a.ts';
import {
  type B,
  c,
} from '../b.ts';
import css from './c.css?inline';
import './d.ts';
export { e } from './e.ts';
const f = () => import('./f.ts').then(({ g }) => g);
import { type H } from 'some/package';
import i from '@scope/package/deep';`;
  const seen = importsOf('utils/part/file.ts', text);
  expect(seen.map(({ to }) => to).sort()).toEqual([
    '@scope/package',
    'some',
    'utils/b.ts',
    'utils/part/a.ts',
    'utils/part/c.css',
    'utils/part/d.ts',
    'utils/part/e.ts',
    'utils/part/f.ts',
  ]);
  const types = seen.filter(({ typeOnly }) => typeOnly).map(({ to }) => to);
  expect(types).toEqual(['utils/part/a.ts', 'some']);
});

describe('imports run one way', () => {
  const project = new RegExp(`^(${SHIPPED.join('|')}|test)/`);
  const within =
    (...folders: string[]) =>
    (to: string) =>
      !project.test(to) || folders.some((folder) => to.startsWith(`${folder}/`));

  test('entrypoints → components → utils', () => {
    expect(refused(below('entrypoints'), within(...SHIPPED))).toEqual([]);
    expect(refused(below('components'), within('components', 'utils'))).toEqual([]);
    expect(refused(below('utils'), within('utils'))).toEqual([]);
  });

  // What stands in `utils` itself (messages, texts) is shared by all parts, so it leans on none that is above another.
  const shared = files.filter((file) => /^utils\/[^/]+$/.test(file));
  test.each([
    { part: 'identifiers', uses: [] },
    { part: 'catalogue', uses: [...shared] },
    { part: 'cancellation', uses: ['utils/catalogue', 'utils/identifiers', ...shared] },
    { part: 'lines', uses: ['utils/cancellation', 'utils/identifiers', ...shared] },
    { part: 'portal', uses: ['utils/catalogue', 'utils/identifiers', ...shared] },
  ])('utils/$part uses nothing above itself', ({ part, uses }) => {
    const isAllowed = (to: string) =>
      !to.startsWith('utils/') || uses.includes(to) || within(`utils/${part}`, ...uses)(to);
    expect(refused(below(`utils/${part}`), isAllowed)).toEqual([]);
  });

  test('what all parts share leans on no tracker and no client', () => {
    expect(refused(shared, (to) => !/^utils\/(tracker|client)\//.test(to))).toEqual([]);
  });

  test.each(['cancellation', 'catalogue', 'identifiers', 'lines', 'portal'])(
    'utils/%s never reaches the tracker, the entry points or the components, through others neither',
    (part) => {
      const above = /^(utils\/(tracker|client)|entrypoints|components)\//;
      expect(crossings(below(`utils/${part}`), above)).toEqual([]);
    },
  );

  test('components get data and callbacks: none can call the browser', () => {
    const browser = /^(wxt|webextension-polyfill|utils\/client)\b/;
    expect(refused(below('components'), (to) => !browser.test(to))).toEqual([]);
    const wiring = /^(wxt|webextension-polyfill|utils\/(client|tracker))\b/;
    expect(crossings(below('components'), wiring, true)).toEqual([]);
  });

  test('the domain reaches no browser and no Preact', () => {
    const outside = /^(wxt|webextension-polyfill|preact)\b/;
    const domain = [...below('utils/cancellation'), ...below('utils/lines')];
    expect(crossings(domain, outside, true)).toEqual([]);
  });

  test('what runs in a page carries no Preact, no polyfill, no zod and no tracker', () => {
    const entries = ['portal', 'reader', 'guide'].map((name) => `entrypoints/${name}.ts`);
    const heavy =
      /^(preact|zod|webextension-polyfill|minisearch|libphonenumber-js|utils\/tracker)\b/;
    expect(crossings(entries, heavy, true)).toEqual([]);
  });
});
