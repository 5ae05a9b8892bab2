import { useState } from 'preact/hooks';
import { AccountChecklist } from '../../components/account-checklist.tsx';
import type { HistoryState } from '../../components/account-history.tsx';
import { useLater } from '../../components/later.ts';
import { Loading } from '../../components/status-view.tsx';
import type { Act } from '../../components/submit-form.tsx';
import type { AccountsFile } from '../../utils/catalogue/account-schema.ts';
import type { AccountMark } from '../../utils/catalogue/account-words.ts';
import { visitedHosts } from '../../utils/client/history.ts';
import { packaged } from '../../utils/packaged.ts';

const file = () => packaged<AccountsFile>('/accounts.json');

type Props = {
  marks: Readonly<Record<string, AccountMark>>;
  /** Of the operator; `ZZ` where it has no home. */
  country: string | undefined;
  onAct: Act;
};

/** The accounts that may still send codes to the number, with the marks of this cancellation. */
export const AccountsSection = ({ marks, country, onAct }: Props) => {
  const accounts = useLater(file);
  const [history, setHistory] = useState<{ state: HistoryState; hosts?: readonly string[] }>({
    state: 'not-asked',
  });
  if (!accounts) return <Loading />;
  const narrow = () => {
    const asked = visitedHosts();
    setHistory({ state: 'asking' });
    asked.then(
      (hosts) => setHistory(hosts ? { state: 'done', hosts } : { state: 'denied' }),
      () => setHistory({ state: 'denied' }),
    );
  };
  return (
    <AccountChecklist
      file={accounts}
      country={country === 'ZZ' ? undefined : country}
      marks={marks}
      onMark={(account, mark) =>
        void onAct({ type: 'account-marked', payload: { account, mark: mark ?? null } })
      }
      history={history}
      onNarrow={narrow}
      onWiden={() => setHistory({ state: 'not-asked' })}
    />
  );
};
