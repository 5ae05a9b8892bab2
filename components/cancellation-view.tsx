import { useState } from 'preact/hooks';
import type { CancellationEvent } from '../utils/cancellation/event.ts';
import { fold, isPending, statusOf } from '../utils/cancellation/fold.ts';
import { isSettled, prechecksOf } from '../utils/cancellation/prechecks.ts';
import { remindersOf } from '../utils/cancellation/reminders.ts';
import type { Country } from '../utils/catalogue/country.ts';
import type { Operator } from '../utils/catalogue/schema.ts';
import type { Reading } from '../utils/portal/reading.ts';
import { CancellationHead } from './cancellation-head.tsx';
import { DueList } from './due-list.tsx';
import type { AskedState } from './end-state-row.tsx';
import { EndStates } from './end-states.tsx';
import { useI18n } from './i18n.tsx';
import { MoreActions } from './more-actions.tsx';
import { ObstacleSection } from './obstacle-playbook-section.tsx';
import { outcomeText } from './outcome.ts';
import { type Fill, PageSuggestions } from './page-suggestions.tsx';
import { pageHints } from './page-suggestions-hints.tsx';
import { PrecheckList } from './precheck-list.tsx';
import { SubmissionList } from './submission-list.tsx';
import { type Act, SubmitForm } from './submit-form.tsx';
import { UndoButton } from './undo-button.tsx';

type Props = {
  events: readonly CancellationEvent[];
  operator: Operator | null;
  country: Country | null;
  /** What the page in front says, where it is about this line; offered, never applied. */
  reading: Reading | null;
  askFinished: boolean;
  onAct: Act;
  onForgetVisit: () => void;
};

/** One cancellation: next step, questions, submission, end states of line and devices, undo. */
export const CancellationView = ({
  events,
  operator,
  country,
  reading,
  askFinished,
  onAct,
  onForgetVisit,
}: Props) => {
  const { t, language } = useI18n();
  const [problem, setProblem] = useState<string>();
  const [asked, setAsked] = useState<AskedState>();
  const [fill, setFill] = useState<Fill>();
  const state = fold(events);
  if (!state) return null;
  const now = Temporal.Now.zonedDateTimeISO();
  const today = now.toPlainDate().toString();
  const status = statusOf(state);
  const prechecks = operator ? prechecksOf(state, operator) : [];
  const act: Act = async (wish) => {
    const outcome = await onAct(wish);
    setProblem(outcomeText(outcome, t));
    return outcome;
  };
  const checks = operator && (
    <PrecheckList
      prechecks={prechecks}
      operator={operator}
      country={country}
      suggested={pageHints(reading, state, t, language)}
      onAnswer={(topic, answer, reason) =>
        void act({
          type: 'precheck-answered',
          payload: { topic, answer, ...(reason && { reason }) },
        })
      }
      onPortOut={() => void act({ type: 'way-changed', payload: { way: 'port-out' } })}
    />
  );
  const form = (
    <SubmitForm
      operator={operator}
      way={state.way}
      today={today}
      fill={fill}
      onAct={act}
      openBlocking={
        status === 'preparing'
          ? prechecks.filter((check) => check.blocking && !isSettled(check)).length
          : 0
      }
    />
  );
  return (
    <article class={`cancellation ${status}`}>
      <CancellationHead state={state} operator={operator} country={country} onAct={act} />
      {askFinished && (
        <div class="alert" role="status">
          <p>{t('did_you_finish')}</p>
          <p class="buttons">
            <button type="button" class="plain" onClick={onForgetVisit}>
              {t('not_finished')}
            </button>
          </p>
        </div>
      )}
      <PageSuggestions
        state={state}
        claims={reading?.claims ?? []}
        today={today}
        onAct={act}
        onFill={setFill}
        onAsk={setAsked}
      />
      {operator && isPending(status) && (
        <ObstacleSection
          operator={operator}
          country={country}
          line={{ state, onAct: act }}
          found={reading?.obstacles ?? []}
        />
      )}
      {status === 'preparing' && checks}
      {status === 'preparing' && form}
      <SubmissionList state={state} />
      {status === 'waiting' && (
        <details class="quiet" open={state.reopenedAt !== undefined || fill !== undefined}>
          <summary>{t('submit_again')}</summary>
          {form}
        </details>
      )}
      <DueList
        state={state}
        operator={operator}
        reminders={remindersOf(state)}
        now={now}
        onAct={act}
        onAnswer={setAsked}
      />
      <details class="plain-details" open={status !== 'preparing' || asked !== undefined}>
        <summary>{t('end_states')}</summary>
        <EndStates state={state} today={today} asked={asked} onAct={act} />
      </details>
      {status !== 'preparing' && isPending(status) && (
        <details class="quiet">
          <summary>{t('prechecks')}</summary>
          {checks}
        </details>
      )}
      {problem && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      <footer>
        <UndoButton events={events} onAct={act} />
        <MoreActions state={state} status={status} onAct={act} />
      </footer>
    </article>
  );
};
