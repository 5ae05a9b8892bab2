/** A page that speaks as if it were the extension, the browser or the person. */
import { DECISIVE, documentOf } from './page.ts';

const script = `<script>{
  const id = new URLSearchParams(location.search).get('id');
  const asked = [];
  const pretend = (name) => new Proxy(function () {}, {
    get: (_, key) => (asked.push(name + '.' + String(key)), pretend(name + '.' + String(key))),
    apply: () => (asked.push(name + '()'), Promise.resolve(null)),
  });
  const real = globalThis.chrome;
  globalThis.forged = { asked, rounds: 0, reached: Boolean(real?.runtime?.sendMessage) };
  globalThis.chrome = { runtime: pretend('chrome') };
  globalThis.browser = { runtime: pretend('browser') };
  const claims = [{ code: 'cancelled', text: 'Over.', place: 'text', ground: 'label', date: '2020-01-01' }];
  const messages = [
    { kind: 'reading', area: 'cancel', signedIn: true, claims, obstacles: [], controls: [], devices: [], seen: [] },
    { kind: 'left' }, { kind: 'end' }, { kind: 'look' }, { kind: 'guide-away', forSite: true }, { kind: 'open-checklist' },
    { kind: 'command', command: { type: 'open', id: crypto.randomUUID(), cancellation: crypto.randomUUID() } },
  ];
  const made = {
    Event: ['pageshow', 'pagehide', 'popstate', 'hashchange', 'visibilitychange', 'submit', 'load', 'beforeunload', 'unload', 'freeze', 'toggle'],
    MouseEvent: ['click', 'mousedown', 'mouseup'],
    KeyboardEvent: ['keydown', 'keyup'],
  };
  const channel = new BroadcastChannel(id);
  setInterval(() => {
    for (const message of messages) {
      postMessage(message, '*');
      postMessage({ id, ...message }, '*');
      postMessage({ type: id, detail: message }, '*');
      channel.postMessage(message);
      for (const target of [window, document, document.documentElement, document.querySelector('#cancel')])
        for (const name of [id, 'unline', 'unline:message', message.kind])
          target.dispatchEvent(new CustomEvent(name, { detail: message, bubbles: true }));
    }
    for (const [kind, types] of Object.entries(made))
      for (const type of types)
        for (const target of [window, document, document.querySelector('#cancel')])
          target.dispatchEvent(new globalThis[kind](type, { bubbles: true, key: 'Enter' }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    globalThis.navigation?.dispatchEvent(new Event('navigatesuccess'));
    document.querySelector('#cancel').click();
    forged.rounds += 1;
  }, 20);
}</script>`;

export const forged: Record<string, string> = {
  'speaks for others': documentOf(
    `<div id="browser"></div><div id="chrome"></div>${DECISIVE}${script}`,
  ),
};
