import { useState } from 'preact/hooks';
import type { Diagnostics } from '../utils/messages.ts';
import { diagnosticRows, diagnosticText } from './diagnostics-rows.ts';
import { useI18n } from './i18n.tsx';
import { momentText } from './moment.ts';

type Props = {
  data: Diagnostics;
  /** How it is at this moment: not all that is told of is heard of when it changes. */
  onRefresh: () => Promise<Diagnostics>;
  onShowOne: () => Promise<{ ok: true } | { failed: string }>;
  /** Rejects where the text could not be copied. */
  onCopy: (text: string) => Promise<void>;
};

/** How Unline is, whether notifications come, and all of it as text for whoever helps. */
export const DiagnosticsView = ({ data, onRefresh, onShowOne, onCopy }: Props) => {
  const { t, language } = useI18n();
  const [answer, setAnswer] = useState('');
  const rows = diagnosticRows(data, t, language, (time) =>
    momentText(
      Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(Temporal.Now.timeZoneId()),
      language,
    ),
  );
  const showOne = async () => {
    const outcome = await onShowOne();
    setAnswer(
      'ok' in outcome
        ? t('diagnostics_shown')
        : t('diagnostics_refused', { detail: outcome.failed }),
    );
  };
  const copy = () =>
    onRefresh()
      .then((fresh) => onCopy(diagnosticText(fresh, t, language)))
      .then(
        () => setAnswer(t('diagnostics_copied')),
        (error: Error) => setAnswer(t('diagnostics_not_copied', { detail: error.message })),
      );
  return (
    <section class="diagnostics" aria-labelledby="diagnostics">
      <h1 id="diagnostics">{t('diagnostics')}</h1>
      <p class="hint">{t('diagnostics_hint')}</p>
      <ul class="rows">
        {rows.map(({ label, value, wrong }) => (
          <li key={label} class={wrong ? 'check warned' : 'check'}>
            <span class="mark" aria-hidden="true">
              {wrong ? '!' : '·'}
            </span>
            <span>
              {label}
              <small class="state">{value}</small>
            </span>
          </li>
        ))}
      </ul>
      <p class="buttons">
        <button type="button" onClick={() => void showOne()}>
          {t('diagnostics_show_one')}
        </button>
        <button type="button" class="plain" onClick={() => void copy()}>
          {t('diagnostics_copy')}
        </button>
      </p>
      <p role="status" class="hint">
        {answer}
      </p>
    </section>
  );
};
