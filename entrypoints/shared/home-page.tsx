import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '../../components/i18n.tsx';
import { OperatorSearch } from '../../components/operator-search.tsx';
import { PendingList } from '../../components/pending-list.tsx';
import type { Head } from '../../utils/cancellation/record.ts';
import type { ListedOperator } from '../../utils/catalogue/list.ts';
import { loadList } from '../../utils/catalogue/load.ts';
import { loadSearch } from './search.ts';

type Props = {
  heads: Head[];
  newer: string[];
  onOpen: (id: string) => void;
  onOperator: (id: string) => void;
};

/** Away from any portal: what is pending, and a search. */
export const HomePage = ({ heads, newer, onOpen, onOperator }: Props) => {
  const [list, setList] = useState<ListedOperator[]>([]);
  useEffect(() => void loadList().then(setList), []);
  const { t } = useI18n();
  const names = new Map(list.map(({ id, name }) => [id, name]));
  return (
    <>
      {newer.map((id) => (
        <p key={id} class="alert">
          {t('newer_listed')}{' '}
          <button type="button" class="plain" onClick={() => onOpen(id)}>
            {t('details')}
          </button>
        </p>
      ))}
      <PendingList heads={heads} names={names} now={Date.now()} onOpen={onOpen} />
      <OperatorSearch
        list={list}
        onSearch={async (query) => (await loadSearch(list))(query)}
        onOperator={onOperator}
      />
    </>
  );
};
