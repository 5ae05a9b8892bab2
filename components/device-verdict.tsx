import { useState } from 'preact/hooks';
import { verdict } from '../utils/cancellation/compatibility.ts';
import type { OperatorNeeds } from '../utils/cancellation/compatibility-about.ts';
import type { Device } from '../utils/cancellation/fold.ts';
import { CompatibilityVerdict } from './compatibility-verdict.tsx';
import { deviceName } from './device-name.ts';
import { FamilyForm } from './family-form.tsx';
import { Choice } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { Loading } from './status-view.tsx';
import type { Act } from './submit-form.tsx';
import { useFamily } from './use-family.ts';

type Props = { devices: readonly Device[]; needs: OperatorNeeds; onAct: Act };

const OneDevice = ({ device, needs, onAct }: Omit<Props, 'devices'> & { device: Device }) => {
  const { t } = useI18n();
  const found = useFamily(device.family);
  return (
    <>
      <FamilyForm device={device} onAct={onAct} />
      {!found ? (
        <Loading />
      ) : found.isGeneral ? (
        <>
          <p>{t('play_model_unknown')}</p>
          <ol class="facts">
            <li>{t('play_update_device')}</li>
            <li>{t('play_operator_detaches')}</li>
          </ol>
        </>
      ) : (
        <CompatibilityVerdict verdict={verdict(found.chain, device.system ?? '', needs)} />
      )}
    </>
  );
};

/** Whether a device can do what the portal asks: of those that carry the line, the one that was refused. */
export const DeviceVerdict = ({ devices, needs, onAct }: Props) => {
  const { t } = useI18n();
  const [chosen, setChosen] = useState('');
  const device = devices.find(({ id }) => id === chosen) ?? devices[0];
  if (!device) return null;
  const nameOf = (id: string) => deviceName(devices.find((one) => one.id === id) ?? device, t);
  return (
    <>
      {devices.length > 1 ? (
        <label>
          <span>{t('verdict_device')}</span>
          <Choice
            value={device.id}
            options={devices.map(({ id }) => id)}
            name={nameOf}
            onChange={setChosen}
          />
        </label>
      ) : (
        <b>{nameOf(device.id)}</b>
      )}
      <OneDevice key={device.id} device={device} needs={needs} onAct={onAct} />
    </>
  );
};
