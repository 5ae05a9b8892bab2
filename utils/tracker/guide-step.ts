import { type Cancellation, statusOf } from '../cancellation/fold.ts';
import { nextStep } from '../cancellation/next-step.ts';
import { isSettled, prechecksOf } from '../cancellation/prechecks.ts';
import type { Way } from '../cancellation/words.ts';
import type { Operator } from '../catalogue/schema.ts';
import { type Language, type Translate, textKey } from '../i18n.ts';
import type { GuideContent } from '../portal/guide-content.ts';
import type { Reading } from '../portal/reading.ts';
import { targetsFor } from './guide-targets.ts';
import { pageFor, stepsInWords } from './guide-ways.ts';
import type { TabReading } from './tab-state.ts';

export type Asked = {
  operator: Operator;
  reading: TabReading;
  way: Way;
  state: Cancellation | undefined;
  deviceNames: (devices: Cancellation['devices']) => string;
  language: Language;
  t: Translate;
};
export type GuideStep = Pick<
  GuideContent,
  'first' | 'step' | 'why' | 'targets' | 'notFound' | 'after'
>;

const CODE_TO_LINE = ['sms-code-to-line', 'code-goes-to-line'];

const signIn = ({ operator, reading, t }: Asked): GuideStep => {
  const facts = [...(operator.identity ?? []), ...(operator.prechecks ?? [])];
  const toLine = facts.some(({ code }) => CODE_TO_LINE.includes(code));
  return {
    step: t('step_sign_in'),
    ...(toLine && { why: t('guide_code_to_line') }),
    targets: targetsFor(operator, reading, 'sign-in', t),
  };
};

/** Asked already: what to look for now, as the views say it. */
const waiting = (asked: Asked, state: Cancellation): GuideStep => {
  const { operator, reading, deviceNames, t } = asked;
  const next = nextStep(state);
  const devices = state.devices.filter(({ id }) => id === next.subject);
  const params = {
    device: deviceNames(devices),
    state: next.state ? t(textKey('state', next.state, 'question')) : '',
  };
  const isCompanion = next.state === 'companion-contract-ended';
  // A companion has a contract of its own, which may be ended here.
  return {
    step: t(textKey('guide_next', next.code), params),
    ...(!isCompanion && { why: t('guide_nothing_to_press') }),
    targets: isCompanion ? targetsFor(operator, reading, 'companion', t) : [],
  };
};

const elsewhere = ({ operator, reading, t }: Asked): string => {
  const address = reading.area === 'cancel' ? undefined : pageFor(operator, reading.area);
  if (address === undefined) return t('guide_not_found');
  return t(reading.area === 'help' ? 'guide_help_page' : 'guide_elsewhere', { address });
};

/** Ways in which nothing of a page that ends lines may be pressed; each has words of its own. */
const unknown = (way: Way, t: Translate): string =>
  way === 'request' || way === 'expire'
    ? t('guide_steps_unknown')
    : t(textKey('guide_steps_unknown', way));

const asking = (asked: Asked): GuideStep => {
  const { operator, reading, way, state, language, t } = asked;
  if (state && way !== 'port-out' && nextStep(state).code === 'move-number')
    return { step: t('guide_move_number'), targets: [] };
  const targets = targetsFor(operator, reading, way, t);
  const [inWords] = stepsInWords(operator, way, t, language);
  const open = state
    ? prechecksOf(state, operator).some((check) => check.blocking && !isSettled(check))
    : false;
  const isKnown = targets.length > 0 || inWords !== undefined;
  return {
    ...(open && { first: t('guide_before_submitting') }),
    step: targets[0]?.says ?? inWords ?? unknown(way, t),
    targets,
    ...((targets.length > 0 || (isKnown && reading.area === 'help')) && {
      notFound: elsewhere(asked),
    }),
    after: t('guide_then_record'),
  };
};

/** The page says something about the end that the record does not: a mere reservation is none, nor what is recorded. */
const isNews = ({ claims }: Reading, isAsked: boolean): boolean =>
  claims.some(({ code }) => code !== 'reserved-only' && !(isAsked && code === 'request-received'));

const ASKS: readonly string[] = [
  'cancel-line',
  'end-companion',
  'confirm-last-step',
  'port-out',
  'stop-auto-renew',
  'request-refund',
];

/** Something that a step may mean can be pressed here: by the operator's own words, or as it was read. */
const isAskedHere = ({ seen, controls }: Reading): boolean =>
  seen.some((means) => ASKS.includes(means)) || controls.some(({ code }) => ASKS.includes(code));

const isSignedOut = (reading: Reading): boolean =>
  reading.area === 'signed-out' ||
  (reading.signedIn === false &&
    !isAskedHere(reading) &&
    reading.controls.some(({ code }) => code === 'sign-in'));

/** The step for this page: what fits its area and what the record says, never more than the facts hold. */
export const guideStep = (asked: Asked): GuideStep => {
  const { operator, reading, state, t } = asked;
  const { answer } = operator.online;
  const isAsked =
    state !== undefined &&
    !['preparing', 'abandoned'].includes(statusOf(state)) &&
    !nextStep(state).code.startsWith('submit-');
  if (isNews(reading, isAsked) && !isAskedHere(reading))
    return { step: t('guide_claim_record'), targets: [] };
  if (isAsked) return waiting(asked, state);
  if (answer === 'none-published' || answer === 'no')
    return { step: t(textKey('online', answer)), targets: [] };
  return isSignedOut(reading) ? signIn(asked) : asking(asked);
};
