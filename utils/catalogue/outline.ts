import type { Operator } from './schema.ts';

/** An operator whose facts are not carried over yet: computed from what is there, never a flag (DESIGN §7). */
export const isOutline = (operator: Operator): boolean =>
  !(
    [
      'steps',
      'identity',
      'notice',
      'effective',
      'processing',
      'fees',
      'balance',
      'number',
      'prechecks',
      'companions',
    ] as const
  ).some((section) => operator[section]?.length);
