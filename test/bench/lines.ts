/** A list of 1,000 lines: read on this machine's Node, read and shown in real Chromium, and written there. */
import { readFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import type { Operator } from '../../utils/catalogue/schema.ts';
import { eidCheckDigits, luhnDigit } from '../../utils/identifiers/check-digit.ts';
import { judgeRows } from '../../utils/lines/judge.ts';
import { openText, readRows } from '../../utils/lines/list.ts';
import { loadReaders } from '../../utils/lines/readers.ts';
import { CHROMIUM } from '../browser/harness/browser-process.ts';
import { writtenRows } from './lines-written.ts';
import { median, TIMES, time } from './median.ts';
import { ms, print } from './report.ts';

const ROWS = 1000;
const LIMIT = 'limit 300 ms';

/** Numbers of Spain, with cards, chips and modems whose check digits fit; some rows are doubtful, some unreadable. */
const list = (): string => {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const digits = String(index).padStart(6, '0');
    const card = `893407110027${digits}`;
    const chip = `890490320040088826000245${digits}`;
    const modem = `49015420${digits}`;
    const number = index % 50 === 0 ? '60011' : `+34 600 ${digits.slice(0, 3)} ${digits.slice(3)}`;
    return [
      number,
      card + (index % 20 === 0 ? 'x' : luhnDigit(card)),
      chip + eidCheckDigits(chip),
      modem + luhnDigit(modem),
      index % 3 === 0 ? 'Apple Watch' : 'iPhone 13',
      `Person ${index}`,
      'leaves in May',
    ].join('\t');
  });
  return ['Teléfono\tICCID\tEID\tIMEI\tDispositivo\tUsuario\tNotas', ...rows].join('\n');
};

const page = async (): Promise<string> => {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: {
        entry: new URL('lines-page.tsx', import.meta.url).pathname,
        formats: ['iife'],
        name: 'lines',
      },
    },
  })) as Rollup.RollupOutput[];
  return output[0]?.output[0].code ?? '';
};

export const printLines = async (): Promise<void> => {
  const text = list();
  const operator = JSON.parse(
    readFileSync('public/operators/movistar-es.json', 'utf8'),
  ) as Operator;
  const readers = await loadReaders(operator.country);
  const read = () => {
    const opened = openText(text);
    if ('refused' in opened) throw new Error(opened.refused);
    const rows = judgeRows(readRows(opened, opened.sheet.uses, readers), []);
    if (rows.length !== ROWS) throw new Error(`${rows.length} rows were read, not ${ROWS}`);
  };
  const reading = Array.from({ length: TIMES }, () => time(read));

  const script = await page();
  const browser = await launch({
    executablePath: CHROMIUM,
    pipe: true,
    args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
  });
  const showing: number[] = [];
  try {
    // Each time in a page of its own: nothing is warm.
    while (showing.length < TIMES) {
      const tab = await browser.newPage();
      await tab.evaluate(script);
      showing.push(
        (await tab.evaluate(
          `showLines(${JSON.stringify(text)}, ${JSON.stringify(operator)}, ${ROWS})`,
        )) as number,
      );
      await tab.close();
    }
  } finally {
    await browser.close();
  }
  print(`A list of ${ROWS} lines, medians of ${TIMES}`, [
    ['read and judged, in Node', ms(median(reading)), `the slowest ${ms(Math.max(...reading))}`],
    [
      'read, judged and drawn, in Chromium',
      ms(median(showing)),
      `${LIMIT}; ${ms(Math.min(...showing))} to ${ms(Math.max(...showing))}`,
    ],
    ...(await writtenRows(ROWS)),
  ]);
};
