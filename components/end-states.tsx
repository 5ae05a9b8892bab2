import { useState } from 'preact/hooks';
import { deviceStates, lineStates } from '../utils/cancellation/end-states.ts';
import { type Cancellation, type Device, openDeviceStates } from '../utils/cancellation/fold.ts';
import { asksForNotices } from '../utils/cancellation/removal-notices.ts';
import { WRITE_OFF_REASONS } from '../utils/cancellation/words.ts';
import { textKey } from '../utils/i18n.ts';
import { DeviceHelp, DeviceProofs } from './device-help.tsx';
import { deviceNames } from './device-name.ts';
import { type AskedState, EndStateRow } from './end-state-row.tsx';
import { Choice } from './field.tsx';
import { useI18n } from './i18n.tsx';
import type { Act } from './submit-form.tsx';

type Props = {
  state: Cancellation;
  today: string;
  /** The end state that a reminder asks about: its form opens by itself. */
  asked: AskedState | undefined;
  onAct: Act;
};

const WriteOff = ({ device, onAct }: { device: Device; onAct: Act }) => {
  const { t } = useI18n();
  const [reason, setReason] = useState<(typeof WRITE_OFF_REASONS)[number]>('lost');
  return (
    <details class="quiet">
      <summary>{t('write_off')}</summary>
      <p class="hint">{t('write_off_hint')}</p>
      <p class="buttons">
        <Choice
          label={t('write_off')}
          value={reason}
          options={WRITE_OFF_REASONS}
          name={(item) => t(textKey('write_off', item))}
          onChange={setReason}
        />
        <button
          type="button"
          class="plain"
          onClick={() =>
            void onAct({ type: 'device-written-off', payload: { device: device.id, reason } })
          }
        >
          {t('write_off_do')}
        </button>
      </p>
    </details>
  );
};

const DeviceBlock = ({
  device,
  name,
  today,
  asked,
  onAct,
}: Omit<Props, 'state'> & { device: Device; name: string }) => {
  const { t } = useI18n();
  const open = openDeviceStates(device);
  return (
    <section class="subject" aria-label={name}>
      <h3>
        {name}
        <span class="count">
          {device.writtenOff
            ? t(textKey('write_off', device.writtenOff.reason))
            : open.length === 0
              ? t('device_confirmed')
              : t('device_open')}
        </span>
      </h3>
      {!device.writtenOff && (
        <ul class="rows">
          {deviceStates(device).map((state) => (
            <EndStateRow
              key={state}
              subject={device.id}
              state={state}
              mark={device.marks[state]}
              today={today}
              asked={asked}
              proofs={state === 'profile-removed' && <DeviceProofs device={device} />}
              asksNotices={asksForNotices(device, state)}
              onAct={onAct}
            />
          ))}
        </ul>
      )}
      {open.includes('profile-removed') && <DeviceHelp device={device} onAct={onAct} />}
      {open.length > 0 && <WriteOff device={device} onAct={onAct} />}
    </section>
  );
};

/** The end states of the line and of each device, one confirmation each; companions before the phone. */
export const EndStates = ({ state, today, asked, onAct }: Props) => {
  const { t } = useI18n();
  const devices = [...state.devices].sort((a, b) => Number(b.companion) - Number(a.companion));
  const names = deviceNames(state.devices, t);
  return (
    <section class="end-states" aria-label={t('end_states')}>
      <p class="hint">{t('end_states_hint')}</p>
      <section class="subject" aria-label={t('the_line')}>
        <h3>{t('the_line')}</h3>
        <ul class="rows">
          {lineStates(state.way, state.line.kind).map((name) => (
            <EndStateRow
              key={name}
              subject="line"
              state={name}
              mark={state.lineMarks[name]}
              today={today}
              asked={asked}
              onAct={onAct}
            />
          ))}
        </ul>
      </section>
      {devices.map((device) => (
        <DeviceBlock
          key={device.id}
          name={names.get(device.id) ?? ''}
          {...{ device, today, asked, onAct }}
        />
      ))}
    </section>
  );
};
