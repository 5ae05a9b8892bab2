import { useState } from 'preact/hooks';
import { useI18n } from '../../components/i18n.tsx';
import { useLater } from '../../components/later.ts';
import { OperatorSearch } from '../../components/operator-search.tsx';
import { OwnOperatorList } from '../../components/own-operator-list.tsx';
import { loadList } from '../../utils/catalogue/load.ts';
import type { Overview } from '../../utils/messages.ts';
import { OwnOperatorFormPage } from '../shared/own-operator-page.tsx';
import { searchWithOwn } from '../shared/search.ts';

type Props = { overview: Overview; onOperator: (id: string) => void };

/** Whose lines the list holds: asked before the list itself. An operator that is not known here can be added on the way. */
export const LinesOperator = ({ overview, onOperator }: Props) => {
  const { t } = useI18n();
  const [adding, setAdding] = useState<{ name: string }>();
  const list = useLater(loadList) ?? [];
  const own = overview.own.map(({ operator }) => operator);
  if (adding)
    return (
      <OwnOperatorFormPage
        name={adding.name}
        besideTab={false}
        others={own}
        onSaved={onOperator}
        onOperator={onOperator}
        onCancel={() => setAdding(undefined)}
      />
    );
  return (
    <section class="lines-operator">
      <h1>{t('lines_import')}</h1>
      <p>{t('lines_operator')}</p>
      <OperatorSearch
        list={list}
        onSearch={searchWithOwn(list, own)}
        onOperator={onOperator}
        onAdd={(name) => setAdding({ name })}
      />
      <OwnOperatorList
        own={overview.own}
        onOperator={onOperator}
        onAdd={() => setAdding({ name: '' })}
      />
    </section>
  );
};
