/** Pages that are too much: each of them in one respect. What is decisive stands first, where a bounded look finds it. */
import { DECISIVE, documentOf, LABEL, SAID } from './page.ts';

const script = (text: string) => `<script>{${text}}</script>`;
const out = '<div id="out" style="content-visibility:auto;contain-intrinsic-size:1px 100px"></div>';

export const huge: Record<string, string> = {
  'a million nodes': documentOf(
    `${DECISIVE}${out}${script(`
      const part = document.createDocumentFragment();
      for (let index = 0; index < 500000; index += 1) {
        const element = document.createElement('b');
        element.append('x');
        part.append(element);
      }
      document.querySelector('#out').append(part);
    `)}`,
  ),
  '10 MB of text': documentOf(
    `${DECISIVE}${out}${script(`
      const block = document.createElement('p');
      block.textContent = 'We talk of your plan, and of how to cancel it, on and on. '.repeat(175000);
      document.querySelector('#out').append(block);
    `)}`,
  ),
  'the same sentence in 20,000 paragraphs': documentOf(
    `${DECISIVE}<div style="content-visibility:auto">${`<p>${SAID}</p>`.repeat(20000)}</div>`,
  ),
  'a sentence of 100,000 characters without a stop': documentOf(
    `${DECISIVE}<p>${'we have received your request and '.repeat(3000)}</p><p>${'取消请求已收到销户'.repeat(11000)}</p><p>${'1'.repeat(100000)}</p><p>${'1 2-'.repeat(25000)}</p>`,
  ),
  'attributes of a million characters': documentOf(
    `${DECISIVE}${script(`
      for (const name of ['aria-label', 'title', 'aria-labelledby', 'role', 'value', 'alt']) {
        const button = document.createElement(name === 'value' ? 'input' : name === 'alt' ? 'img' : 'button');
        if (name === 'value') button.type = 'submit';
        button.setAttribute(name, 'cancel plan '.repeat(90000));
        document.body.append(button);
      }
    `)}`,
  ),
  'a language of 10,000 characters': documentOf(DECISIVE, {
    html: `lang="${'en-x-'.repeat(2000)}"`,
  }),
  '20,000 controls and headings': documentOf(
    `${DECISIVE}<div style="content-visibility:auto">${`<h2>Cancel your plan</h2><button aria-label="${LABEL}">x</button>`.repeat(10000)}</div>`,
  ),
  'controls in controls, each with all of the text': documentOf(
    `${DECISIVE}${script(`
      let inner = document.body;
      for (let depth = 0; depth < 300; depth += 1) {
        const outer = document.createElement('div');
        outer.setAttribute('role', 'button');
        outer.append('Cancel plan');
        inner.append(outer);
        inner = outer;
      }
      inner.append('word '.repeat(200000));
    `)}`,
  ),
};
