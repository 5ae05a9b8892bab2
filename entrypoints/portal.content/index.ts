import { defineContentScript } from 'wxt/utils/define-content-script';
import requiredHosts from '../../utils/catalogue/required-hosts.json' with { type: 'json' };
import { watchPage } from '../../utils/portal/watch.ts';

export default defineContentScript({
  matches: requiredHosts.matches,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: (context) => watchPage(context.signal),
});
