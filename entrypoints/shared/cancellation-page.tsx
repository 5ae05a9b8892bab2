import { useState } from 'preact/hooks';
import { useI18n } from '../../components/i18n.tsx';
import { useLater } from '../../components/later.ts';
import { LaterSection } from '../../components/later-section.tsx';
import { outcomeText } from '../../components/outcome.ts';
import { Failed, Loading } from '../../components/status-view.tsx';
import type { Act } from '../../components/submit-form.tsx';
import type { Wish } from '../../utils/cancellation/command.ts';
import { fold } from '../../utils/cancellation/fold.ts';
import { askRecord, forgetVisit, sendWish } from '../../utils/client/background.ts';
import { useLive } from '../../utils/client/use-live.ts';
import type { Reading } from '../../utils/portal/reading.ts';
import { useCountry } from './use-country.ts';

const view = () => import('../../components/cancellation-view.tsx');
const removal = () => import('../../components/removal-section.tsx');
const accounts = () => import('./accounts-section.tsx');
const timeline = () => import('../../components/timeline.tsx');

type Props = {
  id: string;
  reading: Reading | null;
  askFinished: boolean;
  withTimeline: boolean;
};

/** One cancellation, live: fetched, shown, acted on. */
export const CancellationPage = ({ id, reading, askFinished, withTimeline }: Props) => {
  const { t } = useI18n();
  const { value, failed, refresh } = useLive(() => askRecord(id), id);
  const parts = useLater(view);
  const country = useCountry(value?.operator?.country);
  const [problem, setProblem] = useState<string>();
  if (failed !== undefined) return <Failed detail={failed} onRetry={refresh} />;
  if (!value || !parts) return <Loading />;
  const { record, operator } = value;
  if ('missing' in record)
    return (
      <section>
        <h1>{t('record_gone')}</h1>
        <p>{t('record_missing')}</p>
      </section>
    );
  if ('stuck' in record) return <p class="alert">{t('record_stuck', { reason: record.stuck })}</p>;
  if ('newer' in record) return <p class="alert">{t('record_newer', { version: record.newer })}</p>;
  const state = fold(record.log.events);
  const act: Act = (wish) => sendWish({ ...wish, cancellation: id } as Wish);
  /** For parts that do not say themselves what was refused. */
  const told: Act = async (wish) => {
    const outcome = await act(wish);
    setProblem(outcomeText(outcome, t));
    return outcome;
  };
  return (
    <>
      <parts.CancellationView
        events={record.log.events}
        operator={operator}
        country={country}
        reading={reading}
        askFinished={askFinished}
        onAct={act}
        onForgetVisit={() => void forgetVisit(id)}
      />
      {state && (
        <LaterSection title={t('removal_title')} open={withTimeline} load={removal}>
          {({ RemovalSection }) => (
            <RemovalSection state={state} operator={operator} country={country} onAct={told} />
          )}
        </LaterSection>
      )}
      {state && withTimeline && (
        <LaterSection title={t('accounts')} load={accounts}>
          {({ AccountsSection }) => (
            <AccountsSection marks={state.accounts} country={operator?.country} onAct={told} />
          )}
        </LaterSection>
      )}
      {problem && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      {withTimeline && (
        <LaterSection title={t('timeline')} open load={timeline}>
          {({ Timeline }) => <Timeline events={record.log.events} />}
        </LaterSection>
      )}
    </>
  );
};
