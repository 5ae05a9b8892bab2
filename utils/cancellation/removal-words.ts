import type { Payload } from './event.ts';

/** The closed words of the order in which devices are taken off a line. */

/** Where a device is, as far as taking the line off it goes. */
export const WHEREABOUTS = ['at-hand', 'abroad', 'broken', 'lost', 'stolen', 'sold'] as const;
export type Whereabouts = (typeof WHEREABOUTS)[number];

/** What is to become of the number: taken along, given up, or there is none (a plan for data alone). */
export const NUMBER_WISHES = ['keep', 'let-go', 'none'] as const;
export type NumberWish = (typeof NUMBER_WISHES)[number];

/** What is done; each is a text `removal_<code>`. Those of asking are called as in `next-step.ts`. */
export const REMOVAL_STEPS = [
  'note-line',
  'note-identifiers',
  'note-from-account',
  'move-sim',
  'find-way-without-code',
  'move-codes',
  'end-companion',
  'ask-detach',
  'order-port',
  'see-number-moved',
  'submit-request',
  'submit-port-out',
  'submit-lapse',
  'submit-expire',
  'submit-transfer',
  'submit-operator-ends',
  'see-accepted',
  'see-ended',
  'switch-off',
  'remove-profile',
  'send-notices',
  'dispose-sim',
  'see-gone',
  'write-off',
  'last-bill',
] as const;
export type RemovalStepCode = (typeof REMOVAL_STEPS)[number];

/**
 * Steps of which nothing else in a record says that they were taken: the person marks them. The codes of other accounts
 * are not among them, the checklist asks for those.
 */
export const MARKED_STEPS = [
  'note-line',
  'note-identifiers',
  'note-from-account',
  'move-sim',
  'find-way-without-code',
  'ask-detach',
  'order-port',
  'see-number-moved',
  'switch-off',
  'send-notices',
] as const satisfies RemovalStepCode[];
export type MarkedStep = (typeof MARKED_STEPS)[number];

export const isMarkedStep = (code: RemovalStepCode): code is MarkedStep =>
  (MARKED_STEPS as readonly RemovalStepCode[]).includes(code);

/** What names one step of a cancellation: its subject (`line`, or the id of a device) and its code. */
export const stepId = (subject: string, code: RemovalStepCode): string => `${subject}.${code}`;

/** Why a step stands where it stands; each is a text `removal_why_<code>`. */
export const REMOVAL_REASONS = [
  'operator-asks-for-it',
  'named-by-its-numbers',
  'device-not-here',
  'card-still-works',
  'no-device-receives',
  'codes-go-to-number',
  'number-cannot-move',
  'number-goes-along',
  'contract-of-its-own',
  'code-goes-to-phone',
  'only-operator-can',
  'whoever-has-it',
  'new-owner-has-it',
  'number-ends-with-line',
  'number-must-work',
  'line-still-receives',
  'move-ends-line',
  'what-the-move-left',
  'top-up-starts-anew',
  'renewal-goes-on',
  'date-may-change',
  'request-is-no-end',
  'profile-does-not-come-back',
  'operator-wants-it-first',
  'enabled-is-not-deleted',
  'one-at-a-time',
  'online-so-it-is-told',
  'notice-may-wait',
  'line-has-ended',
  'account-may-still-list-it',
  'cannot-be-seen',
  'bill-shows-it',
] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** The reason with which a device that is not at hand is written off. */
export const WRITE_OFF_REASON: Record<
  Exclude<Whereabouts, 'at-hand'>,
  Payload<'device-written-off'>['reason']
> = { lost: 'lost', stolen: 'stolen', sold: 'sold', broken: 'broken', abroad: 'other' };
