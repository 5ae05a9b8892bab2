import { useState } from 'preact/hooks';
import { toldDevice } from '../utils/cancellation/device-told.ts';
import type { Device } from '../utils/cancellation/fold.ts';
import type { DeviceCategory } from '../utils/cancellation/words.ts';
import { DeviceRow, newDevice } from './device-fields.tsx';
import { useI18n } from './i18n.tsx';
import { useOneAtATime } from './one-at-a-time.ts';
import type { Act } from './submit-form.tsx';
import { UnfinishedProvider } from './unfinished.ts';

type Props = {
  category: DeviceCategory;
  operator: string;
  /** The devices that are there already. */
  others: readonly Device[];
  onAct: Act;
  /** It was added, or is not to be. */
  onDone: () => void;
};

/** A further device of a line that is being ended. */
export const AddDevice = ({ category, operator, others, onAct, onDone }: Props) => {
  const { t } = useI18n();
  const [draft, setDraft] = useState(() =>
    newDevice(
      category,
      others.map(({ id }) => ({ device: id })),
    ),
  );
  const [unfinished] = useState(() => new Set<object>());
  const [waits, setWaits] = useState(false);
  const once = useOneAtATime();
  const add = async () => {
    const outcome = await onAct({ type: 'device-added', payload: toldDevice(draft) });
    if (outcome.ok) onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setWaits(unfinished.size > 0);
        if (unfinished.size === 0) void once(add);
      }}
    >
      <UnfinishedProvider value={unfinished}>
        <DeviceRow draft={draft} operator={operator} onChange={setDraft} onRemove={onDone} />
      </UnfinishedProvider>
      {waits && (
        <p class="error" role="alert">
          {t('identifier_unfinished', { button: t('identifier_keep') })}
        </p>
      )}
      <button type="submit">{t('add_device')}</button>
    </form>
  );
};
