import type { CatalogueRow } from '../utils/catalogue/filter.ts';
import { dateText } from '../utils/fact-text.ts';
import { textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';

type Props = {
  groups: [title: string, rows: CatalogueRow[]][];
  onOperator: (id: string) => void;
};

const Row = ({ row, onOperator }: { row: CatalogueRow; onOperator: (id: string) => void }) => {
  const { t, language } = useI18n();
  const { id, name, localName, online, coverage } = row;
  const { difficulty, watch, facts, official, newest, gaps } = coverage;
  return (
    <tr>
      <th scope="row">
        <button type="button" class="plain" onClick={() => onOperator(id)}>
          {name}
        </button>
        {localName && <small>{localName}</small>}
      </th>
      <td data-name={t('column_online')}>
        <span class={`verdict ${online}`}>{t(textKey('online_short', online))}</span>
      </td>
      <td data-name={t('how_hard')}>{t(textKey('difficulty', difficulty))}</td>
      <td data-name={t('column_watch')}>
        {t(watch === undefined ? 'not_known' : watch ? 'watch_yes' : 'watch_no')}
      </td>
      <td data-name={t('column_facts')}>{t('facts_official', { facts, official })}</td>
      <td data-name={t('column_newest')}>
        {newest ? dateText(newest, language) : t('date_unknown')}
      </td>
      <td data-name={t('column_gaps')}>
        {gaps.map((gap) => t(textKey('gap', gap))).join(' · ') || t('gap_none')}
      </td>
    </tr>
  );
};

/** Operators by country: what can be done online, how hard it is, how well that is known. */
export const CatalogueTable = ({ groups, onOperator }: Props) => {
  const { t } = useI18n();
  return (
    <table class="catalogue">
      <thead>
        <tr>
          <th scope="col">{t('column_operator')}</th>
          <th scope="col">{t('column_online')}</th>
          <th scope="col">{t('how_hard')}</th>
          <th scope="col">{t('column_watch')}</th>
          <th scope="col">{t('column_facts')}</th>
          <th scope="col">{t('column_newest')}</th>
          <th scope="col">{t('column_gaps')}</th>
        </tr>
      </thead>
      {groups.map(([title, rows]) => (
        <tbody key={title}>
          <tr class="country">
            <th scope="rowgroup" colSpan={7}>
              {title}
            </th>
          </tr>
          {rows.map((row) => (
            <Row key={row.id} row={row} onOperator={onOperator} />
          ))}
        </tbody>
      ))}
    </table>
  );
};
