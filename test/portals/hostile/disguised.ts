/** Sentences that are written otherwise than they look, or look otherwise than they are written. */
import { documentOf, SAID } from './page.ts';

/** Between each two letters one that is not seen. */
const UNSEEN = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\u00ad',
  '\ufeff',
  '\u2063',
  '\u200e',
  '\u202c',
];
const spread = (text: string) =>
  [...text].map((sign, index) => `${sign}${UNSEEN[index % UNSEEN.length]}`).join('');
const backwards = (text: string) => [...text].reverse().join('');
const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

export const disguised: Record<string, string> = {
  'letters that are not seen': documentOf(`<p>${spread(SAID)}</p>`),
  'wide letters': documentOf(`<p>${wide(SAID)}</p>`),
  'a direction that is not closed': documentOf(
    `<p>\u2067\u202d${SAID.replace('cancel', '\u202acancel')}\u202e 20 December 2030</p>`,
  ),
  'written backwards, shown forwards': documentOf(`<p>\u202e${backwards(SAID)}\u202c</p>`),
  'letters of another script': documentOf(
    `<p>${SAID.replaceAll('e', 'е').replaceAll('a', 'а')}</p>`,
  ),
  'words of the language itself': documentOf(
    `<h1>constructor __proto__ toString</h1><p>constructor prototype hasOwnProperty __proto__ valueOf: cancel constructor, __proto__ of your plan.</p>
     <button type="button" aria-label="__proto__">constructor</button><button type="button">__proto__ cancel</button>`,
    { html: 'lang="__proto__"', title: 'constructor' },
  ),
};
