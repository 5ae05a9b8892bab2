import { textKey } from '../utils/i18n.ts';
import type { ColumnUse, Sheet } from '../utils/lines/columns.ts';
import type { OpenedList } from '../utils/lines/list.ts';
import { COLUMNS, type Column, ENCODINGS } from '../utils/lines/words.ts';
import { Choice } from './field.tsx';
import { useI18n } from './i18n.tsx';

type Props = {
  list: OpenedList;
  uses: readonly ColumnUse[];
  onChange: (uses: ColumnUse[]) => void;
};

/** The first cell below the header that says something, so that a column without a name is known again. */
const exampleOf = ({ rows }: Sheet, index: number): string =>
  rows
    .find(({ cells }) => cells[index]?.trim())
    ?.cells[index]?.trim()
    .slice(0, 40) ?? '';

/** What each column was taken for, and how that is known; each can be changed. Columns of no known meaning join the note. */
export const LineColumns = ({ list, uses, onChange }: Props) => {
  const { t } = useI18n();
  const { sheet, encoding } = list;
  const isGuess = uses.some(({ column, by }) => column && by === 'content');
  const change = (at: number, column: Column) =>
    onChange(
      uses.map((use, index) => {
        if (index === at) return { ...use, column, by: 'person' };
        const { column: own, ...rest } = use;
        return own === column && own !== 'note' ? rest : use;
      }),
    );
  return (
    <>
      <details class="line-columns" open={isGuess}>
        <summary>{t('lines_columns')}</summary>
        {isGuess && <p class="alert">{t('lines_columns_guessed')}</p>}
        <ul class="rows">
          {uses.map((use, index) => (
            <li key={index} class="pair">
              <span>
                {use.header ?? t('lines_column', { number: index + 1 })}{' '}
                <small>{exampleOf(sheet, index)}</small>
              </span>
              <Choice
                label={use.header ?? t('lines_column', { number: index + 1 })}
                value={use.column ?? 'note'}
                options={COLUMNS}
                name={(column) => t(textKey('list_column', column))}
                onChange={(column) => change(index, column)}
              />
            </li>
          ))}
        </ul>
      </details>
      {encoding && (
        <p class="hint">
          {encoding === 'mixed'
            ? t('lines_encoding_mixed')
            : t('lines_encoding', { encoding: ENCODINGS[encoding] })}
        </p>
      )}
      {sheet.titles.length > 0 && (
        <p class="hint">
          {t('lines_titles', {
            count: sheet.titles.length,
            text: sheet.titles.map(({ cells }) => cells.filter(Boolean).join(' ')).join(' · '),
          })}
        </p>
      )}
    </>
  );
};
