import { useState } from 'preact/hooks';
import type { Wish } from '../utils/cancellation/command.ts';
import { type DeviceDraft, toldDevice } from '../utils/cancellation/device-told.ts';
import { proposedLineKind, proposedWay } from '../utils/cancellation/end-states.ts';
import type { LineKind, Way } from '../utils/cancellation/words.ts';
import type { Operator } from '../utils/catalogue/schema.ts';
import { maskNumber } from '../utils/identifiers/mask-number.ts';
import type { Outcome } from '../utils/tracker/journal.ts';
import { DeviceFields, newDevice } from './device-fields.tsx';
import { Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { LineNumber, type ToldNumber } from './line-number.tsx';
import { useOneAtATime } from './one-at-a-time.ts';
import { outcomeText } from './outcome.ts';
import { UnfinishedProvider } from './unfinished.ts';
import { WayAndKind } from './way-and-kind.tsx';

type Props = {
  operator: Operator;
  /** `command`: the same for each attempt of this form, so that one that was not answered is not done twice. */
  onStart: (wish: Wish, command: string) => Promise<Outcome>;
  onCancel: () => void;
};

const isBillingDay = (text: string) => /^([1-9]|[12]\d|3[01])$/.test(text);

/** Asks what is needed to start: the way, the line, its billing day, and every device that carries it. */
export const StartForm = ({ operator, onStart, onCancel }: Props) => {
  const { t } = useI18n();
  const [way, setWay] = useState<Way>(proposedWay(operator.kind));
  const [kind, setKind] = useState<LineKind>(proposedLineKind(operator.kind));
  const [name, setName] = useState('');
  const [told, setTold] = useState<ToldNumber>({});
  const [billingDay, setBillingDay] = useState('');
  const [contractEnd, setContractEnd] = useState('');
  const [devices, setDevices] = useState<DeviceDraft[]>([newDevice('phone', [])]);
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<string>();

  const [ids] = useState(() => ({
    cancellation: crypto.randomUUID(),
    command: crypto.randomUUID(),
  }));
  const [unfinished] = useState(() => new Set<object>());
  const once = useOneAtATime();

  const hasContract = kind === 'contract' || kind === 'unknown';
  const day = hasContract ? billingDay.normalize('NFKC').replace(/^0+(?=\d)/, '') : '';
  const nameError = name.trim() === '' ? t('line_name_missing') : undefined;
  const dayError = day !== '' && !isBillingDay(day) ? t('billing_day_wrong') : undefined;
  const deviceError = devices.length === 0 ? t('device_missing') : undefined;

  const start = async () => {
    const wish: Wish = {
      cancellation: ids.cancellation,
      type: 'open',
      payload: {
        opened: { operator: operator.id, way },
        line: {
          ...{ name: maskNumber(name.trim()), kind, ...told },
          ...(hasContract && contractEnd && { contractEnd }),
        },
        ...(day && { billingDay: Number(day) }),
        devices: devices.map(toldDevice),
      },
    };
    setFailed(outcomeText(await onStart(wish, ids.command), t));
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (unfinished.size > 0)
      return setFailed(t('identifier_unfinished', { button: t('identifier_keep') }));
    if (!nameError && !dayError && !deviceError) void once(start);
  };

  return (
    <form class="start" onSubmit={submit} noValidate>
      <h1>{t('start_title')}</h1>
      <p class="meta">{operator.name}</p>
      <Field
        label={t('line_name')}
        hint={t('line_name_hint')}
        error={tried ? nameError : undefined}
      >
        <input
          value={name}
          maxLength={80}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </Field>
      <WayAndKind way={way} kind={kind} onWay={setWay} onKind={setKind} />
      {hasContract && (
        <div class="pair">
          <Field label={t('contract_end')}>
            <input
              type="date"
              value={contractEnd}
              onInput={({ currentTarget }) => setContractEnd(currentTarget.value)}
            />
          </Field>
          <Field label={t('billing_day')} error={tried ? dayError : undefined}>
            <input
              inputMode="numeric"
              value={billingDay}
              placeholder="1–31"
              onInput={({ currentTarget }) => setBillingDay(currentTarget.value.trim())}
            />
          </Field>
        </div>
      )}
      <UnfinishedProvider value={unfinished}>
        <LineNumber operator={operator.id} told={told} onChange={setTold} />
        <DeviceFields
          devices={devices}
          operator={operator.id}
          onChange={setDevices}
          error={tried ? deviceError : undefined}
        />
      </UnfinishedProvider>
      {failed && (
        <p class="error" role="alert">
          {failed}
        </p>
      )}
      <p class="buttons">
        <button type="submit" class="main">
          {t('start')}
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          {t('back')}
        </button>
      </p>
    </form>
  );
};
