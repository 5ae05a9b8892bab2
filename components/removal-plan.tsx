import type { RemovalStep } from '../utils/cancellation/removal-plan.ts';
import type { DeviceCategory } from '../utils/cancellation/words.ts';
import { type Translate, textKey } from '../utils/i18n.ts';
import { deviceName } from './device-name.ts';
import { useI18n } from './i18n.tsx';
import { type LaneRow, laneRows } from './removal-lanes.ts';

type PlannedDevice = { id: string; name?: string | undefined; category: DeviceCategory };

type Props = {
  /** In the order in which they are taken. */
  steps: readonly RemovalStep[];
  /** Every device of the plan. */
  devices: readonly PlannedDevice[];
  /** Ids of the steps that are done. */
  done?: ReadonlySet<string>;
};

/** With more subjects than this the reasons are folded away, so that the order can be seen. */
const MOST_OPEN = 4;

/** What each device is called; those of one name are counted, since each has a lane of its own. */
const namesOf = (devices: readonly PlannedDevice[], t: Translate): [id: string, name: string][] => {
  const all = devices.map((device) => deviceName(device, t));
  return devices.map(({ id }, index) => {
    const name = all[index] ?? '';
    const before = all.slice(0, index + 1).filter((one) => one === name).length;
    const isShared = all.filter((one) => one === name).length > 1;
    return [id, isShared ? `${name} ${before}` : name];
  });
};

/** The lanes of one row: what passes, what it is joined to, and its own dot. Words say the same beside it. */
const Lanes = ({ lane, joined, passing }: LaneRow) => {
  const first = Math.min(lane, ...joined);
  const last = Math.max(lane, ...joined);
  const column = (at: number) => ({ gridColumn: at + 1 });
  return (
    <span class="lanes" aria-hidden="true">
      {passing.map(({ lane: at, part }) => (
        <i key={at} class={`track ${part}`} style={column(at)} />
      ))}
      {joined.length > 0 && <i class="join" style={{ gridColumn: `${first + 1} / ${last + 2}` }} />}
      {joined.map((at) => (
        <i key={at} class="knot" style={column(at)} />
      ))}
      <i class="dot" style={column(lane)} />
    </span>
  );
};

/**
 * The order of a plan as a picture: a lane for the line and one for each device, a row for each step, joined to what it
 * waits for. It is a list as well: each row says its step, whose it is, what it comes after and why.
 */
export const RemovalPlan = ({ steps, devices, done = new Set() }: Props) => {
  const { t } = useI18n();
  const names = new Map([['line', t('the_line')], ...namesOf(devices, t)]);
  const subjects = [...names];
  return (
    <section class="removal" aria-label={t('removal_title')}>
      <p class="hint">{t('removal_hint')}</p>
      <div
        class={subjects.length > 8 ? 'plan narrow' : 'plan'}
        style={{ '--lanes': String(subjects.length) }}
      >
        <p class="lanes heads" aria-hidden="true">
          {subjects.map(([id, name]) => (
            <span key={id}>{name}</span>
          ))}
        </p>
        <ol>
          {laneRows(steps, devices).map((row) => (
            <li key={row.step.id} class={done.has(row.step.id) ? 'done' : ''}>
              <Lanes {...row} />
              <details open={subjects.length <= MOST_OPEN}>
                <summary>
                  <b>{row.number}</b> {t(textKey('removal', row.step.code))}
                  <small>
                    {[
                      names.get(row.step.subject),
                      row.after.length > 0 && t('removal_after', { steps: row.after.join(', ') }),
                      done.has(row.step.id) && t('removal_done'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </summary>
                <p class="hint">{t(textKey('removal_why', row.step.why))}</p>
              </details>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
};
