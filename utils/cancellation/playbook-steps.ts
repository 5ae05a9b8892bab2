import type { Operator } from '../catalogue/schema.ts';
import { factsOf, isFor, isOneOf, type SaidFact, saidUnder } from './playbook-facts.ts';
import type { Retry } from './playbook-retry.ts';
import { type OtherWay, serviceChannels } from './playbook-ways.ts';
import type { PlaybookCode, PlayStepCode } from './playbook-words.ts';
import type { Cancellation, Device } from './state.ts';

/**
 * One step. `rests` says on what: facts of the operator (`says`, `by`), what the person told (`devices`), or a documented
 * default of ours.
 */
export type PlayStep = {
  code: PlayStepCode;
  rests: 'operator' | 'person' | 'ours';
  says: SaidFact[];
  by?: OtherWay[];
  devices?: Device[];
  /** ISO 8601. */
  duration?: string;
};

type About = {
  operator: Operator;
  state: Cancellation | null;
  now: Temporal.ZonedDateTime;
  retry: Retry | undefined;
};

const ours = (code: PlayStepCode): PlayStep => ({ code, rests: 'ours', says: [] });
const said = (code: PlayStepCode, says: SaidFact[]): PlayStep => ({
  code,
  rests: 'operator',
  says,
});
/** Our own step, with what the operator says of it where it says something. */
const ownWith = (code: PlayStepCode, says: SaidFact[]): PlayStep =>
  says.length > 0 ? said(code, says) : ours(code);
const onlyIfSaid = (code: PlayStepCode, says: SaidFact[]): PlayStep[] =>
  says.length > 0 ? [said(code, says)] : [];

const wait = ({ retry }: About): PlayStep[] =>
  retry ? [{ ...ownWith('wait', retry.says ? [retry.says] : []), duration: retry.wait }] : [];

const askRefresh = ({ operator, state, now }: About): PlayStep => {
  const by = serviceChannels(operator, state, now);
  return { ...ours('ask-refresh'), rests: by.length > 0 ? 'operator' : 'ours', by };
};

const TEXTED = ['sms-code-to-line', 'sms-code'] as const;
const PASSWORDS = [
  'password',
  'password-of',
  'app-password',
  'service-password-sign-in',
  'number-and-password',
  'password-address-birth',
] as const;

const notInSync = (about: About): PlayStep[] => [
  about.state
    ? { code: 'compare-devices', rests: 'person', says: [], devices: about.state.devices }
    : ours('compare-devices'),
  ours('sign-in-anew'),
  ...onlyIfSaid('account-facts', saidUnder(about.operator, about.state, 'account-in-sync')),
  ...wait(about),
  ours('keep-esim'),
  askRefresh(about),
];

const identityFailed = ({ operator, state }: About): PlayStep[] => {
  const proofs = [
    ...factsOf(operator, 'identity', state),
    ...factsOf(operator, 'documents', state),
  ];
  const texted = factsOf(operator, 'identity', state, isOneOf(...TEXTED));
  const code = [...texted, ...saidUnder(operator, state, 'sign-in-code')];
  return [
    proofs.length > 0 ? said('proofs', proofs) : ours('proofs-unknown'),
    code.length > 0 ? said('code-to-line', code) : ours('code-arrives'),
    ours('number-bound'),
    ownWith('password-current', factsOf(operator, 'identity', state, isOneOf(...PASSWORDS))),
    ...onlyIfSaid('slider', factsOf(operator, 'identity', state, isOneOf('slider-check'))),
    ...onlyIfSaid('face', [
      ...factsOf(operator, 'identity', state, isOneOf('face', 'video')),
      ...factsOf(operator, 'prechecks', state, isOneOf('face-check-retry')),
    ]),
    ownWith(
      'data-match',
      saidUnder(operator, state, 'identity-proofs').filter(
        ({ fact }) => fact.code !== 'face-check-retry',
      ),
    ),
    ours('not-again-and-again'),
  ];
};

/** With the devices of which a verdict can be given: those that carry the line by an eSIM and are not given up. */
const modelOf = (state: Cancellation | null): PlayStep => {
  const devices = (state?.devices ?? []).filter(
    ({ carrier, writtenOff }) => carrier === 'esim' && !writtenOff,
  );
  return devices.length > 0
    ? { ...ours('model-unknown'), rests: 'person', devices }
    : ours('model-unknown');
};

/** Where a verdict on a device is given, it says what to update and whom to ask: that is not said twice. */
const deviceIncompatible = ({ operator, state }: About): PlayStep[] => {
  const model = modelOf(state);
  const unless = (code: PlayStepCode) => (model.devices ? [] : [ours(code)]);
  return [
    model,
    ...onlyIfSaid('device-facts', saidUnder(operator, state, 'device-compatible')),
    ...unless('update-device'),
    ours('keep-esim'),
    ours('other-device'),
    ...unless('operator-detaches'),
  ];
};

const crossBorder = ({ operator, state }: About): PlayStep[] => {
  const representative = [
    ...factsOf(operator, 'documents', state, isFor('representative')),
    ...factsOf(operator, 'identity', state, isOneOf('holder-or-representative')),
  ];
  const terms = (['law', 'notice', 'effective', 'fees'] as const).flatMap((field) =>
    factsOf(operator, field, state, isFor('moving-abroad', 'citizen-abroad', 'visitor')),
  );
  const texted = factsOf(operator, 'identity', state, isOneOf(...TEXTED));
  return [
    ...onlyIfSaid('abroad-facts', saidUnder(operator, state, 'abroad')),
    ours('abroad-channels'),
    ...onlyIfSaid('code-abroad', texted),
    ...onlyIfSaid(
      'documents-by-person',
      factsOf(
        operator,
        'documents',
        state,
        isFor('resident', 'citizen-abroad', 'foreign-resident', 'visitor'),
      ),
    ),
    representative.length > 0
      ? said('representative', representative)
      : ours('representative-unknown'),
    terms.length > 0 ? said('terms-abroad', terms) : ours('terms-unknown'),
  ];
};

const STEPS: Record<PlaybookCode, (about: About) => PlayStep[]> = {
  'not-in-sync': notInSync,
  'identity-failed': identityFailed,
  'device-incompatible': deviceIncompatible,
  'cross-border': crossBorder,
  'session-expired': () => [ours('nothing-lost'), ours('sign-in-again')],
  maintenance: () => [ours('nothing-lost'), ours('come-back')],
  captcha: () => [ours('solve-yourself'), ours('captcha-fails')],
};

/** The steps of a playbook, in the order in which they are taken. */
export const stepsFor = (code: PlaybookCode, about: About): PlayStep[] => STEPS[code](about);
