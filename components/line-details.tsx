import { draftOf, toldDevice } from '../utils/cancellation/device-told.ts';
import type { Cancellation, Device } from '../utils/cancellation/fold.ts';
import { WHEREABOUTS } from '../utils/cancellation/removal-words.ts';
import { textKey } from '../utils/i18n.ts';
import { withIdentifier } from './device-fields.tsx';
import { deviceNames } from './device-name.ts';
import { Choice, Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { IdentifierField } from './identifier-field.tsx';
import { LineNumber } from './line-number.tsx';
import type { Act } from './submit-form.tsx';

type Props = { state: Cancellation; onAct: Act };

const DeviceNumbers = ({
  device,
  name,
  state,
  onAct,
}: Props & { device: Device; name: string }) => {
  const { t } = useI18n();
  const draft = draftOf(device);
  const change = async (changed: typeof draft) =>
    (await onAct({ type: 'device-changed', payload: toldDevice(changed) })).ok;
  return (
    <fieldset class="device">
      <legend>{name}</legend>
      <Field label={t('whereabouts')}>
        <Choice
          value={device.whereabouts ?? 'at-hand'}
          options={WHEREABOUTS}
          name={(one) => t(textKey('whereabouts', one))}
          onChange={(whereabouts) => void change({ ...draft, whereabouts })}
        />
      </Field>
      <IdentifierField
        label={t('device_identifiers')}
        takes={['iccid', 'eid', 'imei']}
        operator={state.operator}
        kept={device.identifiers ?? {}}
        onKeep={(kind, value) => change(withIdentifier(draft, kind, value))}
      />
    </fieldset>
  );
};

/** The numbers of a line and of its devices, and where each device is: what the order of taking them off rests on. */
export const LineDetails = ({ state, onAct }: Props) => {
  const { t } = useI18n();
  const { number, numberWish } = state.line;
  const names = deviceNames(state.devices, t);
  return (
    <div class="line-details">
      <LineNumber
        operator={state.operator}
        told={{ ...(number && { number }), ...(numberWish && { numberWish }) }}
        onChange={async (told) => {
          const { number: _number, numberWish: _wish, ...line } = state.line;
          return (await onAct({ type: 'line-described', payload: { ...line, ...told } })).ok;
        }}
      />
      {state.devices
        .filter(({ writtenOff }) => !writtenOff)
        .map((device) => (
          <DeviceNumbers
            key={device.id}
            name={names.get(device.id) ?? ''}
            {...{ device, state, onAct }}
          />
        ))}
    </div>
  );
};
