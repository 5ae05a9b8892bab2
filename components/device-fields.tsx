import type { DeviceDraft } from '../utils/cancellation/device-told.ts';
import { CARRIERS, DEVICE_CATEGORIES, type DeviceCategory } from '../utils/cancellation/words.ts';
import { textKey } from '../utils/i18n.ts';
import { FamilyFields } from './family-fields.tsx';
import { Choice } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { IdentifierField, type KeptKind } from './identifier-field.tsx';

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
    family: '',
    system: '',
  };
};

/** A device with an identifier more, another one, or one less. */
export const withIdentifier = (
  draft: DeviceDraft,
  kind: KeptKind,
  value: string | undefined,
): DeviceDraft => {
  const { identifiers, ...rest } = draft;
  const kept = Object.fromEntries(
    Object.entries({ ...identifiers, [kind]: value }).filter(([, one]) => one !== undefined),
  );
  return Object.keys(kept).length > 0 ? { ...rest, identifiers: kept } : rest;
};

type RowProps = {
  draft: DeviceDraft;
  /** Id of the operator whose line it carries. */
  operator: string;
  onChange: (draft: DeviceDraft) => void;
  onRemove?: (() => void) | undefined;
};

/** One device: category, name, what carries the line, which one it is, whether it rides on the phone's line. */
export const DeviceRow = ({ draft, operator, onChange, onRemove }: RowProps) => {
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
      {draft.carrier === 'esim' && <FamilyFields draft={draft} onChange={onChange} />}
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
      <IdentifierField
        label={t('device_identifiers')}
        takes={['iccid', 'eid', 'imei']}
        operator={operator}
        kept={draft.identifiers ?? {}}
        onKeep={(kind, value) => onChange(withIdentifier(draft, kind, value))}
      />
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
  operator: string;
  onChange: (devices: DeviceDraft[]) => void;
  error?: string | undefined;
};

/** Every device that carries the line. */
export const DeviceFields = ({ devices, operator, onChange, error }: Props) => {
  const { t } = useI18n();
  return (
    <div class="devices">
      <h2>{t('devices')}</h2>
      <p class="hint">{t('devices_hint')}</p>
      {devices.map((draft, index) => (
        <DeviceRow
          key={draft.device}
          draft={draft}
          operator={operator}
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
