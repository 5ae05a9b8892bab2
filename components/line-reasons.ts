import { type Translate, textKey } from '../utils/i18n.ts';
import type { Doubt, JudgedRow, Problem } from '../utils/lines/row.ts';
import type { Column, RowProblem } from '../utils/lines/words.ts';

const nameOf = (column: Column | undefined, t: Translate): string =>
  column ? t(textKey('list_column', column)) : '';

const problemText = (
  code: RowProblem,
  { column, finding, read = '' }: Problem | Doubt,
  t: Translate,
): string =>
  finding
    ? t('row_about', {
        column: nameOf(column, t),
        text: t(textKey('identifier', finding.code), finding.params),
      })
    : t(textKey('row_problem', code), { column: nameOf(column, t), read });

const doubtText = (doubt: Doubt, t: Translate): string => {
  const { code, column, finding, read = '', because, other = 0 } = doubt;
  if (code === 'identifier-warning' && finding) return problemText('identifier', doubt, t);
  const said = t(textKey('row_doubt', code), { column: nameOf(column, t), read, row: other });
  return because ? `${said} ${problemText(because, doubt, t)}` : said;
};

/** Why a row is not simply good, as sentences. */
export const rowReasons = ({ problems, doubts, twin }: JudgedRow, t: Translate): string[] => [
  ...problems.map((problem) => problemText(problem.code, problem, t)),
  ...(twin
    ? [
        'line' in twin
          ? t('row_twin_line', { row: twin.line })
          : t('row_twin_kept', { name: twin.kept }),
      ]
    : []),
  ...doubts.map((doubt) => doubtText(doubt, t)),
];
