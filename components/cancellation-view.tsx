import { useState } from 'preact/hooks';
import { undoable } from '../utils/cancellation/decide.ts';
import type { CancellationEvent } from '../utils/cancellation/event.ts';
import { fold, isPending, statusOf } from '../utils/cancellation/fold.ts';
import { nextStep } from '../utils/cancellation/next-step.ts';
import { isSettled, prechecksOf } from '../utils/cancellation/prechecks.ts';
import { remindersOf } from '../utils/cancellation/reminders.ts';
import type { Country } from '../utils/catalogue/country.ts';
import type { Operator } from '../utils/catalogue/schema.ts';
import type { Topic } from '../utils/catalogue/words.ts';
import { type Translate, textKey } from '../utils/i18n.ts';
import { DueList } from './due-list.tsx';
import type { AskedState } from './end-state-row.tsx';
import { EndStates } from './end-states.tsx';
import { useI18n } from './i18n.tsx';
import { MoreActions } from './more-actions.tsx';
import { NextLine } from './next-line.tsx';
import { outcomeText } from './outcome.ts';
import { PrecheckList } from './precheck-list.tsx';
import { SubmissionList } from './submission-list.tsx';
import { type Act, SubmitForm } from './submit-form.tsx';

/** What would be taken back: the event, and the end state where it is about one. */
const undoText = ({ type, payload }: CancellationEvent, t: Translate): string =>
  'state' in payload
    ? `${t(textKey('event', type))} (${t(textKey('state', payload.state))})`
    : t(textKey('event', type));

type Props = {
  events: readonly CancellationEvent[];
  operator: Operator | null;
  country: Country | null;
  /** Topics that the page in front suggests to look at; offered, never applied. */
  suggested: Topic[];
  askFinished: boolean;
  onAct: Act;
  onForgetVisit: () => void;
};

/** One cancellation: next step, questions, submission, end states of line and devices, undo. */
export const CancellationView = ({
  events,
  operator,
  country,
  suggested,
  askFinished,
  onAct,
  onForgetVisit,
}: Props) => {
  const { t } = useI18n();
  const [problem, setProblem] = useState<string>();
  const [asked, setAsked] = useState<AskedState>();
  const state = fold(events);
  if (!state) return null;
  const now = Temporal.Now.zonedDateTimeISO();
  const today = now.toPlainDate().toString();
  const status = statusOf(state);
  const prechecks = operator ? prechecksOf(state, operator) : [];
  const undo = undoable(events)[0];
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
      suggested={suggested}
      onAnswer={(topic, answer, reason) =>
        void act({
          type: 'precheck-answered',
          payload: { topic, answer, ...(reason && { reason }) },
        })
      }
      onPortOut={() => void act({ type: 'way-changed', payload: { way: 'port-out' } })}
    />
  );
  return (
    <article class={`cancellation ${status}`}>
      <header>
        <h1>{state.line.name}</h1>
        <p class="meta">
          {operator?.name ?? state.operator} · {t(textKey('way', state.way))} ·{' '}
          <b>{t(textKey('status', status))}</b>
        </p>
        {status === 'done' ? (
          <p class="done">✓ {t('done_line')}</p>
        ) : (
          <NextLine next={nextStep(state)} devices={state.devices} />
        )}
      </header>
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
      {status === 'preparing' && checks}
      {status === 'preparing' && (
        <SubmitForm
          operator={operator}
          way={state.way}
          today={today}
          onAct={act}
          openBlocking={prechecks.filter((check) => check.blocking && !isSettled(check)).length}
        />
      )}
      <SubmissionList state={state} />
      <DueList
        state={state}
        reminders={remindersOf(state)}
        now={now.epochMilliseconds}
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
        {undo && (
          <button
            type="button"
            class="plain undo"
            onClick={() => void act({ type: 'undo', payload: { commandId: undo.commandId } })}
          >
            {t('undo', { what: undoText(undo, t) })}
          </button>
        )}
        <MoreActions state={state} status={status} onAct={act} />
      </footer>
    </article>
  );
};
