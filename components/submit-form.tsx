import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Wish } from '../utils/cancellation/command.ts';
import type { Way } from '../utils/cancellation/words.ts';
import type { Operator } from '../utils/catalogue/schema.ts';
import { CHANNELS, type ChannelType } from '../utils/catalogue/words.ts';
import { textKey } from '../utils/i18n.ts';
import type { Outcome } from '../utils/tracker/journal.ts';
import { Choice, Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { useOneAtATime } from './one-at-a-time.ts';
import { outcomeField, outcomeText } from './outcome.ts';

type Unaddressed<T> = T extends unknown ? Omit<T, 'cancellation'> : never;
/** A wish without the cancellation that it is about; the view adds it. */
export type Act = (wish: Unaddressed<Wish>) => Promise<Outcome>;

type Props = {
  operator: Operator | null;
  way: Way;
  today: string;
  openBlocking: number;
  /** What the person wants to take over from the page in front; absent: nothing. */
  fill?: { reference?: string; endsOn?: string } | undefined;
  onAct: Act;
};

type Channel = ChannelType | 'none';

const NO_CHANNEL: ReadonlySet<Way> = new Set(['lapse', 'expire', 'operator-ends']);

/** Records what was asked of the operator: what that means depends on the way (DESIGN §3). */
export const SubmitForm = ({ operator, way, today, openBlocking, fill, onAct }: Props) => {
  const { t } = useI18n();
  const known = [...new Set(operator?.channels?.map(({ type }) => type) ?? [])];
  const first: Channel = NO_CHANNEL.has(way) ? 'none' : (known[0] ?? 'portal');
  const [channel, setChannel] = useState<Channel>(first);
  const [on, setOn] = useState(today);
  const [reference, setReference] = useState('');
  const [endsOn, setEndsOn] = useState('');
  const [outcome, setOutcome] = useState<Outcome>();
  const form = useRef<HTMLFormElement>(null);

  // Before anybody can type: what is offered must not come over what was typed.
  useLayoutEffect(() => {
    if (!fill) return;
    if (!NO_CHANNEL.has(way)) setChannel('portal');
    setOn(today);
    if (fill.reference) setReference(fill.reference);
    if (fill.endsOn) setEndsOn(fill.endsOn);
    form.current?.scrollIntoView({ block: 'center' });
    form.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [fill]);

  const key = textKey('submit', way);
  const dateError =
    on === ''
      ? t('date_missing')
      : outcome && outcomeField(outcome) === 'on'
        ? outcomeText(outcome, t)
        : undefined;

  const once = useOneAtATime();
  const submit = async () => {
    const payload = {
      channel,
      on,
      ...(reference.trim() && { reference: reference.trim() }),
      ...(endsOn && { endsOn }),
    };
    setOutcome(await onAct({ type: 'submitted', payload }));
  };
  const prepare = (what: 'reservation' | 'port-code') => async () =>
    setOutcome(await onAct({ type: 'prepared', payload: { what, on: today } }));

  return (
    <form
      class="submit"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (on !== '') void once(submit);
      }}
      noValidate
    >
      <h2>{t(key)}</h2>
      <p class="hint">{t(`${key}_means`)}</p>
      {openBlocking > 0 && <p class="alert">{t('blocking_open', { count: openBlocking })}</p>}
      <div class="pair">
        <Field label={t('submitted_on')} error={dateError}>
          <input
            type="date"
            value={on}
            onInput={({ currentTarget }) => setOn(currentTarget.value)}
          />
        </Field>
        <Field label={t('submitted_channel')}>
          <Choice<Channel>
            value={channel}
            options={[...new Set<Channel>([first, ...known, ...CHANNELS, 'none'])]}
            name={(item) => t(textKey('channel', item))}
            onChange={setChannel}
          />
        </Field>
      </div>
      <div class="pair">
        <Field label={t('reference')}>
          <input
            value={reference}
            maxLength={80}
            onInput={({ currentTarget }) => setReference(currentTarget.value)}
          />
        </Field>
        <Field label={t('ends_on')}>
          <input
            type="date"
            value={endsOn}
            onInput={({ currentTarget }) => setEndsOn(currentTarget.value)}
          />
        </Field>
      </div>
      {outcome && !outcome.ok && outcomeField(outcome) !== 'on' && (
        <p class="error" role="alert">
          {outcomeText(outcome, t)}
        </p>
      )}
      <p class="buttons">
        <button type="submit" class="main">
          {t('record_submission')}
        </button>
        {way === 'port-out' && (
          <button type="button" class="plain" onClick={prepare('port-code')}>
            {t('have_port_code')}
          </button>
        )}
        {operator?.labels?.some(({ means }) => means === 'reserve-only') && (
          <button type="button" class="plain" onClick={prepare('reservation')}>
            {t('only_reserved')}
          </button>
        )}
      </p>
    </form>
  );
};
