import { useState } from 'preact/hooks';
import type { Device } from '../utils/cancellation/fold.ts';
import { useI18n } from './i18n.tsx';
import { useLater } from './later.ts';
import { Loading } from './status-view.tsx';
import type { Act } from './submit-form.tsx';

const view = () => import('./device-help-view.tsx');

/** How the eSIM is taken off a device: folded away, and fetched when it is first opened. */
export const DeviceHelp = ({ device, onAct }: { device: Device; onAct: Act }) => {
  const { t } = useI18n();
  const [opened, setOpened] = useState(false);
  const parts = useLater(view, opened);
  return (
    <details class="quiet" onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{t('device_help')}</summary>
      {opened && (parts ? <parts.DeviceHelpView device={device} onAct={onAct} /> : <Loading />)}
    </details>
  );
};

/** What proves that the eSIM is off a device, and what does not, beside its confirmation. */
export const DeviceProofs = ({ device }: { device: Device }) => {
  const parts = useLater(view);
  return parts ? <parts.DeviceProofsView device={device} /> : <Loading />;
};
