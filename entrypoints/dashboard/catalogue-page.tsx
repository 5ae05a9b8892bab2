import { useEffect, useState } from 'preact/hooks';
import { CatalogueView } from '../../components/catalogue-view.tsx';
import { Failed, Loading } from '../../components/status-view.tsx';
import { type CatalogueRow, rowsOf } from '../../utils/catalogue/filter.ts';
import { loadCoverage, loadList } from '../../utils/catalogue/load.ts';
import { loadSearch } from '../shared/search.ts';

/** The whole catalogue, loaded when somebody opens it. */
export const CataloguePage = ({ onOperator }: { onOperator: (id: string) => void }) => {
  const [rows, setRows] = useState<CatalogueRow[]>();
  const [failed, setFailed] = useState<string>();
  const load = () => {
    setFailed(undefined);
    Promise.all([loadList(), loadCoverage()])
      .then(([list, coverage]) => setRows(rowsOf(list, coverage)))
      .catch((error: Error) => setFailed(error.message));
  };
  useEffect(load, []);
  if (failed !== undefined) return <Failed detail={failed} onRetry={load} />;
  if (!rows) return <Loading />;
  return (
    <CatalogueView
      rows={rows}
      onSearch={async (query) =>
        (await loadSearch(rows))(query, rows.length).operators.map(({ id }) => id)
      }
      onOperator={onOperator}
    />
  );
};
