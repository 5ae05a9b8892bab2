/** Leaves the reader behind in the world it is run in. */
import { createLook } from '../../utils/portal/look.ts';
import { createReader } from '../../utils/portal/reader.ts';
import type { Hints, Rules } from '../../utils/portal/rules.ts';

Object.assign(globalThis, {
  createLook,
  createReader,
  hitsOn: (hints: Hints) => {
    const look = createLook(document, hints);
    look.all();
    return [...look.hits()];
  },
  readPage: (hints: Hints, rules: Rules) => {
    const look = createLook(document, hints);
    look.all();
    return createReader(rules)(look.found());
  },
});
