import { useState } from 'preact/hooks';
import { draftOf, toldDevice } from '../utils/cancellation/device-told.ts';
import type { Device } from '../utils/cancellation/fold.ts';
import { FamilyFields } from './family-fields.tsx';
import { useI18n } from './i18n.tsx';
import type { Act } from './submit-form.tsx';

type Props = { device: Device; onAct: Act };

const Fields = ({ device, onAct }: Props) => {
  const { t } = useI18n();
  const before = draftOf(device);
  const [{ family, system }, setDraft] = useState(before);
  // Whatever else is told of the device meanwhile stays.
  const draft = { ...before, family, system };
  const isChanged = family !== before.family || system !== before.system;
  return (
    <form
      class="device"
      onSubmit={(event) => {
        event.preventDefault();
        void onAct({ type: 'device-changed', payload: toldDevice(draft) });
      }}
    >
      <FamilyFields draft={draft} onChange={setDraft} />
      {isChanged && <button type="submit">{t('device_family_save')}</button>}
    </form>
  );
};

/** Tells later on which device it is, and the version of its system. */
export const FamilyForm = ({ device, onAct }: Props) => (
  // What was taken back, or told elsewhere, is not kept in the fields.
  <Fields key={[device.id, device.family, device.system].join('/')} device={device} onAct={onAct} />
);
