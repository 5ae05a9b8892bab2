/** The closed words of the catalogue (DESIGN §7). Plain constants, so that views can list them without a schema library. */

import type { DeviceSection } from './device-words.ts';

/** Sections whose facts are a code with parameters; the sentence lives in `_locales` under `<section>_<code>`. */
export const SECTIONS = [
  'step',
  'document',
  'identity',
  'notice',
  'effective',
  'processing',
  'fee',
  'balance',
  'number',
  'undo',
  'precheck',
  'companion',
  'law',
  'porting',
  'dispute',
  'shortcut',
] as const;
/** A section of an operator's or country's facts, or of a device family's. */
export type Section = (typeof SECTIONS)[number] | DeviceSection;

/** Questions to settle before anything irreversible, in the order in which they are asked. */
export const TOPICS = [
  'account-in-sync',
  'identity-proofs',
  'sign-in-code',
  'keep-number',
  'codes-elsewhere',
  'companions',
  'bundle',
  'contract-end',
  'money',
  'auto-renew',
  'device-compatible',
  'abroad',
  'data-to-save',
] as const;
export type Topic = (typeof TOPICS)[number];

/** What a fact is limited to; shown before the sentence. Absent: it holds for every customer of the operator. */
export const CONDITIONS = [
  'prepaid',
  'contract',
  'phone-line',
  'companion-line',
  'watch',
  'business',
  'subscription',
  'one-off-plan',
  'temporary-line',
  'permanent-line',
  'port-out',
  'no-port-out',
  'in-shop',
  'by-phone',
  'online',
  'resident',
  'citizen-abroad',
  'foreign-resident',
  'visitor',
  'representative',
  'within-term',
  'after-term',
  'whole-account',
  'other-line-stays',
  'financed-device',
  'esim',
  'plastic-sim',
  'tablet',
  'bundle',
  'family-plan',
  'unused-plan',
  'cooling-off',
  'transfer',
  'holder-died',
  'moving-abroad',
  'military',
  'lost-or-stolen',
] as const;

export type Condition = (typeof CONDITIONS)[number];

/** Conditions that hold for the ordinary case: an adult at home who holds the phone's line, past any minimum term. */
export const ORDINARY: readonly Condition[] = [
  'after-term',
  'resident',
  'permanent-line',
  'online',
  'by-phone',
  'in-shop',
  'esim',
];

/** Why a fact is not certain: shown as such. */
export const DOUBTS = [
  'sources-differ',
  'one-unofficial-source',
  'old-source',
  'group-not-brand',
] as const;

export const CHANNELS = [
  'portal',
  'app',
  'chat',
  'phone',
  'sms',
  'ussd',
  'store',
  'letter',
  'email',
  'form',
  'fax',
  'state-form',
] as const;
export type ChannelType = (typeof CHANNELS)[number];
/** Channels that are walked on the operator's own screens. */
export const ON_SCREEN: ReadonlySet<ChannelType> = new Set(['portal', 'app', 'form']);

/** Whether a line can be ended online. */
export const ONLINE_ANSWERS = ['yes', 'partly', 'no', 'none-published', 'unknown'] as const;

/** What a channel does for the customer; one without a purpose ends a line. */
export const CHANNEL_PURPOSES = [
  'ends-line',
  'ends-companion',
  'ends-add-on',
  'closes-account',
  'stops-renewal',
  'blocks-line',
  'transfers-line',
  'port-code',
  'refund',
  'information',
  'complaint',
  'asks-only',
] as const;

/** Meaning of words seen on the operator's pages. `other` labels only help to recognise the place. */
export const LABEL_MEANINGS = [
  'cancel-line',
  'cancel-account',
  'reserve-only',
  'remove-profile-only',
  'remove-device',
  'end-companion',
  'port-out',
  'stop-auto-renew',
  'request-refund',
  'sign-in',
  'confirm-last-step',
  'area-account',
  'area-devices',
  'area-billing',
  'area-cancel',
  'area-help',
  'other',
] as const;

export const OPERATOR_KINDS = ['mno', 'mvno', 'travel-esim'] as const;
export type OperatorKind = (typeof OPERATOR_KINDS)[number];
