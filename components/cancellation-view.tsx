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
import { textKey } from '../utils/i18n.ts';
import { DueList } from './due-list.tsx';
import { EndStates } from './end-states.tsx';
import { useI18n } from './i18n.tsx';
import { MoreActions } from './more-actions.tsx';
import { NextLine } from './next-line.tsx';
import { outcomeText } from './outcome.ts';
import { PrecheckList } from './precheck-list.tsx';
import { SubmissionList } from './submission-list.tsx';
import { type Act, SubmitForm } from './submit-form.tsx';

type Props = {
  events: readonly CancellationEvent[];
  operator: Operator | null;
  country: Country | null;
  /** Topics that the page in front suggests to look at; offered, never applied. */
  suggested: Topic[];
  askFinished: boolean;
  readonly: boolean;
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
  readonly,
  onAct,
  onForgetVisit,
}: Props) => {
  const { t } = useI18n();
  const [problem, setProblem] = useState<string>();
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
        <NextLine next={nextStep(state)} devices={state.devices} />
        {readonly && <p class="alert">{t('read_only_newer')}</p>}
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
      {status === 'preparing' && !readonly && (
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
        readonly={readonly}
        onAct={act}
      />
      <EndStates state={state} today={today} readonly={readonly} onAct={act} />
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
      {!readonly && (
        <footer>
          {undo && (
            <button
              type="button"
              class="plain undo"
              onClick={() => void act({ type: 'undo', payload: { commandId: undo.commandId } })}
            >
              {t('undo', { what: t(textKey('event', undo.type)) })}
            </button>
          )}
          <MoreActions state={state} status={status} onAct={act} />
        </footer>
      )}
    </article>
  );
};
