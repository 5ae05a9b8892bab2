import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isPending } from '../utils/cancellation/fold.ts';
import type { Head } from '../utils/cancellation/record.ts';
import { dayText } from '../utils/fact-text.ts';
import { textKey } from '../utils/i18n.ts';
import { deviceName } from './device-name.ts';
import { useI18n } from './i18n.tsx';
import { NextLine } from './next-line.tsx';

const DOTS = { open: '○', confirmed: '●', 'written-off': '–' } as const;

type Props = {
  heads: readonly Head[];
  names: ReadonlyMap<string, string>;
  now: number;
  /** Lines of which it is asked whether they were finished on the operator's page. */
  finishDue: readonly string[];
  onOpen: (id: string) => void;
};

const dueCount = (
  { id, status, reminders }: Head,
  now: number,
  finishDue: readonly string[],
): number =>
  isPending(status)
    ? reminders.filter(({ due }) => due <= now).length + Number(finishDue.includes(id))
    : 0;

const Card = ({
  head,
  operator,
  due,
  asksFinished,
  onOpen,
}: {
  head: Head;
  operator: string;
  due: number;
  asksFinished: boolean;
  onOpen: () => void;
}) => {
  const { t, language } = useI18n();
  const next = isPending(head.status) ? head.reminders[0] : undefined;
  return (
    <li class="card">
      <button type="button" class="open" onClick={onOpen}>
        <b>{head.name}</b> · {operator}
        {due > 0 && <span class="badge">{t('due_count', { count: due })}</span>}
      </button>
      <p class="dots">
        {head.devices.map((device) => (
          <span key={device.id} class={device.state}>
            <span aria-hidden="true">{DOTS[device.state]}</span> {deviceName(device, t)}
            <span class="sr">{t(textKey('device_state', device.state))}</span>
          </span>
        ))}
      </p>
      {asksFinished && <p>{t('reminder_did_you_finish', { line: head.name })}</p>}
      <NextLine next={head.next} devices={head.devices} />
      {due === 0 && next && (
        <p class="hint">{t('due_on', { date: dayText(next.due, language) })}</p>
      )}
    </li>
  );
};

/** So many are drawn at once; a company's list is longer. */
const PART = 20;

/** Cards, the first of them, and more of them on request. */
const Cards = ({ heads, card }: { heads: readonly Head[]; card: (head: Head) => JSX.Element }) => {
  const { t } = useI18n();
  const [count, setCount] = useState(PART);
  const left = heads.length - count;
  return (
    <>
      <ul class="cards">{heads.slice(0, count).map(card)}</ul>
      {left > 0 && (
        <button type="button" onClick={() => setCount(count + 10 * PART)}>
          {t('more_lines', { count: left })}
        </button>
      )}
    </>
  );
};

/** Every line that is being ended, what is due first; finished ones behind a fold. */
export const PendingList = ({ heads, names, now, finishDue, onOpen }: Props) => {
  const { t } = useI18n();
  const dueOf = new Map(heads.map((head) => [head, dueCount(head, now, finishDue)]));
  const dueIn = (head: Head) => dueOf.get(head) ?? 0;
  const pending = heads
    .filter(({ status }) => isPending(status))
    .sort((a, b) => dueIn(b) - dueIn(a));
  const closed = heads.filter(({ status }) => !isPending(status));
  const card = (head: Head) => (
    <Card
      key={head.id}
      head={head}
      operator={names.get(head.operator) ?? head.operator}
      due={dueIn(head)}
      asksFinished={finishDue.includes(head.id)}
      onOpen={() => onOpen(head.id)}
    />
  );
  const due = pending.reduce((sum, head) => sum + dueIn(head), 0);
  return (
    <section class="pending" aria-labelledby="pending">
      <h1 id="pending">
        {t('pending', { count: pending.length })}
        {due > 0 && <span class="count">{t('due_count', { count: due })}</span>}
      </h1>
      {pending.length === 0 && <p class="hint">{t('pending_none')}</p>}
      <Cards heads={pending} card={card} />
      {closed.length > 0 && (
        <details class="quiet">
          <summary>{t('closed', { count: closed.length })}</summary>
          <Cards heads={closed} card={card} />
        </details>
      )}
    </section>
  );
};
