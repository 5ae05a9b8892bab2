import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mark } from '../utils/cancellation/fold.ts';
import type { EndState } from '../utils/cancellation/words.ts';
import { dateText } from '../utils/fact-text.ts';
import { textKey } from '../utils/i18n.ts';
import type { FilledIn } from './end-state-form.tsx';
import { useI18n } from './i18n.tsx';
import { useLater } from './later.ts';
import type { Act } from './submit-form.tsx';

/** One end state of the line (`line`) or of a device that is asked for, and what its form is filled in with. */
export type AskedState = FilledIn & { subject: string; state: EndState };

type Props = {
  subject: string;
  state: EndState;
  mark: Mark | undefined;
  today: string;
  asked: AskedState | undefined;
  /** What is known of what proves it, shown while it is being confirmed. */
  proofs?: ComponentChildren;
  /** A tool can show what the device has not sent: it is asked for. */
  asksNotices?: boolean;
  onAct: Act;
};

const form = () => import('./end-state-form.tsx');

const SettledRow = ({ name, mark }: { name: string; mark: Mark }) => {
  const { t, language } = useI18n();
  const isReached = mark.how === 'reached';
  return (
    <li class="check passed">
      <span class="mark" aria-hidden="true">
        {isReached ? '✓' : '–'}
      </span>
      <span>
        {name}
        <small class="state">
          {isReached
            ? `${dateText(mark.on, language)} · ${t(textKey('seen', mark.seenHow))}`
            : t('waived', { reason: mark.reason })}
        </small>
      </span>
    </li>
  );
};

/** One end state of the line or of a device: how it was settled, or what opens the form that settles it. */
export const EndStateRow = (props: Props) => {
  const { subject, state, mark, today, asked, proofs, asksNotices = false, onAct } = props;
  const { t } = useI18n();
  const [mode, setMode] = useState<'closed' | 'reach' | 'waive'>('closed');
  const [filledIn, setFilledIn] = useState<FilledIn>({});
  const parts = useLater(form, mode !== 'closed');
  const row = useRef<HTMLLIElement>(null);
  const name = t(textKey('state', state));

  useEffect(() => {
    if (asked?.subject !== subject || asked.state !== state) return;
    setFilledIn(asked);
    setMode('reach');
    row.current?.scrollIntoView({ block: 'center' });
  }, [asked]);

  if (mark) return <SettledRow name={name} mark={mark} />;

  const open = (next: 'reach' | 'waive') => () => {
    setFilledIn({});
    setMode(next);
  };
  return (
    <li class="check open" ref={row}>
      <span class="mark" aria-hidden="true">
        ○
      </span>
      <div>
        <span>{t(textKey('state', state, 'question'))}</span>
        {mode === 'closed' ? (
          <span class="buttons">
            <button
              type="button"
              aria-label={`${name}: ${t('confirm')}`}
              data-state={state}
              data-subject={subject}
              onClick={open('reach')}
            >
              {t('confirm')}
            </button>
            <button
              type="button"
              class="plain"
              aria-label={`${name}: ${t('does_not_apply')}`}
              onClick={open('waive')}
            >
              {t('does_not_apply')}
            </button>
          </span>
        ) : (
          parts && (
            <parts.EndStateForm
              key={filledIn}
              {...{ subject, state, mode, today, filledIn, proofs, asksNotices, onAct }}
              onClose={() => setMode('closed')}
            />
          )
        )}
      </div>
    </li>
  );
};
