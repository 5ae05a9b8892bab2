/** The labelled pages, read in real Chromium: little is claimed that a page does not say, and little is missed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LabelledPage, labelledPages } from '../pages/pages.ts';
import { compare, type Point, score } from '../pages/score.ts';
import { fileReader, someAtATime } from '../tools/read-files.ts';
import { launchReader, type ReaderBrowser } from '../tools/reader-in-chromium.ts';
import { CHROMIUM } from './harness/browser-process.ts';

let chromium: ReaderBrowser;
beforeAll(async () => {
  chromium = await launchReader(CHROMIUM);
});
afterAll(() => chromium?.close());

const tuned = labelledPages('tuned');
const heldOut = labelledPages('held-out');
const all = [...tuned, ...heldOut];

describe('the pages', () => {
  const codes = ({ expect: { claims, obstacles, controls } }: LabelledPage) => [
    ...claims.map(({ code }) => code),
    ...obstacles,
    ...new Set(controls.map(({ code }) => code)),
  ];

  test('are many enough, at least eight of each meaning, forty that look alike, a third held out', () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(all.filter(({ resembles }) => resembles.length > 0).length).toBeGreaterThanOrEqual(40);
    const count = new Map<string, number>();
    for (const code of all.flatMap(codes)) count.set(code, (count.get(code) ?? 0) + 1);
    expect(count.size).toBe(17);
    expect([...count].filter(([, times]) => times < 8)).toEqual([]);
    expect(heldOut.length).toBeGreaterThanOrEqual(40);
  });

  test('each name the public addresses of their wording first, or say that it was made up', () => {
    const address = String.raw`https?://[\w.-]+\.[a-z]{2,}/?[^\s"]*( \([^)"]+\))?`;
    const named = `${address}((,| and) ${address})* — [^"]+`;
    const told = new RegExp(
      `<meta name="source" content="(${named}|none — wording by the writer of the page)">`,
    );
    const silent = all.filter(({ html }) => !told.test(html));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test('name nothing as their source that only their writer can look up', () => {
    const own =
      /<meta name="source" content="[^"]*(file:|localhost|find_string|shared\/research|\bfile (id )?\d{6}|(?<![\w.-])\.{0,2}\/(work|tmp|home|root|Users|mnt)\/)/;
    expect(all.filter(({ html }) => own.test(html)).map(({ name }) => name)).toEqual([]);
  });

  test('stand in every language', () => {
    const languages = new Set(all.map(({ name }) => name.match(/^(zh-han[st]|[a-z]{2})/)?.[0]));
    expect([...languages].sort()).toEqual(
      ['de', 'en', 'es', 'fr', 'it', 'ja', 'ko', 'pt', 'zh-hans', 'zh-hant'].sort(),
    );
  });
});

test('are read: few claims and obstacles that are not there, few missed', async () => {
  const read = fileReader(chromium);
  const points = (
    await someAtATime(tuned, async (page) => {
      const made = await read(page.html, page.address);
      expect(made.operator, page.name).toBe(page.expect.operator);
      return compare(page, made);
    })
  ).flat();
  const of = (kind: Point['kind']) => points.filter((point) => point.kind === kind);
  // What is reached; the aim for claims is that none is wrong (see labels.md).
  expect(score(of('claims')).precision).toBeGreaterThanOrEqual(0.96);
  expect(score(of('claims')).recall).toBeGreaterThanOrEqual(0.9);
  expect(score(of('obstacles')).precision).toBeGreaterThanOrEqual(0.95);
  expect(score(of('obstacles')).recall).toBeGreaterThanOrEqual(0.9);
}, 600_000);
