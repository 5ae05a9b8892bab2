import { textKey } from '../utils/i18n.ts';
import { outcomeOf } from '../utils/lines/judge.ts';
import type { JudgedRow } from '../utils/lines/row.ts';
import { COLUMNS, type RowState } from '../utils/lines/words.ts';
import { useI18n } from './i18n.tsx';
import { rowReasons } from './line-reasons.ts';

const MARKS: Record<RowState, string> = {
  good: '✓',
  doubtful: '?',
  duplicate: '=',
  unreadable: '!',
};

/** One row of the list: what it says, how it stands and why, and what becomes of it. A thousand are drawn at once: few elements. */
export const LineRow = ({ row, onOpen }: { row: JudgedRow; onOpen: () => void }) => {
  const { t } = useI18n();
  const { line, cells, state } = row;
  const outcome = outcomeOf(row);
  const reasons = state === 'good' ? [] : rowReasons(row, t);
  const name = t(textKey('row_state', state));
  const change = t('lines_change');
  return (
    <>
      <span class="no">{line}</span>
      <span class="mark" role="img" aria-label={name} title={name}>
        {MARKS[state]}
      </span>
      <div class="said">
        {COLUMNS.flatMap((column) => cells[column] ?? []).join(' · ')}
        {outcome !== 'line' && <b> {t(textKey('row_becomes', outcome))}</b>}
        {reasons.length > 0 && <small>{reasons.join(' ')}</small>}
      </div>
      <button
        type="button"
        class="plain"
        aria-label={`${change}: ${t('lines_row', { row: line })}`}
        onClick={onOpen}
      >
        {change}
      </button>
    </>
  );
};
