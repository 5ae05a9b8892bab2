import type { OwnOperator } from '../../../utils/catalogue/own.ts';

/** The id of the nth operator that a person added. */
export const ownId = (number: number): string =>
  `own:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** An operator that a person added. */
export const ownOperator = (number = 1, more: Partial<OwnOperator> = {}): OwnOperator => ({
  id: ownId(number),
  name: `Faraway ${number}`,
  kind: 'mno',
  hosts: [{ host: `my.faraway-${number}.example` }],
  online: 'unknown',
  channels: [],
  changedAt: '2026-03-09T12:00:00.000Z',
  ...more,
});
