/**
 * What the code uses of JavaScript, the web and CSS is there in the oldest declared browsers, by the data of MDN. Most
 * of it is found in the source by itself; what has no name of its own there is listed.
 */
import { describe, expect, test } from 'vitest';
import { entryAt, membersNamed, missing } from './source/compatibility.ts';
import { codeOf, filesBelow, found, SHIPPED, shippedCode } from './source/files.ts';

const all = shippedCode()
  .map(([, text]) => text)
  .join('\n');

describe('JavaScript and the web', () => {
  test('constructors and static members are supported', () => {
    const names = found(/\b((?:new )?[A-Z]\w*(?:\.[A-Za-z]\w*)*)(?=\()/g, all);
    const paths = names.flatMap((name) => {
      const bare = name.replace('new ', '');
      const path = name.startsWith('new ') ? `${bare}.${bare.split('.').at(-1)}` : bare;
      const candidates = [
        `javascript.builtins.${path}`,
        `javascript.builtins.${bare}`,
        `api.${path}_static`,
        `api.${path}`,
      ];
      return candidates.find(entryAt) ?? [];
    });
    expect(paths).toContain('api.AbortSignal.any_static');
    expect(paths).toContain('javascript.builtins.Temporal.Now.timeZoneId');
    expect(paths).toContain('api.CSSStyleSheet.CSSStyleSheet');
    expect(missing(paths)).toEqual([]);
  });

  test('no member is called whose name only newer browsers know', () => {
    const own = (name: string) => new RegExp(`\\b${name}\\b\\s*[:,=}]|\\bz\\.${name}\\(`).test(all);
    const names = found(/(?<!\b[A-Z]\w*)\.([a-z]\w*)\(/g, all).filter((name) => !own(name));
    expect(names).toContain('checkVisibility');
    const tooNew = names.filter((name) => {
      const paths = membersNamed(name);
      return paths.length > 0 && paths.every((path) => missing([path]).length > 0);
    });
    expect(tooNew).toEqual([]);
  });

  // Members whose names others share, options, and what is only spelled as a property.
  test.each([
    ['requestIdleCallback(', 'api.Window.requestIdleCallback'],
    ['.checkVisibility(', 'api.Element.checkVisibility'],
    ['opacityProperty: true', 'api.Element.checkVisibility.options_opacityProperty_parameter'],
    [
      'visibilityProperty: true',
      'api.Element.checkVisibility.options_visibilityProperty_parameter',
    ],
    ['.popover = ', 'api.HTMLElement.popover'],
    ['.showPopover(', 'api.HTMLElement.showPopover'],
    ['.adoptedStyleSheets = ', 'api.ShadowRoot.adoptedStyleSheets'],
    ['.replaceSync(', 'api.CSSStyleSheet.replaceSync'],
    ["mode: 'closed'", 'api.Element.attachShadow'],
    ['duration.toLocaleString(', 'javascript.builtins.Temporal.Duration.toLocaleString'],
    ['duration.toLocaleString(', 'javascript.builtins.Intl.DurationFormat'],
    [
      'trailingZeroDisplay',
      'javascript.builtins.Intl.NumberFormat.NumberFormat.options_parameter.options_trailingZeroDisplay_parameter',
    ],
    ['.randomUUID(', 'api.Crypto.randomUUID'],
    ['.normalize(', 'javascript.builtins.String.normalize'],
  ])('%s is used and supported', (text, path) => {
    expect(all).toContain(text);
    expect(missing([path])).toEqual([]);
  });
});

describe('style', () => {
  const files = filesBelow(...SHIPPED).filter((file) => file.endsWith('.css'));
  const css = files.map(codeOf).join('\n');

  test('properties, selectors and at-rules are supported', () => {
    const paths = [
      ...found(/(?:^|[{;])\s*([a-z][a-z-]*):\s/g, css).map((name) => `css.properties.${name}`),
      ...found(/::?([a-z][a-z-]*)/g, css).map((name) => `css.selectors.${name}`),
      ...found(/@([a-z-]+)/g, css).map((name) => `css.at-rules.${name}`),
    ];
    expect(paths).toContain('css.properties.color-scheme');
    expect(paths).toContain('css.selectors.focus-visible');
    expect(paths.filter((path) => !entryAt(path))).toEqual([]);
    expect(missing(paths)).toEqual([]);
  });

  test('functions are supported', () => {
    const functions = found(/[\s(,]([a-z][a-z-]*)\(/g, css);
    expect(functions).toContain('light-dark');
    const known = functions.map((name) => ({
      name,
      paths: membersNamed(name).filter((path) => /^css\.(types|properties)\./.test(path)),
    }));
    // A name may stand in several types; it is the oldest of them that all browsers have.
    const tooNew = known.filter(({ paths }) => paths.every((path) => missing([path]).length > 0));
    expect(tooNew).toEqual([]);
  });
});
