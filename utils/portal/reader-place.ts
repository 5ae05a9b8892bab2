import type { CreateReader } from './reader.ts';

/** Where the reader's script, which comes only when there is something to read, leaves itself for the watching one. */
const PLACE = Symbol.for('reader');

type World = { [PLACE]?: CreateReader };

export const leaveReader = (create: CreateReader): void => {
  (globalThis as World)[PLACE] = create;
};

export const leftReader = (): CreateReader | undefined => (globalThis as World)[PLACE];
