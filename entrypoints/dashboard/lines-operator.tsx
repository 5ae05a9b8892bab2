import { useI18n } from '../../components/i18n.tsx';
import { useLater } from '../../components/later.ts';
import { OperatorSearch } from '../../components/operator-search.tsx';
import { loadList } from '../../utils/catalogue/load.ts';
import type { Overview } from '../../utils/messages.ts';
import { searchWithOwn } from '../shared/search.ts';

type Props = { overview: Overview; onOperator: (id: string) => void };

/** Whose lines the list holds: asked before the list itself. */
export const LinesOperator = ({ overview, onOperator }: Props) => {
  const { t } = useI18n();
  const list = useLater(loadList) ?? [];
  const own = overview.own.map(({ operator }) => operator);
  return (
    <section class="lines-operator">
      <h1>{t('lines_import')}</h1>
      <p>{t('lines_operator')}</p>
      <OperatorSearch list={list} onSearch={searchWithOwn(list, own)} onOperator={onOperator} />
    </section>
  );
};
