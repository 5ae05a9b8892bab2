import { ask, isOrphaned } from './ask.ts';
import style from './guide.css?inline';
import type { GuideContent } from './guide-content.ts';
import { locate } from './locate.ts';
import { placeBeside } from './place.ts';

const MARK = Symbol.for('guide');

const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  className = '',
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
};

/** A click counts only when a person made it; a page's synthetic clicks do nothing (INVARIANTS 19). */
const button = (text: string, act: () => void, className = ''): HTMLButtonElement => {
  const made = element('button', text, className);
  made.type = 'button';
  made.addEventListener('click', (event) => event.isTrusted && act());
  return made;
};

const card = (
  content: GuideContent,
  target: GuideContent['targets'][number] | undefined,
  leave: () => void,
): HTMLElement => {
  const { title, step, why, warnings, notFound, further, buttons, lang } = content;
  const box = element('section', '', 'card');
  box.lang = lang;
  box.setAttribute('aria-label', title);
  const close = button('×', leave, 'close');
  close.setAttribute('aria-label', buttons.close);
  const says = element('p', target?.says ?? step, 'step');
  says.setAttribute('role', 'status');
  box.append(close, element('h2', title), says);
  if (!target && notFound) box.append(element('p', notFound, 'soft'));
  if (target && further) box.append(element('p', further, 'further'));
  if (why) box.append(element('p', why));
  for (const warning of warnings) box.append(element('p', warning, 'warning'));
  const away = (forSite: boolean) => () => {
    void ask({ kind: 'guide-away', forSite });
    leave();
  };
  const row = element('div', '', 'row');
  row.append(
    button(buttons.checklist, () => void ask({ kind: 'open-checklist' }), 'main'),
    button(buttons.notNow, away(false)),
    button(buttons.never, away(true)),
  );
  box.append(row);
  return box;
};

const isTyping = (node: Element | null): boolean =>
  node instanceof HTMLInputElement ||
  node instanceof HTMLTextAreaElement ||
  node instanceof HTMLSelectElement;

/**
 * Draws the guide once into this page: in a closed shadow root, in the top layer, beside the control that it means
 * and never over it. It presses nothing, and nothing clicked in it concludes anything (DESIGN §9). Escape and "not
 * now" take all of it away; a page that removes it is not fought.
 */
export const drawGuide = async (): Promise<void> => {
  const world = globalThis as unknown as Record<symbol, AbortController | undefined>;
  if (isOrphaned()) return;
  world[MARK]?.abort();
  const running = new AbortController();
  world[MARK] = running;
  const content = await ask<GuideContent>({ kind: 'guide' });
  if (!content || running.signal.aborted) return;

  const before = document.activeElement;
  const host = element('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
  const leave = () => {
    running.abort();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const found = content.targets
    .map((target) => ({ target, control: locate(document, target.name) }))
    .find(({ control }) => control);
  const box = card(content, found?.target, leave);
  const line = element('div', '', 'line');
  shadow.append(line, box);
  host.popover = 'manual';
  document.documentElement.append(host);
  host.showPopover();

  const { signal } = running;
  const place = () =>
    placeBeside(box, line, found?.control?.isConnected ? found.control : undefined);
  place();
  addEventListener('scroll', place, { signal, capture: true, passive: true });
  addEventListener('resize', place, { signal, passive: true });
  addEventListener(
    'keydown',
    (event) =>
      event.isTrusted && event.key === 'Escape' && !isTyping(document.activeElement) && leave(),
    { signal },
  );
  signal.addEventListener('abort', () => host.remove());
};
