/** Pages that never come to rest. Each says something else in every turn, so that each look would find something new. */
import { documentOf, LABEL, SAID } from './page.ts';

const changing = `<p>${SAID}</p><p>Reference number: <span id="number">TL-100000</span></p><button type="button">${LABEL}</button>`;
const each = (act: string) =>
  `<script>{
    let turn = 100000;
    window.done = 0;
    setInterval(() => {
      turn += 1;
      document.querySelector('#number').textContent = 'TL-' + turn;
      ${act}
    }, 10);
  }</script>`;

/** Begins when the page around it is there: ten of them would keep that from ever being loaded. */
const frame = `<script>{
  const go = () => setTimeout(() => location.replace('/hostile/frame?' + Math.random()), 100);
  if (parent.document.readyState === 'complete') go();
  else parent.addEventListener('load', go);
}</script>`;

export const restless: Record<string, string> = {
  'thousands of changes': documentOf(
    `${changing}<div id="many"></div>${each(`
      const many = document.querySelector('#many');
      if (turn % 2) many.replaceChildren();
      else for (let index = 0; index < 100; index += 1) many.append(document.createElement('p'), 'cancel your plan ' + index);
      window.done += 100;
    `)}`,
  ),
  'endless addresses': documentOf(
    `${changing}${each(`
      history.pushState(null, '', '?' + turn);
      window.done += 1;
    `)}`,
  ),
  'submits its own form': documentOf(
    `${changing}<form id="form"></form><label id="label"><input type="checkbox"></label>${each(`
      document.querySelector('#form').requestSubmit();
      document.querySelector('#label').click();
      window.done += 1;
    `)}<script>document.querySelector('#form').addEventListener('submit', (event) => event.preventDefault())</script>`,
  ),
  'frames that go on and on': documentOf(
    `${changing}${'<iframe src="/hostile/frame"></iframe>'.repeat(10)}${each('window.done += 1;')}`,
  ),
  frame: `<!doctype html><title>Frame</title><p>${SAID}</p>${frame}`,
  'frames in frames': documentOf(
    `<script>{
      let inner = document;
      for (let depth = 1; depth <= 20; depth += 1) {
        const frame = inner.createElement('iframe');
        frame.style.cssText = 'width:600px;height:400px';
        inner.body.append(frame);
        inner = frame.contentDocument;
        if (depth === 3) inner.body.append('${SAID}');
        if (depth === 20) inner.body.append('Your plan has been cancelled.');
      }
    }</script>`,
  ),
};
