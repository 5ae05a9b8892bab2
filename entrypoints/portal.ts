import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onWord, runOnce } from '../utils/portal/run-once.ts';
import { watchPage } from '../utils/portal/watch.ts';

/** Runs on the pages of operators; where that is stands in the manifest, by `wxt.config.ts`. */
export default defineUnlistedScript(() => {
  void watchPage(runOnce(), (act) => onWord('look', act));
});
