import type { Cancellation } from '../utils/cancellation/fold.ts';
import { dateText } from '../utils/fact-text.ts';
import { textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';

/** What was asked of the operator, when, where, with which reference number. */
export const SubmissionList = ({ state }: { state: Cancellation }) => {
  const { t, language } = useI18n();
  if (state.submissions.length === 0) return null;
  return (
    <section class="submissions" aria-label={t('submitted')}>
      <h2>{t('submitted')}</h2>
      <ul class="rows">
        {state.submissions.map(({ eventId, channel, on, reference, endsOn, way }) => (
          <li key={eventId} class={way === state.way ? 'check passed' : 'check warned'}>
            <span class="mark" aria-hidden="true">
              {way === state.way ? '✓' : '!'}
            </span>
            <span>
              {dateText(on, language)} · {t(textKey('channel', channel))}
              <small class="state">
                {reference ? t('reference_is', { reference }) : t('reference_none')}
                {endsOn && ` · ${t('ends_on_is', { date: dateText(endsOn, language) })}`}
              </small>
              {way !== state.way && (
                <small class="state">
                  {t('submission_other_way', { way: t(textKey('way', way)) })}
                </small>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
