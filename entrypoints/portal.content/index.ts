import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchPage } from '../../utils/portal/watch.ts';

/** The real addresses are set in the manifest by `wxt.config.ts`: written here they would weigh on every page. */
export default defineContentScript({
  matches: ['https://required-hosts.invalid/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: (context) => watchPage(context.signal),
});
