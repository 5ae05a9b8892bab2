import type { Payload } from '../utils/cancellation/event.ts';
import { CARRIERS, DEVICE_CATEGORIES, type DeviceCategory } from '../utils/cancellation/words.ts';
import { textKey } from '../utils/i18n.ts';
import { Choice } from './field.tsx';
import { useI18n } from './i18n.tsx';

export type DeviceDraft = Omit<Payload<'device-added'>, 'name'> & { name: string };

const COMPANIONS: ReadonlySet<DeviceCategory> = new Set(['watch', 'tablet']);

/** A device to fill in, with an id that is free among the others; a watch or tablet is taken for a companion. */
export const newDevice = (
  category: DeviceCategory,
  others: readonly { device: string }[],
): DeviceDraft => {
  let count = 1;
  while (others.some(({ device }) => device === `${category}-${count}`)) count += 1;
  return {
    device: `${category}-${count}`,
    category,
    carrier: 'esim',
    companion: COMPANIONS.has(category),
    name: '',
  };
};

type RowProps = {
  draft: DeviceDraft;
  onChange: (draft: DeviceDraft) => void;
  onRemove?: (() => void) | undefined;
};

/** One device: category, name, what carries the line, whether it rides on the phone's line. */
export const DeviceRow = ({ draft, onChange, onRemove }: RowProps) => {
  const { t } = useI18n();
  return (
    <fieldset class="device">
      <legend>{t(textKey('device', draft.category))}</legend>
      <label>
        <span>{t('device_name')}</span>
        <input
          value={draft.name}
          maxLength={60}
          onInput={({ currentTarget }) => onChange({ ...draft, name: currentTarget.value })}
        />
      </label>
      <label>
        <span>{t('carrier')}</span>
        <Choice
          value={draft.carrier}
          options={CARRIERS}
          name={(item) => t(textKey('carrier', item))}
          onChange={(carrier) => onChange({ ...draft, carrier })}
        />
      </label>
      {draft.category !== 'phone' && (
        <label class="tick">
          <input
            type="checkbox"
            checked={draft.companion}
            onChange={({ currentTarget }) =>
              onChange({ ...draft, companion: currentTarget.checked })
            }
          />
          <span>{t('companion')}</span>
        </label>
      )}
      {onRemove && (
        <button type="button" class="plain" onClick={onRemove}>
          {t('remove')}
        </button>
      )}
    </fieldset>
  );
};

type Props = {
  devices: DeviceDraft[];
  onChange: (devices: DeviceDraft[]) => void;
  error?: string | undefined;
};

/** Every device that carries the line. */
export const DeviceFields = ({ devices, onChange, error }: Props) => {
  const { t } = useI18n();
  return (
    <div class="devices">
      <h2>{t('devices')}</h2>
      <p class="hint">{t('devices_hint')}</p>
      {devices.map((draft, index) => (
        <DeviceRow
          key={draft.device}
          draft={draft}
          onChange={(changed) =>
            onChange(devices.map((item, at) => (at === index ? changed : item)))
          }
          onRemove={
            devices.length > 1 ? () => onChange(devices.filter((_, at) => at !== index)) : undefined
          }
        />
      ))}
      <p class="buttons">
        {DEVICE_CATEGORIES.map((category) => (
          <button
            key={category}
            type="button"
            class="chip"
            onClick={() => onChange([...devices, newDevice(category, devices)])}
          >
            + {t(textKey('device', category))}
          </button>
        ))}
      </p>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
};
