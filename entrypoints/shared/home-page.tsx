import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '../../components/i18n.tsx';
import { OperatorSearch } from '../../components/operator-search.tsx';
import { OwnOperatorList } from '../../components/own-operator-list.tsx';
import { PendingList } from '../../components/pending-list.tsx';
import type { ListedOperator } from '../../utils/catalogue/list.ts';
import { loadList } from '../../utils/catalogue/load.ts';
import { isOwn } from '../../utils/catalogue/own-words.ts';
import { askOperator, readCopyNotes } from '../../utils/client/background.ts';
import { useLive } from '../../utils/client/use-live.ts';
import type { Overview } from '../../utils/messages.ts';
import { useOpenForm } from './open-forms.ts';
import { OperatorAccess, OwnOperatorFormPage } from './own-operator-page.tsx';
import { searchWithOwn } from './search.ts';

type Props = {
  overview: Overview;
  /** A page of the web is in front, beside which this is shown. */
  besideTab: boolean;
  onOpen: (id: string) => void;
  onOperator: (id: string) => void;
};

/** The page in front is an operator's, and Unline may not read it: access to it is asked for here. */
const UnreadPage = ({ id, onOperator }: { id: string; onOperator: (id: string) => void }) => {
  const { t } = useI18n();
  const { value } = useLive(() => askOperator(id), id);
  if (!value?.operator) return null;
  return (
    <section class="unread">
      <h1>{t('unread_here', { operator: value.operator.name })}</h1>
      <OperatorAccess id={id} access={value.access} />
      <button type="button" class="plain" onClick={() => onOperator(id)}>
        {t('own_taken_open', { operator: value.operator.name })}
      </button>
    </section>
  );
};

/** Away from any portal: what is pending, a search, and the operators that the person added. */
export const HomePage = ({ overview, besideTab, onOpen, onOperator }: Props) => {
  const [list, setList] = useState<ListedOperator[]>([]);
  const [adding, setAdding] = useState<{ name: string }>();
  useOpenForm(adding !== undefined);
  useEffect(() => void loadList().then(setList), []);
  const { t } = useI18n();
  const { heads, newer, stuck, copyNotes, unread } = overview;
  const own = overview.own.map(({ operator }) => operator);
  const names = new Map([
    ...heads
      .filter(({ operator }) => isOwn(operator))
      .map(({ operator }): [string, string] => [operator, t('own_unknown')]),
    ...[...list, ...own].map(({ id, name }): [string, string] => [id, name]),
  ]);
  if (adding)
    return (
      <OwnOperatorFormPage
        name={adding.name}
        besideTab={besideTab}
        others={own}
        onSaved={onOperator}
        onOperator={onOperator}
        onCancel={() => setAdding(undefined)}
      />
    );
  const search = searchWithOwn(list, own);
  return (
    <>
      {unread && <UnreadPage id={unread.id} onOperator={onOperator} />}
      {copyNotes.length > 0 && (
        <p class="alert" role="status">
          {t('copy_notes', { count: new Set(copyNotes.map(({ id }) => id)).size })}{' '}
          <button type="button" class="plain" onClick={() => void readCopyNotes()}>
            {t('copy_notes_read')}
          </button>
        </p>
      )}
      {stuck.map((id) => (
        <p key={id} class="alert">
          {t('stuck_listed')}{' '}
          <button type="button" class="plain" onClick={() => onOpen(id)}>
            {t('details')}
          </button>
        </p>
      ))}
      {newer.map((id) => (
        <p key={id} class="alert">
          {t('newer_listed')}{' '}
          <button type="button" class="plain" onClick={() => onOpen(id)}>
            {t('details')}
          </button>
        </p>
      ))}
      <PendingList
        heads={heads}
        names={names}
        now={Date.now()}
        finishDue={overview.finishDue}
        onOpen={onOpen}
      />
      <OperatorSearch
        list={list}
        onSearch={search}
        onOperator={onOperator}
        onAdd={(name) => setAdding({ name })}
      />
      <OwnOperatorList
        own={overview.own}
        onOperator={onOperator}
        onAdd={() => setAdding({ name: '' })}
      />
    </>
  );
};
