/** What can be said of a device that a portal refuses. Never a bare "incompatible" (DESIGN §2). */
export const VERDICTS = ['fine', 'probably-not', 'unknown'] as const;
export type VerdictCode = (typeof VERDICTS)[number];

/** What speaks against the device. */
export const AGAINST = [
  'remote-only',
  'system-too-old',
  'operator-without-esim',
  'operator-without-companions',
  'no-travel-esim',
  'operator-needs-newer',
] as const;

/** What leaves it open. */
export const OPEN = [
  'version-not-told',
  'version-not-understood',
  'version-not-precise',
  'other-system',
  'operator-version-not-precise',
  'operator-names-others',
  'steps-for-other-versions',
  'chip-may-be-missing',
  'card-version-counts',
  'regional-models',
  'general-facts-only',
  'nothing-known',
] as const;

/** What is to be compared by the person: it neither speaks for nor against the device itself. */
export const TO_COMPARE = ['models-named', 'operator-asks'] as const;

/** What speaks for it. */
export const FOR = [
  'system-new-enough',
  'operator-system-met',
  'operator-offers-it',
  'steps-known',
] as const;

export const VERDICT_WHYS = [...AGAINST, ...OPEN, ...TO_COMPARE, ...FOR] as const;
export type WhyCode = (typeof VERDICT_WHYS)[number];

/** What to do, in the order in which it is tried. */
export const VERDICT_TODOS = [
  'find-version',
  'update-system',
  'look-for-eid',
  'compare-model',
  'read-card-version',
  'replace-card',
  'ask-who-sold',
  'ask-about-companion',
  'check-conditions',
  'ask-company',
  'ask-manager',
  'other-reason',
  'operator-detaches',
] as const;
export type TodoCode = (typeof VERDICT_TODOS)[number];
