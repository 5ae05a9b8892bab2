/** The browsers' interfaces for extensions that the code uses are there in the oldest declared browsers, by the data of MDN. */
import { describe, expect, test } from 'vitest';
import {
  BROWSERS,
  entryAt,
  GUARDED,
  lackedBy,
  manifestOf,
  missing,
  oldest,
} from './source/compatibility.ts';
import { codeOf, found, shippedCode } from './source/files.ts';

const code = shippedCode();
const all = code.map(([, text]) => text).join('\n');

test('the oldest browsers are those of DESIGN §12', () => {
  expect(oldest).toEqual({ chrome: 144, firefox: 140 });
});

describe('interfaces of the browser for extensions', () => {
  const AREAS = /^storage\.(local|session|sync|managed)\./;
  /** `browser.alarms.onAlarm.addListener` → `alarms.onAlarm`; methods of a storage area are those of any. */
  const used = found(/\bbrowser\.([a-z]\w*(?:\.\w+)+)/g, all).map((name) => {
    const parts = name.replace(AREAS, 'storage.StorageArea.').split('.');
    return `webextensions.api.${parts.slice(0, parts[1] === 'StorageArea' ? 3 : 2).join('.')}`;
  });

  test('are known and supported', () => {
    expect(used.length).toBeGreaterThan(15);
    expect(used.filter((path) => !entryAt(path))).toEqual([]);
    expect(missing(used)).toEqual([]);
  });

  test('are reached by no other way than those looked at here', () => {
    const casts = code.flatMap(([file, text]) =>
      /\b(browser|globalThis)(\.\w+)* as unknown as|\bchrome\b/.test(text) ? [file] : [],
    );
    expect(casts).toEqual([
      'utils/client/open.ts',
      'utils/packaged.ts',
      'utils/portal/ask.ts',
      'utils/portal/guide.ts',
      'utils/portal/run-once.ts',
      'utils/tracker/answer-portal.ts',
      'utils/tracker/inject-guide.ts',
    ]);
    const apart = ['runtime.getURL', 'runtime.id', 'runtime.sendMessage'];
    expect(missing(apart.map((name) => `webextensions.api.${name}`))).toEqual([]);
  });

  test.each(BROWSERS)('the manifest for %s has only keys that it knows', (browser) => {
    // Chrome's own, of which MDN has no entry.
    const { minimum_chrome_version, ...manifest } = manifestOf(browser);
    const keys = Object.keys(manifest).map((key) => `webextensions.manifest.${key}`);
    expect(keys.filter((path) => !entryAt(path))).toEqual([]);
    expect(keys.filter((path) => lackedBy(path).includes(browser))).toEqual([]);
  });
});

describe('what one browser lacks', () => {
  const cases = Object.entries(GUARDED).flatMap(([path, guards]) =>
    guards.map((guard) => ({ path, ...guard })),
  );
  test.each(cases)('$path is done without in $in', ({ path, lacks, in: file, by }) => {
    expect(lackedBy(path)).toEqual([lacks]);
    expect(codeOf(file)).toMatch(by);
  });

  test.each(Object.keys(GUARDED))('%s is used nowhere else', (path) => {
    const name =
      path.split('.').at(-2) === 'Window' ? path.split('.').at(-1) : path.split('.').at(-2);
    const users = code.filter(([, text]) =>
      new RegExp(`\\b${name}\\b\\??\\.(open|addEventListener)`).test(text),
    );
    expect(users.map(([file]) => file)).toEqual(GUARDED[path]?.map((guard) => guard.in));
  });
});
