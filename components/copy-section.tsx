import { useState } from 'preact/hooks';
import type { CopyQuestion, CopySide } from '../utils/cancellation/record.ts';
import { textKey } from '../utils/i18n.ts';
import type { CopyReport } from '../utils/messages.ts';
import type { CopyAnswer } from '../utils/tracker/copy-questions.ts';
import { useI18n } from './i18n.tsx';
import { writtenText } from './moment.ts';

type Answer = (id: string, take: 'copy' | 'log') => Promise<CopyAnswer>;
type Props = { report: CopyReport; onAnswer: Answer };

const Side = ({ title, side }: { title: string; side: CopySide }) => {
  const { t } = useI18n();
  return (
    <details>
      <summary>{title}</summary>
      {side.unreadable && <p class="error">{t('copy_unreadable', { reason: side.unreadable })}</p>}
      <pre>{side.text}</pre>
    </details>
  );
};

const Question = ({ question, onAnswer }: { question: CopyQuestion; onAnswer: Answer }) => {
  const { t, language } = useI18n();
  const [said, setSaid] = useState<string>();
  const { id, log, copy } = question;
  const answer = async (take: 'copy' | 'log') => {
    try {
      const done = await onAnswer(id, take);
      if (done.result !== 'refused') return;
      const { code, detail } = done.refusal;
      setSaid(t(textKey('import_refused', code), { id, detail }));
    } catch (error) {
      setSaid(t('aside_not_done', { detail: (error as Error).message }));
    }
  };
  return (
    <div class="alert">
      <h3>{t('copy_question')}</h3>
      <p>{t('copy_question_what')}</p>
      <Side title={t('copy_log', { at: writtenText(log.at, language) })} side={log} />
      <Side title={t('copy_copy', { at: writtenText(copy.at, language) })} side={copy} />
      <p class="buttons">
        {!copy.unreadable && (
          <button type="button" onClick={() => void answer('copy')}>
            {t('copy_take')}
          </button>
        )}
        <button type="button" onClick={() => void answer('log')}>
          {log.unreadable ? t('copy_leave') : t('copy_keep')}
        </button>
      </p>
      {said && (
        <p class="error" role="alert">
          {said}
        </p>
      )}
    </div>
  );
};

/** Records of which the log or the second copy cannot be read, and whether there is a second copy at all. */
export const CopySection = ({ report, onAnswer }: Props) => {
  const { t } = useI18n();
  return (
    <>
      {report.questions.map((question) => (
        <Question key={question.id} question={question} onAnswer={onAnswer} />
      ))}
      {report.problem !== null && <p class="hint">{t('copy_none', { problem: report.problem })}</p>}
    </>
  );
};
