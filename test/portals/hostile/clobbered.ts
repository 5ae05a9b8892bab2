/** Pages whose elements bear the names of the members by which a page is read. */
import { DECISIVE, documentOf } from './page.ts';

const OF_DOCUMENTS = [
  'documentElement',
  'body',
  'title',
  'visibilityState',
  'querySelectorAll',
  'createTreeWalker',
  'createElement',
  'getElementsByTagName',
  'nodeType',
  'nodeName',
  'localName',
  'activeElement',
  'defaultView',
  'contains',
  'getRootNode',
  'addEventListener',
  'childNodes',
];
const OF_ELEMENTS = [
  ...OF_DOCUMENTS,
  'parentElement',
  'parentNode',
  'closest',
  'matches',
  'textContent',
  'isConnected',
  'getAttribute',
  'hasAttribute',
  'nextElementSibling',
  'firstElementChild',
  'ownerDocument',
  'shadowRoot',
  'assignedSlot',
  'getBoundingClientRect',
  'checkVisibility',
  'compareDocumentPosition',
  'querySelector',
  'append',
  'toString',
  'constructor',
  '__proto__',
];
const OF_WINDOWS = [
  'browser',
  'chrome',
  'navigation',
  'querySelector',
  'MutationObserver',
  'runtime',
];

const images = (names: readonly string[]) =>
  names.map((name) => `<img name="${name}" alt="">`).join('');
const inputs = (names: readonly string[]) =>
  names.map((name) => `<input type="hidden" name="${name}">`).join('');

/** A form of which no member is what it should be; everything stands in it. */
const form = (inside: string) =>
  `<form onsubmit="return false">${inputs(OF_ELEMENTS)}${inside}</form>`;

const windows = OF_WINDOWS.map((name) => `<a id="${name}" href="#${name}"></a>`).join('');
const frame = `<iframe srcdoc="${`<body>${images(OF_DOCUMENTS)}<form name=body></form>${form('<p>Your plan has been cancelled.</p>')}`.replaceAll('"', '&quot;')}"></iframe>`;

export const clobbered: Record<string, string> = {
  'names in forms': documentOf(
    form(`<div role="button" aria-labelledby="name"></div>${DECISIVE}`) +
      `<form id="name" aria-label="Other" role="link">${inputs(OF_ELEMENTS)}</form>`,
  ),
  'names in the document': documentOf(`${images(OF_DOCUMENTS)}${windows}${form(DECISIVE)}`),
  'names in a frame': documentOf(`${images(OF_DOCUMENTS)}${frame}`),
  'a form that comes later': documentOf(
    `${images(OF_DOCUMENTS)}<script>
      window.bring = () => {
        const part = new DOMParser().parseFromString(${JSON.stringify(form(DECISIVE))}, 'text/html');
        document.querySelector('#own').after(part.querySelector('form'));
      };
    </script>`.replace(
      "document.querySelector('#own')",
      "Document.prototype.querySelector.call(document, '#own')",
    ),
  ),
};
