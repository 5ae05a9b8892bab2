import type { Translate } from '../i18n.ts';
import { textKey } from '../i18n.ts';
import { type Coverage, STALE_YEARS, totals } from './coverage.ts';
import type { CatalogueRow } from './filter.ts';
import { byCountry } from './filter.ts';

/** `day` (ISO 8601) is the one on which age was counted. */
type Options = {
  day: string;
  rows: readonly CatalogueRow[];
  countryName: (code: string) => string;
  t: Translate;
};

const cell = (text: string) => text.replaceAll('|', '\\|');
const line = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;

const share = (part: number, all: number) => `${all === 0 ? 0 : Math.round((100 * part) / all)} %`;

const summary = (coverage: readonly Coverage[], day: string): string[] => {
  const sum = totals(coverage, day);
  return [
    `- ${sum.operators} operators, of which ${sum.withoutFacts} are outlines: only their addresses are known`,
    `- ${sum.facts} facts, each with a source`,
    `- ${sum.official} of them (${share(sum.official, sum.facts)}) rest on the operator or a regulator`,
    `- ${sum.stale} (${share(sum.stale, sum.facts)}) have no source newer than ${STALE_YEARS} years, ${sum.undated} (${share(sum.undated, sum.facts)}) no dated one`,
  ];
};

/** The catalogue as a document in Markdown: sums, then every operator by country with what is known and what is not. */
export const catalogueDocument = ({ day, rows, countryName, t }: Options): string => {
  const nameOf = (code: string) => (code === 'ZZ' ? t('travel_esim') : countryName(code));
  const sections = byCountry(rows, nameOf, new Intl.Collator('en')).flatMap(([country, own]) => [
    '',
    `## ${nameOf(country)}`,
    '',
    line([
      'Operator',
      'Online?',
      'How hard',
      'Watch or tablet',
      'Facts (official)',
      'Newest source',
      'Gaps',
    ]),
    line(Array.from({ length: 7 }, () => '---')),
    ...own.map(({ id, name, online, coverage }) =>
      line([
        `[${name}](public/operators/${id}.json)`,
        t(textKey('online_short', online)),
        t(textKey('difficulty', coverage.difficulty)),
        t(coverage.watch === undefined ? 'not_known' : coverage.watch ? 'watch_yes' : 'watch_no'),
        `${coverage.facts} (${coverage.official})`,
        coverage.newest ?? t('date_unknown'),
        coverage.gaps.map((gap) => t(textKey('gap', gap))).join(', ') || t('gap_none'),
      ]),
    ),
  ]);
  return `${[
    '# The catalogue of operators',
    '',
    `Made by \`npm run catalogue:document\` from \`public/operators\`, age counted on ${day}; not edited by hand.`,
    '',
    ...summary(
      rows.map(({ coverage }) => coverage),
      day,
    ),
    ...sections,
  ].join('\n')}\n`;
};
