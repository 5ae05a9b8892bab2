/** Which control the guide points at, on pages of every make: by name and role, and never by a guess. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { guideOn } from './journey/guide.ts';
import {
  boxesOn,
  guidePointsAt,
  guidePointsNowhere,
  LABEL,
  openStage,
  pointsAt,
  type Stage,
} from './journey/guide-stage.ts';
import { textsIn } from './journey/texts.ts';

const t = textsIn('en');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());
afterEach(async () => {
  const pages = await stage.chromium.browser.pages();
  await Promise.all(
    pages.filter((page) => page.url().startsWith('https:')).map((page) => page.close()),
  );
});

const TEXT = `<h1>Plan</h1><p>${'Words about the plan. '.repeat(20)}</p>`;

describe('by the accessible name', () => {
  test.each([
    ['the text', `<button id="x">${LABEL}</button>`],
    ['another case, an arrow, a soft hyphen', '<a id="x" href="/c">CANCEL  pl&shy;an ›</a>'],
    ['aria-label', `<button id="x" aria-label="${LABEL}">×</button>`],
    [
      'aria-labelledby',
      `<p id="a">Cancel</p><p id="b">Plan</p><a href="/c" id="x" aria-labelledby="a b">go</a>`,
    ],
    [
      'the picture’s alternative text',
      `<a id="x" href="/c"><img alt="${LABEL}" width="40" height="40"></a>`,
    ],
    ['the value', `<input id="x" type="submit" value="${LABEL}">`],
    ['a role', `<div id="x" role="button" tabindex="0"><span>Cancel</span> <b>Plan</b></div>`],
    [
      'a label around a switch',
      `<label>${LABEL} <input id="x" type="checkbox" style="width:20px;height:20px"></label>`,
    ],
    ['the line’s number after it', `<button id="x">${LABEL} 212-555-0142</button>`],
  ])('%s', async (_, body) => {
    const page = await stage.open(TEXT + body);
    await guidePointsAt(page, '#x');
  });

  test('a hidden switch with a drawing of its own: its label', async () => {
    const body = `<label id="x" style="display:inline-block">${LABEL}<input type="checkbox" style="opacity:0"></label>`;
    await guidePointsAt(await stage.open(TEXT + body), '#x');
  });

  test('a name that is only near says so', async () => {
    const page = await stage.open(`${TEXT}<button id="x">${LABEL} for Ana</button>`);
    await guidePointsAt(page, '#x');
    expect(await guideOn(page)).toContain(t('guide_near'));
  });

  test('the exact name before a near one', async () => {
    const body = `<button>${LABEL} for Ana</button><button id="x">${LABEL}</button>`;
    const page = await stage.open(TEXT + body);
    await guidePointsAt(page, '#x');
    expect(await guideOn(page)).not.toContain(t('guide_near'));
  });
});

describe('never by a guess', () => {
  test.each([
    ['two of one name', `<button>${LABEL}</button><button>${LABEL}</button>`],
    ['two that are near', `<button>${LABEL} 1</button><button>${LABEL} 2</button>`],
    ['two links to two places', `<a href="/1">${LABEL}</a> <a href="/2">${LABEL}</a>`],
    ['only text', `<p>${LABEL}</p>`],
    ['another meaning', `<button>Do not cancel plan</button><a href="/h">How to cancel plan</a>`],
    ['part of a word', '<button>Cancel Planning</button>'],
    ['a word of it', '<button>Cancel</button>'],
  ])('%s: said in words', async (_, body) => {
    const page = await stage.open(TEXT + body);
    await guidePointsNowhere(page);
    const said = await guideOn(page);
    expect(said).toContain(t('guide_cancel_line', { label: LABEL }));
    expect(said).toContain(t('guide_not_found'));
  });

  test('links of one name to one address are one control', async () => {
    const body = `<a id="x" href="/c">${LABEL}</a><p>text</p><a href="/c">${LABEL}</a>`;
    await guidePointsAt(await stage.open(TEXT + body), '#x');
  });
});

describe('only what a person can see', () => {
  const twins = [
    ['not displayed', 'display:none'],
    ['not visible', 'visibility:hidden'],
    ['transparent', 'opacity:0'],
    ['nearly transparent', 'opacity:.01'],
    ['of no size', 'width:0;height:0;overflow:hidden;padding:0;border:0'],
    ['one pixel', 'position:absolute;width:1px;height:1px;padding:0;border:0;overflow:hidden'],
    ['off the page', 'position:absolute;left:-9999px'],
  ];
  test.each(twins)('a twin that is %s does not count', async (_, style) => {
    const body = `<button style="${style}">${LABEL}</button><button id="x">${LABEL}</button>`;
    await guidePointsAt(await stage.open(TEXT + body), '#x');
  });

  test.each([
    ['collapsed', 'height:0;overflow:hidden'],
    ['transparent', 'opacity:0'],
    ['closed', ''],
  ])('a twin in a %s parent does not count', async (kind, style) => {
    const hidden =
      kind === 'closed'
        ? `<details><summary>More</summary><button>${LABEL}</button></details>`
        : `<div style="${style}"><button>${LABEL}</button></div>`;
    await guidePointsAt(await stage.open(`${TEXT}${hidden}<button id="x">${LABEL}</button>`), '#x');
  });

  test.each(twins)('alone it is not pointed at: %s', async (_, style) => {
    await guidePointsNowhere(await stage.open(`${TEXT}<button style="${style}">${LABEL}</button>`));
  });

  test('behind a modal dialog it does not count; in it, it does', async () => {
    const body = `<button>${LABEL}</button><dialog><p>Sure?</p><button id="x">${LABEL}</button></dialog>
      <script>document.querySelector('dialog').showModal()</script>`;
    await guidePointsAt(await stage.open(TEXT + body), '#x');
  });
});

describe('wherever the page keeps it', () => {
  test('in an open shadow root, in another', async () => {
    const page = await stage.open(`${TEXT}<my-app></my-app><script>
      const outer = document.querySelector('my-app').attachShadow({ mode: 'open' });
      outer.innerHTML = '<p>in</p><my-part></my-part>';
      outer.querySelector('my-part').attachShadow({ mode: 'open' }).innerHTML = '<button>${LABEL}</button>';
    </script>`);
    await guideOn(page);
    await pointsAt(page, () => boxesOn(page, 'my-app >>> my-part >>> button'));
  });

  test('not in a closed shadow root', async () => {
    const page = await stage.open(`${TEXT}<my-app></my-app><script>
      document.querySelector('my-app').attachShadow({ mode: 'closed' }).innerHTML = '<button>${LABEL}</button>';
    </script>`);
    await guidePointsNowhere(page);
  });

  test('in a frame of the page’s own origin, and follows when the frame scrolls', async () => {
    const inner = `<p style="height:120px">up</p><button>${LABEL}</button><p style="height:900px">down</p>`;
    const page = await stage.open(
      `${TEXT}<iframe style="margin-left:40px;border:5px solid;width:400px;height:250px" srcdoc="${inner.replaceAll('"', '&quot;')}"></iframe>`,
    );
    await guideOn(page);
    const boxes = () =>
      page.$eval('iframe', (frame) => {
        const outer = frame.getBoundingClientRect();
        const box = frame.contentDocument
          ?.querySelector('button')
          ?.getBoundingClientRect() as DOMRect;
        return [
          {
            left: outer.left + 5 + box.left,
            top: outer.top + 5 + box.top,
            width: box.width,
            height: box.height,
          },
        ];
      });
    await pointsAt(page, boxes);
    await page.$eval('iframe', (frame) => frame.contentWindow?.scrollTo(0, 60));
    await pointsAt(page, boxes);
    await page.$eval('iframe', (frame) => frame.contentWindow?.scrollTo(0, 600));
    await pointsAt(page, async () => []);
    expect(await guideOn(page)).toContain(t('guide_further'));
  });
});

describe('a page whose names get in the way', () => {
  const NAMES = [
    'body',
    'documentElement',
    'querySelectorAll',
    'createElement',
    'activeElement',
    'defaultView',
    'head',
    'addEventListener',
    'elementFromPoint',
  ];
  test('forms and pictures named like members of the document', async () => {
    const named = NAMES.map(
      (name) => `<form name="${name}"></form><img name="${name}" id="${name}">`,
    ).join('');
    const page =
      await stage.open(`${named}${TEXT}<form id="f"><input name="parentNode" value="1"><input name="querySelectorAll">
      <input name="getBoundingClientRect"><input name="nodeType"><input name="attributes"><button id="x">${LABEL}</button></form>`);
    await guideOn(page);
    await pointsAt(page, async () => {
      const { result } = await (await page.createCDPSession()).send('Runtime.evaluate', {
        expression: `(() => { const box = f.lastElementChild.getBoundingClientRect();
          return [{ left: box.left, top: box.top, width: box.width, height: box.height }]; })()`,
        returnByValue: true,
      });
      return result.value;
    });
  });
});
