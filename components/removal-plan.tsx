import { useRef } from 'preact/hooks';
import type { Removal } from '../utils/cancellation/removal-input.ts';
import type { RemovalStep } from '../utils/cancellation/removal-plan.ts';
import type { DeviceCategory } from '../utils/cancellation/words.ts';
import { textKey } from '../utils/i18n.ts';
import { deviceNames } from './device-name.ts';
import { useI18n } from './i18n.tsx';
import { type LaneRow, laneRows } from './removal-lanes.ts';
import { RemovalStepText, type StepOffer } from './removal-step.tsx';

type PlannedDevice = { id: string; name?: string | undefined; category: DeviceCategory };

type Props = {
  /** In the order in which they are taken. */
  steps: readonly RemovalStep[];
  /** Every device of the plan. */
  devices: readonly PlannedDevice[];
  progress: Removal['progress'];
  offerOf: (step: RemovalStep) => StepOffer | undefined;
};

/** With more subjects than this only the next step has its reason unfolded, so that the order can be seen. */
const MOST_OPEN = 4;

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
 * waits for. It is a list as well: each row says its step, whose it is, what it comes after, how far it is and why. What
 * can be done stands out, the next step most; what waits or is done is quiet.
 */
export const RemovalPlan = ({ steps, devices, progress, offerOf }: Props) => {
  const { t } = useI18n();
  const list = useRef<HTMLOListElement>(null);
  const names = new Map([['line', t('the_line')], ...deviceNames(devices, t)]);
  const subjects = [...names];
  const isOpen = (id: string) => {
    const far = progress.get(id);
    return far === 'now' || (far === 'open' && subjects.length <= MOST_OPEN);
  };
  const rows = laneRows(steps, devices);
  const now = rows.find(({ step }) => progress.get(step.id) === 'now');
  return (
    <section class="removal" aria-label={t('removal_title')}>
      <p class="hint">{t('removal_hint')}</p>
      {now && subjects.length > MOST_OPEN && (
        <button
          type="button"
          onClick={() => list.current?.querySelector<HTMLElement>('.now summary')?.focus()}
        >
          {t('removal_go_to', { number: now.number, step: t(textKey('removal', now.step.code)) })}
        </button>
      )}
      <div
        class={subjects.length > 8 ? 'plan narrow' : 'plan'}
        style={{ '--lanes': String(subjects.length) }}
      >
        <p class="lanes heads" aria-hidden="true">
          {subjects.map(([id, name]) => (
            <span key={id}>{name}</span>
          ))}
        </p>
        <ol ref={list}>
          {rows.map((row) => {
            const { id, subject } = row.step;
            const far = progress.get(id) ?? 'waits';
            return (
              <li
                key={id}
                class={far}
                data-step={id}
                aria-current={far === 'now' ? 'step' : undefined}
              >
                <Lanes {...row} />
                <RemovalStepText
                  step={row.step}
                  number={row.number}
                  of={names.get(subject) ?? subject}
                  after={row.after}
                  progress={far}
                  open={isOpen(id)}
                  offer={offerOf(row.step)}
                />
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
};
