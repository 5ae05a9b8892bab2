import { type Cancellation, lastSubmission } from '../cancellation/fold.ts';
import { nextStep } from '../cancellation/next-step.ts';
import { prechecksOf } from '../cancellation/prechecks.ts';
import type { Way } from '../cancellation/words.ts';
import type { Operator } from '../catalogue/schema.ts';
import type { LABEL_MEANINGS } from '../catalogue/words.ts';
import type { Reading } from '../portal/reading.ts';
import type { ControlCode } from '../portal/words.ts';

/** Warnings of the guide (`guide_<code>` in the texts), the most important first. */
export const GUIDE_WARNINGS = [
  'cancel-account',
  'keep-esim-for-code',
  'port-not-cancel',
  'number-open',
  'reserve-lapses',
  'reserve-only',
  'reserved-lapses',
  'reserved',
  'noted-only',
  'keep-esim-until-end',
  'remove-profile-only',
  'companion-stays',
  'companion-may-stay',
  'companion-unlisted',
] as const;
/** Parameters are as the facts have them: a `duration` is of ISO 8601. */
export type GuideWarning = {
  code: (typeof GUIDE_WARNINGS)[number];
  params: Record<string, string>;
};

type Seen = {
  operator: Operator;
  reading: Reading;
  way: Way;
  /** The record that this tab is about, where there is one. */
  state: Cancellation | undefined;
  deviceNames: (devices: Cancellation['devices']) => string;
};

type Meaning = (typeof LABEL_MEANINGS)[number];

/** The words of a control that is in sight: as the operator's label has them, else as they were read. */
const inSight = (
  { operator, reading }: Seen,
  means: readonly Meaning[],
  code?: ControlCode,
): string | undefined => {
  const labels = (operator.labels ?? []).filter(
    (label) => means.includes(label.means) && reading.seen.includes(label.means),
  );
  return labels[0]?.text ?? reading.controls.find((control) => control.code === code)?.name;
};

/** Facts by which a watch or tablet is a contract that outlives the phone's. */
const STAYS = new Set([
  'own-line',
  'own-contract',
  'end-separately',
  'line-of-its-own-on-account',
  'own-number-own-fee',
  'termination-charge-own-contract',
  'extra-card',
]);

const codeGoesToLine = ({ identity, prechecks }: Operator): boolean =>
  [...(identity ?? []), ...(prechecks ?? [])].some(({ code }) =>
    ['sms-code-to-line', 'code-goes-to-line'].includes(code),
  );

const isSubmitted = (state: Cancellation | undefined): boolean =>
  state !== undefined &&
  (state.submissions.length > 0 || state.lineMarks['contract-ended'] !== undefined);

const ofRemoval = (seen: Seen): GuideWarning[] => {
  const label = inSight(seen, ['remove-profile-only', 'remove-device'], 'remove-device');
  if (label === undefined || seen.state?.lineMarks['contract-ended']) return [];
  const code = codeGoesToLine(seen.operator)
    ? 'keep-esim-for-code'
    : isSubmitted(seen.state)
      ? 'remove-profile-only'
      : 'keep-esim-until-end';
  return [{ code, params: { label } }];
};

const ofNumber = (seen: Seen): GuideWarning[] => {
  const { state, way, operator } = seen;
  const label = inSight(seen, ['cancel-line', 'confirm-last-step'], 'cancel-line');
  const isAsked = state && (lastSubmission(state) || state.lineMarks['contract-ended']);
  if (label === undefined || isAsked) return [];
  if (state && way !== 'port-out' && nextStep(state).code === 'move-number')
    return [{ code: 'number-open', params: {} }];
  if (way === 'port-out') return [{ code: 'port-not-cancel', params: { label } }];
  const check = state && prechecksOf(state, operator).find(({ topic }) => topic === 'keep-number');
  const isOpen = check && ['open', 'failed'].includes(check.status);
  return isOpen ? [{ code: 'number-open', params: {} }] : [];
};

/** Steps and terms by which a mere reservation, or an entry that is only noted, lapses. */
const LAPSES = ['reservation-lapses-after', 'confirm-reservation-by-call', 'check-real-or-noted'];

const ofReservation = (seen: Seen): GuideWarning[] => {
  const { operator, reading } = seen;
  // On a page about ending where the control that does end is not in sight, the reservation may come next.
  const isLikely = reading.area === 'cancel' && !reading.seen.includes('cancel-line');
  const label =
    inSight(seen, ['reserve-only']) ??
    (isLikely ? operator.labels?.find(({ means }) => means === 'reserve-only')?.text : undefined);
  const duration = [...(operator.undo ?? []), ...(operator.steps ?? [])].find(({ code }) =>
    LAPSES.includes(code),
  )?.params?.duration;
  const lapsing = duration === undefined ? {} : { duration };
  if (reading.claims.some(({ code }) => code === 'reserved-only'))
    return [{ code: duration ? 'reserved-lapses' : 'reserved', params: lapsing }];
  if (label !== undefined)
    return [{ code: duration ? 'reserve-lapses' : 'reserve-only', params: { label, ...lapsing } }];
  const isNotedHere =
    duration !== undefined && reading.area === 'cancel' && !isSubmitted(seen.state);
  return isNotedHere ? [{ code: 'noted-only', params: lapsing }] : [];
};

const ofCompanions = ({ operator, state, reading, deviceNames }: Seen): GuideWarning[] => {
  const facts = [...(operator.companions ?? []), ...(operator.prechecks ?? [])];
  const stays = facts.some(({ code }) => STAYS.has(code) || code.startsWith('watch-own'));
  const open = (state?.devices ?? []).filter(
    ({ companion, marks, writtenOff }) =>
      companion && !writtenOff && !marks['companion-contract-ended'],
  );
  if (open.length > 0)
    return [
      {
        code: stays ? 'companion-stays' : 'companion-may-stay',
        params: { devices: deviceNames(open) },
      },
    ];
  // Whoever has told us of no companion is asked for one only where the end is being asked for.
  return !state && stays && reading.area === 'cancel'
    ? [{ code: 'companion-unlisted', params: {} }]
    : [];
};

/** What to warn against on this page, from the record, the operator's facts and the reading; the most important first. */
export const guideWarnings = (seen: Seen): GuideWarning[] => {
  const account = inSight(seen, ['cancel-account'], 'cancel-account');
  const found: GuideWarning[] = [
    ...(account === undefined
      ? []
      : [{ code: 'cancel-account' as const, params: { label: account } }]),
    ...ofRemoval(seen),
    ...ofNumber(seen),
    ...ofReservation(seen),
    ...ofCompanions(seen),
  ];
  return found.toSorted((a, b) => GUIDE_WARNINGS.indexOf(a.code) - GUIDE_WARNINGS.indexOf(b.code));
};
