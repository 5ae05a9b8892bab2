import { element, rootElementOf } from './dom.ts';
import style from './guide.css?inline';
import { modalOf } from './locate-gather.ts';

/** Changes of the page's dialogs after which the guide still moves with them. */
const MOST_MOVES = 20;

/** What happens in the guide is none of the page's business: its listeners close dialogs on any click outside of them. */
const KEPT =
  `click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend wheel
  keydown keyup keypress focusin focusout`.split(/\s+/);

export type Host = { host: HTMLElement; root: ShadowRoot };

/** An open modal dialog makes everything outside of it inert, so the guide stands in it. */
const parentNow = (): Element | null => modalOf(document) ?? rootElementOf(document);

/**
 * An element without a name, in the top layer, with a closed shadow root for everything in it; it leaves with the signal.
 * It goes along into and out of a modal dialog of the page. A page that removes it is not fought.
 */
export const createHost = (signal: AbortSignal): Host => {
  const host = element('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  host.popover = 'manual';
  const stand = () => {
    parentNow()?.append(host);
    if (host.isConnected) host.showPopover();
  };
  stand();
  let left = MOST_MOVES;
  const move = () => {
    if (!host.isConnected || host.parentNode === parentNow() || left-- <= 0) return;
    stand();
  };
  for (const type of ['toggle', 'close'])
    addEventListener(type, move, { signal, capture: true, passive: true });
  for (const type of KEPT)
    root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  signal.addEventListener('abort', () => host.remove());
  return { host, root };
};
