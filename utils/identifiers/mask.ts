import { maskNumber } from './mask-number.ts';
import type { IdentifierKind } from './reading.ts';

const KEPT = 4;

/**
 * An identifier with nearly all of it hidden: the last four digits are left, of a telephone number the last three, of
 * an activation code the server alone.
 */
export const maskIdentifier = (kind: IdentifierKind, value: string): string => {
  if (kind === 'msisdn') return maskNumber(value);
  if (kind === 'activation-code') return `LPA:1$${value.split('$')[1] ?? ''}$•••`;
  return `•••• ${value.slice(-KEPT)}`;
};
