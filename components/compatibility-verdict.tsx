import type { Verdict } from '../utils/cancellation/compatibility.ts';
import { textKey } from '../utils/i18n.ts';
import { FactList } from './fact-list.tsx';
import { useI18n } from './i18n.tsx';
import { SourceMarks, SourcesProvider } from './sources.tsx';

/** Whether a device can do what a portal asks: the verdict, what it rests on, and what to do. */
export const CompatibilityVerdict = ({ verdict }: { verdict: Verdict }) => {
  const { t } = useI18n();
  return (
    <section class="playbook" aria-label={t(textKey('verdict', verdict.verdict))}>
      <p>
        <b>{t(textKey('verdict', verdict.verdict))}</b>
      </p>
      <ul class="facts">
        {verdict.why.map(({ code, params, sources, doubts = [], says }) => (
          <li key={code}>
            {t(textKey('verdict_why', code), params)}{' '}
            {doubts.map((doubt) => (
              <em key={doubt} class="doubt">
                {t(textKey('doubt', doubt))}
              </em>
            ))}
            <SourcesProvider value={sources}>
              {says ? (
                <FactList {...says} />
              ) : (
                <SourceMarks src={sources.map((_, index) => index)} />
              )}
            </SourcesProvider>
          </li>
        ))}
      </ul>
      {verdict.verdict !== 'fine' && <p>{t('verdict_line_ends')}</p>}
      <h3>{t('verdict_what_to_do')}</h3>
      <ol class="facts">
        {verdict.todo.map((code) => (
          <li key={code}>{t(textKey('verdict_todo', code))}</li>
        ))}
      </ol>
      <small class="state">{t('play_rests_ours')}</small>
    </section>
  );
};
