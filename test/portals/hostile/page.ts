/** What the hostile pages have in common: what they say, and a counter that shows that the page itself goes on. */

/** Said by a page once it was asked: read as a claim, and nothing more than that. */
export const SAID = 'We have received your request to cancel your plan.';
export const REFERENCE = 'TL-204711';
/** The operator's own label; the control that the guide points at. */
export const LABEL = 'Cancel Plan';
/** A sentence, its number, and the control. */
export const DECISIVE = `<p>${SAID}</p><p>Reference number: ${REFERENCE}</p><button type="button" id="cancel">${LABEL}</button>`;

/** Counts turns of the page's own timers and clicks on its own button, and keeps what went wrong in it. */
const PULSE = `<button id="own" type="button">Menu</button><script>{
  const pulse = { turns: 0, clicks: 0, errors: [] };
  Object.defineProperty(window, 'pulse', { value: pulse });
  setInterval(() => { pulse.turns += 1; }, 20);
  document.querySelector('#own').addEventListener('click', () => { pulse.clicks += 1; });
  addEventListener('error', (event) => pulse.errors.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => pulse.errors.push(String(event.reason)));
}</script>`;

/** A whole document. The pulse stands first, so that it is there before anything else happens. */
export const documentOf = (
  body: string,
  { head = '', html = 'lang="en"', title = 'Plan' } = {},
): string =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">${head}</head><body>${PULSE}${body}</body></html>`;
