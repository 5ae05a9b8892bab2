/**
 * What the code uses is there in the oldest declared browsers, by the data of MDN. Most of it is found in the source by
 * itself; what has no name of its own there is listed, and so is what one browser lacks, with what the code does then.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BROWSERS, type BrowserName, entryAt, lackedBy, membersNamed } from './source/compatibility.ts';
import { codeOf, filesBelow, SHIPPED, shippedCode } from './source/files.ts';

const manifestOf = (browser: string) =>
  JSON.parse(readFileSync(`test/manifests/${browser}.json`, 'utf8'));
const oldest = {
  chrome: Number(manifestOf('chrome').minimum_chrome_version),
  firefox: Number(manifestOf('firefox').browser_specific_settings.gecko.strict_min_version),
};

const code = shippedCode();
const all = code.map(([, text]) => text).join('\n');
const found = (pattern: RegExp, text = all) => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];

/** What one browser lacks: how the code names it, and the place that does without. */
const GUARDED: Record<string, { lacks: BrowserName; in: string; by: RegExp }[]> = {
  'webextensions.api.sidePanel.open': [
    { lacks: 'firefox', in: 'utils/client/open.ts', by: /sidePanel \? sidePanel\.open\(/ },
    { lacks: 'firefox', in: 'utils/tracker/answer-portal.ts', by: /try \{[^}]*\{[^}]*\}[^}]*sidePanel\.open\([^}]*\}[^}]*\} catch/ },
  ],
  'webextensions.api.sidebarAction.open': [
    { lacks: 'chrome', in: 'utils/client/open.ts', by: /sidebarAction\?\.open\(\)/ },
  ],
  'api.Window.navigation': [
    { lacks: 'firefox', in: 'utils/portal/watch.ts', by: /navigation\?\.addEventListener/ },
  ],
};

/** Paths of which an oldest browser lacks one, and that are not guarded. */
const missing = (paths: string[]) =>
  paths
    .filter((path) => !(path in GUARDED))
    .flatMap((path) => lackedBy(path, oldest).map((browser) => `${path}: not in ${browser} ${oldest[browser]}`));

test('the oldest browsers are those of DESIGN §12', () => {
  expect(oldest).toEqual({ chrome: 144, firefox: 140 });
});

describe('interfaces of the browser for extensions', () => {
  const AREAS = /^storage\.(local|session|sync|managed)\./;
  /** `browser.alarms.onAlarm.addListener` → `alarms.onAlarm`; methods of a storage area are those of any. */
  const used = found(/\bbrowser\.([a-z]\w*(?:\.\w+)+)/g).map((name) => {
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
      'utils/tracker/answer-portal.ts',
    ]);
    const apart = ['runtime.getURL', 'runtime.id', 'runtime.sendMessage'];
    expect(missing(apart.map((name) => `webextensions.api.${name}`))).toEqual([]);
  });

  test.each(BROWSERS)('the manifest for %s has only keys that it knows', (browser) => {
    const keys = Object.keys(manifestOf(browser)).map((key) => `webextensions.manifest.${key}`);
    expect(keys.filter((path) => !entryAt(path))).toEqual([]);
    expect(keys.filter((path) => lackedBy(path, oldest).includes(browser))).toEqual([]);
  });
});

describe('what one browser lacks', () => {
  const cases = Object.entries(GUARDED).flatMap(([path, guards]) => guards.map((guard) => ({ path, ...guard })));
  test.each(cases)('$path is done without in $in', ({ path, lacks, in: file, by }) => {
    expect(lackedBy(path, oldest)).toEqual([lacks]);
    expect(codeOf(file)).toMatch(by);
  });

  test.each(Object.keys(GUARDED))('%s is used nowhere else', (path) => {
    const name = path.split('.').at(-2) === 'Window' ? path.split('.').at(-1) : path.split('.').at(-2);
    const users = code.filter(([, text]) => new RegExp(`\\b${name}\\b\\??\\.(open|addEventListener)`).test(text));
    expect(users.map(([file]) => file)).toEqual(GUARDED[path]?.map((guard) => guard.in));
  });
});

describe('JavaScript and the web', () => {
  test('constructors and static members are supported', () => {
    const names = found(/\b((?:new )?[A-Z]\w*(?:\.[A-Za-z]\w*)*)(?=\()/g);
    const paths = names.flatMap((name) => {
      const bare = name.replace('new ', '');
      const path = name.startsWith('new ') ? `${bare}.${bare.split('.').at(-1)}` : bare;
      const candidates = [`javascript.builtins.${path}`, `javascript.builtins.${bare}`, `api.${path}_static`, `api.${path}`];
      return candidates.find(entryAt) ?? [];
    });
    expect(paths).toContain('api.AbortSignal.any_static');
    expect(paths).toContain('javascript.builtins.Temporal.Now.timeZoneId');
    expect(paths).toContain('api.CSSStyleSheet.CSSStyleSheet');
    expect(missing(paths)).toEqual([]);
  });

  test('no member is called whose name only newer browsers know', () => {
    const names = found(/\.([a-z]\w*)\(/g);
    const tooNew = names.filter((name) => {
      const paths = membersNamed(name);
      return paths.length > 0 && paths.every((path) => missing([path]).length > 0);
    });
    expect(tooNew.filter((name) => !Object.keys(GUARDED).some((path) => path.endsWith(`.${name}`)))).toEqual([]);
  });

  // Members whose names others share, options, and what is only spelled as a property.
  test.each([
    ['requestIdleCallback(', 'api.Window.requestIdleCallback'],
    ['.checkVisibility(', 'api.Element.checkVisibility'],
    ['opacityProperty: true', 'api.Element.checkVisibility.options_opacityProperty_parameter'],
    ['visibilityProperty: true', 'api.Element.checkVisibility.options_visibilityProperty_parameter'],
    ['.popover = ', 'api.HTMLElement.popover'],
    ['.showPopover(', 'api.HTMLElement.showPopover'],
    ['.adoptedStyleSheets = ', 'api.ShadowRoot.adoptedStyleSheets'],
    ['.replaceSync(', 'api.CSSStyleSheet.replaceSync'],
    ["mode: 'closed'", 'api.Element.attachShadow'],
    ['duration.toLocaleString(', 'javascript.builtins.Temporal.Duration.toLocaleString'],
    ['duration.toLocaleString(', 'javascript.builtins.Intl.DurationFormat'],
    ['trailingZeroDisplay', 'javascript.builtins.Intl.NumberFormat.NumberFormat.options_parameter.options_trailingZeroDisplay_parameter'],
    ['.randomUUID(', 'api.Crypto.randomUUID'],
    ['.toSorted(', 'javascript.builtins.Array.toSorted'],
    ['.normalize(', 'javascript.builtins.String.normalize'],
  ])('%s is used and supported', (text, path) => {
    expect(all).toContain(text);
    expect(missing([path])).toEqual([]);
  });
});

describe('style', () => {
  const files = filesBelow(...SHIPPED).filter((file) => file.endsWith('.css'));
  const css = files.map(codeOf).join('\n');
  test('properties, functions and at-rules are supported', () => {
    expect(files.length).toBeGreaterThan(0);
    const properties = found(/(?:^|[{;])\s*([a-z][a-z-]*):/g, css);
    const rules = found(/@([a-z-]+)/g, css);
    const paths = [
      ...properties.map((name) => `css.properties.${name}`),
      ...rules.map((name) => `css.at-rules.${name}`),
    ];
    expect(paths.filter((path) => !entryAt(path))).toEqual([]);
    expect(missing(paths)).toEqual([]);
    const functions = found(/[\s:(,]([a-z][a-z-]*)\(/g, css);
    expect(functions).toContain('light-dark');
    const unknown = functions.filter((name) => membersNamed(name).length === 0);
    expect(unknown).toEqual([]);
    expect(missing(functions.flatMap((name) => membersNamed(name).filter((path) => path.startsWith('css.'))))).toEqual([]);
  });
});

test('the files looked at are there', () => {
  const guards = Object.values(GUARDED).flat();
  expect(guards.every((guard) => existsSync(guard.in))).toBe(true);
});
