import { useState } from 'preact/hooks';
import type { Precheck } from '../utils/cancellation/prechecks.ts';
import type { Answer } from '../utils/cancellation/words.ts';
import type { Topic } from '../utils/catalogue/words.ts';
import { textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';

export type AnswerPrecheck = (topic: Topic, answer: Answer, reason?: string) => void;

type Props = { precheck: Precheck; onAnswer: AnswerPrecheck; onPortOut: () => void };

/** What the person may answer to one question; skipping asks for a reason. */
export const PrecheckAnswers = ({ precheck, onAnswer, onPortOut }: Props) => {
  const { t } = useI18n();
  const [skipping, setSkipping] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { topic } = precheck;
  if (skipping)
    return (
      <form
        class="inline"
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(!reason.trim());
          if (!reason.trim()) return;
          onAnswer(topic, 'skipped', reason.trim());
          setSkipping(false);
        }}
      >
        <label>
          {t('skip_reason')}
          <input
            value={reason}
            maxLength={300}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
            aria-invalid={missing}
          />
        </label>
        {missing && (
          <p class="error" role="alert">
            {t('reason_missing')}
          </p>
        )}
        <button type="submit">{t('skip')}</button>
        <button type="button" class="plain" onClick={() => setSkipping(false)}>
          {t('back')}
        </button>
      </form>
    );
  return (
    <p class="buttons">
      <button type="button" onClick={() => onAnswer(topic, 'passed')}>
        {t(textKey('topic', topic, 'passed'))}
      </button>
      {topic === 'keep-number' && (
        <button type="button" onClick={onPortOut}>
          {t('topic_keep_number_port_out')}
        </button>
      )}
      <button type="button" class="plain" onClick={() => onAnswer(topic, 'warned')}>
        {t('answer_warned')}
      </button>
      <button type="button" class="plain" onClick={() => onAnswer(topic, 'failed')}>
        {t('answer_failed')}
      </button>
      <button type="button" class="plain" onClick={() => setSkipping(true)}>
        {t('skip')}
      </button>
    </p>
  );
};
