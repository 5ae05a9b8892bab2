import { useState } from 'preact/hooks';
import type { Retry } from '../utils/cancellation/playbook-retry.ts';
import { durationText } from '../utils/fact-text.ts';
import { textKey } from '../utils/i18n.ts';
import { Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { momentText, momentThereText } from './moment.ts';

type Props = {
  retry: Retry;
  /** Shown before it is stored; the person may choose another time. */
  onPlan: (due: string) => void;
};

const zone = () => Temporal.Now.timeZoneId();
const asField = (time: Temporal.ZonedDateTime): string =>
  time.withTimeZone(zone()).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** When to try again, why then, and the button that plans it. */
export const RetryForm = ({ retry, onPlan }: Props) => {
  const { t, language } = useI18n();
  const proposed = asField(retry.due);
  const [value, setValue] = useState(proposed);
  const [problem, setProblem] = useState<string>();
  const there = momentThereText(retry.due, language);
  const duration = durationText(retry.wait, language);

  const plan = (event: Event) => {
    event.preventDefault();
    if (value === '') return setProblem(t('retry_missing'));
    const due =
      value === proposed ? retry.due : Temporal.PlainDateTime.from(value).toZonedDateTime(zone());
    if (due.epochMilliseconds <= Date.now()) return setProblem(t('retry_past'));
    setProblem(undefined);
    onPlan(due.toString({ smallestUnit: 'minute' }));
  };

  return (
    <form class="retry" onSubmit={plan} noValidate>
      <h3>{t('retry_title')}</h3>
      <p>
        <b>{t('retry_at', { time: momentText(retry.due, language) })}</b>
        {there && ` · ${t('retry_there', { time: there })}`}
      </p>
      <p class="hint">
        {t(retry.says ? 'retry_operator' : 'retry_ours', { duration })}
        {retry.within &&
          ` ${t('retry_within', { channel: t(textKey('channel', retry.within.type)) })}`}
      </p>
      <Field label={t('retry_own_time')} error={problem}>
        <input
          type="datetime-local"
          value={value}
          onInput={({ currentTarget }) => setValue(currentTarget.value)}
        />
      </Field>
      <p class="buttons">
        <button type="submit">{t('retry_plan')}</button>
      </p>
    </form>
  );
};
