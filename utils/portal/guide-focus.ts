import { focusedIn, select } from './dom.ts';

/** Whether a key goes into text that somebody is writing. */
const isTyping = (event: KeyboardEvent): boolean => {
  const target = event.composedPath()[0];
  const field = /^(input|textarea|select)$/;
  return (
    event.isComposing ||
    (target instanceof Element && field.test(target.localName)) ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
};

/**
 * Escape takes the guide away: within it always, elsewhere unless somebody is typing, the page uses the key itself, or
 * has a dialog open that the key closes.
 */
export const onEscape = (root: ShadowRoot, leave: () => void, signal: AbortSignal): void => {
  const isEscape = (event: Event): event is KeyboardEvent =>
    event.isTrusted && (event as KeyboardEvent).key === 'Escape';
  root.addEventListener('keydown', (event) => isEscape(event) && leave(), { signal });
  addEventListener(
    'keydown',
    (event) => {
      if (!isEscape(event) || event.defaultPrevented || isTyping(event)) return;
      if (select(document, 'dialog:modal').length === 0) leave();
    },
    { signal },
  );
};

/** Gives the focus back to whatever had it before it came into the guide. To be called before the guide leaves. */
export const keepFocus = (root: ShadowRoot): (() => void) => {
  let before = focusedIn(document);
  root.addEventListener('focusin', (event) => {
    const from = (event as FocusEvent).relatedTarget;
    if (from instanceof Element && !root.contains(from)) before = from;
  });
  return () => {
    if (!root.activeElement || !before?.isConnected) return;
    HTMLElement.prototype.focus.call(before, { preventScroll: true });
  };
};
