import Papa from 'papaparse';

/**
 * One row as it stands in the source. `line` and `last`: the lines of the text, from 1, that it fills (a quoted cell may
 * hold line breaks). `openQuote`: a quote in it was opened and not properly closed, so its quotes are taken as plain signs.
 */
export type SourceRow = { line: number; last: number; cells: string[]; openQuote?: true };

/** What may stand between cells, the likeliest first: cells copied from a spreadsheet always have tabs. */
const DELIMITERS = ['\t', ';', ',', '|', '，'];
const SAMPLE_ROWS = 60;
/** After so many open quotes the rest is read as if quotes meant nothing, which bounds the work. */
const MOST_OPEN_QUOTES = 50;
/** The line by which spreadsheet programs are told the separator. */
const SEPARATOR_LINE = /^sep=([^\w\s"]|\t)$/i;

const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** The text without what stands in quotes; where one stays open, only without what is quoted within one line. */
const outsideQuotes = (text: string): string => {
  const isClosed = text.split('"').length % 2 === 1;
  return text.replace(isClosed ? /"[^"]*"/g : /"[^"\n]*"/g, '');
};

/** The separator that divides most rows; a tab where none divides at least half of them. */
const delimiterOf = (text: string): string => {
  const told = SEPARATOR_LINE.exec(text.split('\n', 1)[0] ?? '')?.[1];
  if (told) return told;
  const lines = outsideQuotes(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_ROWS);
  const counts = DELIMITERS.map(
    (delimiter) => lines.filter((line) => line.includes(delimiter)).length,
  );
  const most = Math.max(...counts);
  return most * 2 < lines.length ? '\t' : (DELIMITERS[counts.indexOf(most)] ?? '\t');
};

const breaksIn = (text: string): number => text.split('\n').length - 1;

/**
 * Reads rows with quotes from `from` on, until the end or until a row whose quotes are not in order.
 * Returns where it stopped.
 */
const quotedRows = (
  text: string,
  from: number,
  delimiter: string,
  add: (cells: string[], source: string) => void,
): number => {
  let at = from;
  Papa.parse<string[]>(text.slice(from), {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(({ type }) => type === 'Quotes')) {
        parser.abort();
        return;
      }
      add(data, text.slice(at, from + meta.cursor));
      at = from + meta.cursor;
    },
  });
  return at;
};

/**
 * Divides a text (CSV, TSV or cells copied from a spreadsheet) into rows and cells, empty rows left out. No sign is lost
 * but separators and the quotes around cells. Where a quote stays open, only the line with it is read without quotes, so
 * that it does not swallow the lines after it.
 */
export const splitRows = (source: string): SourceRow[] => {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(text);
  const rows: SourceRow[] = [];
  let line = 1;
  const add = (cells: string[], written: string, openQuote?: true) => {
    const next = line + breaksIn(written);
    const last = written.endsWith('\n') ? next - 1 : next;
    if (!isEmpty(cells)) rows.push({ line, last, cells, ...(openQuote && { openQuote }) });
    line = next;
  };
  const plainLine = (from: number): number => {
    const end = text.indexOf('\n', from);
    const next = end < 0 ? text.length : end + 1;
    const written = text.slice(from, next);
    add(written.replace(/\n$/, '').split(delimiter), written, true);
    return next;
  };
  let at = 0;
  for (let open = 0; at < text.length && open < MOST_OPEN_QUOTES; open += 1) {
    at = quotedRows(text, at, delimiter, add);
    if (at < text.length) at = plainLine(at);
  }
  while (at < text.length) at = plainLine(at);
  return rows;
};
