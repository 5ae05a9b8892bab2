import { useEffect, useRef, useState } from 'preact/hooks';
import { textKey } from '../utils/i18n.ts';
import { correctRow, divideRow } from '../utils/lines/read-row.ts';
import type { IdentifierReaders } from '../utils/lines/readers.ts';
import type { JudgedRow, ReadRow } from '../utils/lines/row.ts';
import { ROW_STATES, type RowState } from '../utils/lines/words.ts';
import { useI18n } from './i18n.tsx';
import { LineRow } from './line-row.tsx';
import { LineRowForm } from './line-row-form.tsx';

type Props = {
  rows: readonly JudgedRow[];
  readers: IdentifierReaders;
  /** Puts other rows in the place of one. */
  onReplace: (id: string, rows: ReadRow[]) => void;
  /** What becomes of rows; absent: what their state proposes. */
  onDecide: (ids: ReadonlySet<string>, decided: ReadRow['decided']) => void;
};

/** Every row of the list, by its state; rows out of sight cost nothing to draw (`content-visibility` in the style). */
export const LinePreview = ({ rows, readers, onReplace, onDecide }: Props) => {
  const { t } = useI18n();
  const [only, setOnly] = useState<RowState>();
  const [open, setOpen] = useState<string>();
  const [closed, setClosed] = useState<string>();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (closed === undefined) return;
    const items = [...(list.current?.children ?? [])] as HTMLElement[];
    const item = items.find(({ dataset }) => dataset.row === closed);
    (item?.querySelector('button') ?? list.current)?.focus();
    setClosed(undefined);
  }, [closed]);
  const byState = Map.groupBy(rows, ({ state }) => state);
  const shown = only ? (byState.get(only) ?? []) : rows;
  const close = (row: JudgedRow) => {
    setOpen(undefined);
    setClosed(row.id);
  };
  const replace = (row: JudgedRow, by: ReadRow[]) => {
    close(row);
    onReplace(row.id, by);
  };
  return (
    <>
      <div class="buttons">
        <button
          type="button"
          class="chip"
          aria-pressed={only === undefined}
          onClick={() => setOnly(undefined)}
        >
          {t('lines_all', { rows: rows.length })}
        </button>
        {ROW_STATES.map((state) => (
          <button
            key={state}
            type="button"
            class="chip"
            aria-pressed={only === state}
            onClick={() => setOnly(state)}
          >
            {t(textKey('row_state', state))} {byState.get(state)?.length ?? 0}
          </button>
        ))}
        {only === 'unreadable' && shown.length > 0 && (
          <button
            type="button"
            class="plain"
            onClick={() => onDecide(new Set(shown.map(({ id }) => id)), 'leave')}
          >
            {t('lines_leave_all')}
          </button>
        )}
      </div>
      <ol class="line-rows" ref={list} tabIndex={-1}>
        {shown.map((row) => (
          <li key={row.id} class={row.state} data-row={row.id}>
            {open === row.id ? (
              <LineRowForm
                row={row}
                onCorrect={(cells) => replace(row, [correctRow(row, cells, readers)])}
                onDivide={() => replace(row, divideRow(row, readers))}
                onDecide={(decided) => {
                  close(row);
                  onDecide(new Set([row.id]), decided);
                }}
                onClose={() => close(row)}
              />
            ) : (
              <LineRow row={row} onOpen={() => setOpen(row.id)} />
            )}
          </li>
        ))}
      </ol>
    </>
  );
};
