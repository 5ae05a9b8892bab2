import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mark } from '../utils/cancellation/fold.ts';
import { type EndState, SEEN_HOW, type SeenHow } from '../utils/cancellation/words.ts';
import { dateText } from '../utils/fact-text.ts';
import { textKey } from '../utils/i18n.ts';
import type { Outcome } from '../utils/tracker/journal.ts';
import { Choice, Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { outcomeField, outcomeText } from './outcome.ts';
import type { Act } from './submit-form.tsx';

const USUAL: Record<EndState, SeenHow> = {
  accepted: 'operator-message',
  'auto-renew-off': 'operator-page',
  'contract-ended': 'operator-message',
  'final-bill-settled': 'last-bill',
  'companion-contract-ended': 'operator-message',
  'profile-removed': 'profile-list-empty',
  'gone-from-account': 'operator-page',
  'sim-disposed': 'in-hand',
};

/** One end state of the line (`line`) or of a device, and what its form is filled in with. */
export type AskedState = {
  subject: string;
  state: EndState;
  on?: string;
  endsOn?: string;
  seenHow?: SeenHow;
};

type Props = {
  subject: string;
  state: EndState;
  mark: Mark | undefined;
  today: string;
  asked: AskedState | undefined;
  /** What is known of what proves it, shown while it is being confirmed. */
  proofs?: ComponentChildren;
  onAct: Act;
};

/** What is wrong with the form, and with which of its fields, if with one. */
type Problem = { text: string; field: string | undefined };

/** One end state of the line or of a device: how it was settled, or the small form that settles it. */
export const EndStateRow = ({ subject, state, mark, today, asked, proofs, onAct }: Props) => {
  const { t, language } = useI18n();
  const [mode, setMode] = useState<'closed' | 'reach' | 'waive'>('closed');
  const [on, setOn] = useState(today);
  const [endsOn, setEndsOn] = useState('');
  const [seenHow, setSeenHow] = useState<SeenHow>(USUAL[state]);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const row = useRef<HTMLLIElement>(null);
  const name = t(textKey('state', state));

  useEffect(() => {
    if (asked?.subject !== subject || asked.state !== state) return;
    setMode('reach');
    if (asked.on) setOn(asked.on);
    if (asked.endsOn) setEndsOn(asked.endsOn);
    if (asked.seenHow) setSeenHow(asked.seenHow);
    row.current?.scrollIntoView({ block: 'center' });
  }, [asked]);

  if (mark)
    return (
      <li class="check passed">
        <span class="mark" aria-hidden="true">
          {mark.how === 'reached' ? '✓' : '–'}
        </span>
        <span>
          {name}
          <small class="state">
            {mark.how === 'reached'
              ? `${dateText(mark.on, language)} · ${t(textKey('seen', mark.seenHow))}`
              : t('waived', { reason: mark.reason })}
          </small>
        </span>
      </li>
    );

  const wrong = (field: 'on' | 'reason') => (problem?.field === field ? problem.text : undefined);
  const close = () => {
    setMode('closed');
    setProblem(undefined);
  };
  const finish = (outcome: Outcome) => {
    const text = outcomeText(outcome, t);
    setProblem(text === undefined ? undefined : { text, field: outcomeField(outcome) });
    if (outcome.ok) setMode('closed');
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (mode === 'reach' && on === '') return setProblem({ field: 'on', text: t('date_missing') });
    if (mode === 'waive' && reason.trim() === '')
      return setProblem({ field: 'reason', text: t('reason_missing') });
    finish(
      mode === 'reach'
        ? await onAct({
            type: 'end-state-reached',
            payload: { subject, state, on, seenHow, ...(endsOn && { endsOn }) },
          })
        : await onAct({
            type: 'end-state-waived',
            payload: { subject, state, reason: reason.trim() },
          }),
    );
  };

  return (
    <li class="check open" ref={row}>
      <span class="mark" aria-hidden="true">
        ○
      </span>
      <div>
        <span>{t(textKey('state', state, 'question'))}</span>
        {mode === 'closed' && (
          <span class="buttons">
            <button
              type="button"
              aria-label={`${name}: ${t('confirm')}`}
              data-state={state}
              data-subject={subject}
              onClick={() => setMode('reach')}
            >
              {t('confirm')}
            </button>
            <button
              type="button"
              class="plain"
              aria-label={`${name}: ${t('does_not_apply')}`}
              onClick={() => setMode('waive')}
            >
              {t('does_not_apply')}
            </button>
          </span>
        )}
        {mode !== 'closed' && (
          <form class="inline" onSubmit={submit} noValidate>
            <p class="hint">{t(textKey('state', state, 'proof'))}</p>
            {mode === 'reach' && proofs}
            {mode === 'reach' ? (
              <div class="pair">
                <Field label={t('seen_on')} error={wrong('on')}>
                  <input
                    type="date"
                    value={on}
                    onInput={({ currentTarget }) => setOn(currentTarget.value)}
                  />
                </Field>
                <Field label={t('seen_how')}>
                  <Choice
                    value={seenHow}
                    options={SEEN_HOW}
                    name={(item) => t(textKey('seen', item))}
                    onChange={setSeenHow}
                  />
                </Field>
                {state === 'accepted' && (
                  <Field label={t('ends_on')}>
                    <input
                      type="date"
                      value={endsOn}
                      onInput={({ currentTarget }) => setEndsOn(currentTarget.value)}
                    />
                  </Field>
                )}
              </div>
            ) : (
              <Field label={t('waive_reason')} error={wrong('reason')}>
                <input
                  value={reason}
                  maxLength={300}
                  onInput={({ currentTarget }) => setReason(currentTarget.value)}
                />
              </Field>
            )}
            {problem && !wrong('on') && !wrong('reason') && (
              <p class="error" role="alert">
                {problem.text}
              </p>
            )}
            <p class="buttons">
              <button type="submit" class="main">
                {t('record')}
              </button>
              <button type="button" class="plain" onClick={close}>
                {t('back')}
              </button>
            </p>
          </form>
        )}
      </div>
    </li>
  );
};
