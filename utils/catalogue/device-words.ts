/** The closed words of device families (DESIGN §7). Plain constants, so that views can list them without a schema library. */

import type { DeviceFamily } from './device-schema.ts';

/** Sections of a device family's facts: a code with parameters; the sentence lives in `_locales` under `<section>_<code>`. */
export const DEVICE_SECTIONS = [
  'model',
  'profiles',
  'provisioning',
  'where-shown',
  'device-step',
  'proof',
  'no-proof',
  'failure',
  'trap',
  'pairing',
] as const;
export type DeviceSection = (typeof DEVICE_SECTIONS)[number];

/** Fields that hold facts, each with the section that has their sentences. */
export const DEVICE_FIELDS = {
  models: 'model',
  profiles: 'profiles',
  provisioning: 'provisioning',
  identifiers: 'where-shown',
  proofs: 'proof',
  noProofs: 'no-proof',
  failures: 'failure',
  traps: 'trap',
  pairing: 'pairing',
} as const satisfies Partial<Record<keyof DeviceFamily, DeviceSection>>;
/** A field whose facts are a list of codes. */
export type DeviceField = keyof typeof DEVICE_FIELDS;

/** `car` stands for cars and other connected things without a screen for eSIMs; `any` for what holds on every device. */
export const DEVICE_KINDS = [
  'phone',
  'watch',
  'tablet',
  'laptop',
  'router',
  'removable-euicc',
  'car',
  'any',
] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

export const IDENTIFIERS = ['eid', 'iccid', 'imei'] as const;
export type IdentifierName = (typeof IDENTIFIERS)[number];

/** Systems by their own names, which are the same in every language. */
export const SYSTEMS = {
  ios: 'iOS',
  ipados: 'iPadOS',
  watchos: 'watchOS',
  android: 'Android',
  'one-ui': 'One UI',
  'magic-os': 'MagicOS',
  'hyper-os': 'HyperOS',
  'wear-os': 'Wear OS',
  chromeos: 'ChromeOS',
  windows: 'Windows',
} as const;
export type System = keyof typeof SYSTEMS;

/** For which case a way of removing is meant. */
export const REMOVAL_CASES = [
  'usual',
  'older',
  'several-plans',
  'while-unpairing',
  'on-device',
  'in-app',
  'in-operator-app',
  'on-fleet-portal',
  'by-command',
  'bought-on-device',
  'list-only',
  'all-at-once',
  'full-erase',
] as const;
export type RemovalCase = (typeof REMOVAL_CASES)[number];
