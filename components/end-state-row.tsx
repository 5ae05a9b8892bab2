import { useState } from 'preact/hooks';
import type { Mark } from '../utils/cancellation/fold.ts';
import { type EndState, SEEN_HOW, type SeenHow } from '../utils/cancellation/words.ts';
import { dateText } from '../utils/fact-text.ts';
import { textKey } from '../utils/i18n.ts';
import type { Outcome } from '../utils/tracker/journal.ts';
import { Choice, Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { outcomeText } from './outcome.ts';
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

type Props = {
  subject: string;
  state: EndState;
  mark: Mark | undefined;
  today: string;
  readonly: boolean;
  onAct: Act;
};

/** One end state of the line or of a device: how it was settled, or the small form that settles it. */
export const EndStateRow = ({ subject, state, mark, today, readonly, onAct }: Props) => {
  const { t, language } = useI18n();
  const [mode, setMode] = useState<'closed' | 'reach' | 'waive'>('closed');
  const [on, setOn] = useState(today);
  const [endsOn, setEndsOn] = useState('');
  const [seenHow, setSeenHow] = useState<SeenHow>(USUAL[state]);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const name = t(textKey('state', state));

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

  const finish = (outcome: Outcome) => {
    setError(outcomeText(outcome, t));
    if (outcome.ok) setMode('closed');
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (mode === 'reach' && on === '') return setError(t('date_missing'));
    if (mode === 'waive' && reason.trim() === '') return setError(t('reason_missing'));
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
    <li class="check open">
      <span class="mark" aria-hidden="true">
        ○
      </span>
      <div>
        <span>{t(textKey('state', state, 'question'))}</span>
        {mode === 'closed' && !readonly && (
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
            {mode === 'reach' ? (
              <div class="pair">
                <Field label={t('seen_on')}>
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
              <Field label={t('waive_reason')}>
                <input
                  value={reason}
                  maxLength={300}
                  onInput={({ currentTarget }) => setReason(currentTarget.value)}
                />
              </Field>
            )}
            {error && (
              <p class="error" role="alert">
                {error}
              </p>
            )}
            <p class="buttons">
              <button type="submit" class="main">
                {t('record')}
              </button>
              <button type="button" class="plain" onClick={() => setMode('closed')}>
                {t('back')}
              </button>
            </p>
          </form>
        )}
      </div>
    </li>
  );
};
