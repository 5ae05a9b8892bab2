import { useEffect, useRef, useState } from 'preact/hooks';
import { textKey } from '../utils/i18n.ts';
import { outcomeOf } from '../utils/lines/judge.ts';
import type { Cells, JudgedRow } from '../utils/lines/row.ts';
import { COLUMNS } from '../utils/lines/words.ts';
import { Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { rowReasons } from './line-reasons.ts';

type Props = {
  row: JudgedRow;
  onCorrect: (cells: Cells) => void;
  onDivide: () => void;
  onDecide: (decided: 'note' | 'leave' | undefined) => void;
  onClose: () => void;
};

/** One row being corrected in place, divided, kept as a note or left out. */
export const LineRowForm = ({ row, onCorrect, onDivide, onDecide, onClose }: Props) => {
  const { t } = useI18n();
  const [cells, setCells] = useState<Cells>(row.cells);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const reasons = rowReasons(row, t);
  const outcome = outcomeOf(row);
  const isSeveral = row.problems.some(({ code }) => code === 'several-values');
  return (
    <form
      ref={form}
      class="line-form"
      onSubmit={(event) => {
        event.preventDefault();
        onCorrect(cells);
      }}
    >
      <h2>{t('lines_row', { row: row.line })}</h2>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <div class="pair">
        {COLUMNS.map((column) => (
          <Field key={column} label={t(textKey('list_column', column))}>
            <input
              value={cells[column] ?? ''}
              onInput={({ currentTarget }) => setCells({ ...cells, [column]: currentTarget.value })}
            />
          </Field>
        ))}
      </div>
      <p class="buttons">
        <button type="submit" class="main">
          {t('lines_correct')}
        </button>
        {isSeveral && (
          <button type="button" onClick={onDivide}>
            {t('lines_divide')}
          </button>
        )}
        {outcome !== 'note' && (
          <button type="button" onClick={() => onDecide('note')}>
            {t('lines_keep_note')}
          </button>
        )}
        {outcome !== 'leave' && (
          <button type="button" onClick={() => onDecide('leave')}>
            {t('lines_leave')}
          </button>
        )}
        {row.decided && (
          <button type="button" onClick={() => onDecide(undefined)}>
            {t('lines_take_again')}
          </button>
        )}
        <button type="button" class="plain" onClick={onClose}>
          {t('back')}
        </button>
      </p>
    </form>
  );
};
