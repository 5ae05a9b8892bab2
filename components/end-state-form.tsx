import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { waysOfSeeing } from '../utils/cancellation/removal-notices.ts';
import type { EndState, SeenHow } from '../utils/cancellation/words.ts';
import { textKey } from '../utils/i18n.ts';
import { Choice, Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { useOneAtATime } from './one-at-a-time.ts';
import { outcomeField, outcomeText } from './outcome.ts';
import { NoticesQuestion } from './removal-notices.tsx';
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

/** What a form that settles an end state is filled in with. */
export type FilledIn = { on?: string; endsOn?: string; seenHow?: SeenHow };

type Props = {
  subject: string;
  state: EndState;
  /** It is confirmed, or said not to apply. */
  mode: 'reach' | 'waive';
  today: string;
  filledIn: FilledIn;
  /** What is known of what proves it, shown while it is being confirmed. */
  proofs?: ComponentChildren;
  /** A tool can show what the device has not sent: it is asked for. */
  asksNotices: boolean;
  onAct: Act;
  onClose: () => void;
};

/** What is wrong with the form, and with which of its fields, if with one. */
type Problem = { text: string; field: string | undefined };

/** The small form that settles one end state of the line (`line`) or of a device. */
export const EndStateForm = (props: Props) => {
  const { subject, state, mode, today, filledIn, proofs, asksNotices, onAct, onClose } = props;
  const { t } = useI18n();
  const [on, setOn] = useState(filledIn.on ?? today);
  const [endsOn, setEndsOn] = useState(filledIn.endsOn ?? '');
  const [seenHow, setSeenHow] = useState<SeenHow>(filledIn.seenHow ?? USUAL[state]);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem>();

  const wrong = (field: 'on' | 'reason') => (problem?.field === field ? problem.text : undefined);
  const reach = () => {
    if (on === '') return setProblem({ field: 'on', text: t('date_missing') });
    const payload = { subject, state, on, seenHow, ...(endsOn && { endsOn }) };
    return onAct({ type: 'end-state-reached', payload });
  };
  const waive = () => {
    if (reason.trim() === '') return setProblem({ field: 'reason', text: t('reason_missing') });
    return onAct({
      type: 'end-state-waived',
      payload: { subject, state, reason: reason.trim() },
    });
  };
  const once = useOneAtATime();
  const submit = async () => {
    const outcome = await (mode === 'reach' ? reach() : waive());
    if (!outcome) return;
    const text = outcomeText(outcome, t);
    setProblem(text === undefined ? undefined : { text, field: outcomeField(outcome) });
    if (outcome.ok) onClose();
  };

  return (
    <form
      class="inline"
      onSubmit={(event) => {
        event.preventDefault();
        void once(submit);
      }}
      noValidate
    >
      <p class="hint">{t(textKey('state', state, 'proof'))}</p>
      {mode === 'reach' && proofs}
      {mode === 'reach' && asksNotices && (
        <NoticesQuestion seenHow={seenHow} onSeenHow={setSeenHow} />
      )}
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
              options={waysOfSeeing(asksNotices)}
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
        <button type="button" class="plain" onClick={onClose}>
          {t('back')}
        </button>
      </p>
    </form>
  );
};
