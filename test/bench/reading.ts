/** How well the labelled pages are read: precision and recall of each meaning, the held-out third apart. */
import { CHROMIUM } from '../browser/harness/browser-process.ts';
import { labelledPages, SETS } from '../pages/pages.ts';
import { compare, type Point, score } from '../pages/score.ts';
import { fileReader, someAtATime } from '../tools/read-files.ts';
import { launchReader } from '../tools/reader-in-chromium.ts';
import { print, type Row } from './report.ts';

const row = (what: string, points: Point[]): Row => {
  const { right, wrong, missed, precision, recall } = score(points);
  return [
    what,
    `${precision.toFixed(3)} / ${recall.toFixed(3)}`,
    `${right} right, ${wrong} wrong, ${missed} missed`,
  ];
};

export const printReading = async (): Promise<void> => {
  const chromium = await launchReader(CHROMIUM);
  try {
    const read = fileReader(chromium);
    for (const set of SETS) {
      const pages = labelledPages(set);
      const points = (
        await someAtATime(pages, async (page) => compare(page, await read(page.html, page.address)))
      ).flat();
      const kinds = [...new Set(points.map(({ kind }) => kind))];
      const rows = kinds.flatMap((kind) => {
        const own = points.filter((point) => point.kind === kind);
        const codes =
          kind === 'claims' || kind === 'obstacles' ? own.map(({ value }) => value) : [];
        return [
          row(kind, own),
          ...[...new Set(codes)].sort().map((code) =>
            row(
              `  ${code}`,
              own.filter(({ value }) => value === code),
            ),
          ),
        ];
      });
      const alike = pages.filter(({ resembles }) => resembles.length > 0).length;
      print(
        `Pages read, set “${set}”: ${pages.length}, of them ${alike} with look-alikes; precision / recall`,
        rows,
      );
    }
  } finally {
    await chromium.close();
  }
};
