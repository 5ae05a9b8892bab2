/** The page on which the demonstration's window opens: what there is to try, in the languages that Unline speaks. */
import { readFileSync } from 'node:fs';
import { places as airalo } from '../portals/airalo/places.ts';
import { places as att } from '../portals/att-us/places.ts';
import { places as unicom } from '../portals/china-unicom-cn/places.ts';
import { places as etecsa } from '../portals/etecsa-cu/places.ts';
import { places as giffgaff } from '../portals/giffgaff-gb/places.ts';
import { places as o2 } from '../portals/o2-de/places.ts';
import { escapeHtml, type Replica } from '../portals/site.ts';
import { START_TEXTS, type StartTexts, type Try } from './start-texts.ts';

const HOST = 'unline.test';
export const START_ADDRESS = `https://${HOST}/`;

/** Whose portal, under which addresses. */
const PORTALS: Record<Try, { name: string; addresses: string[] }> = {
  giffgaff: {
    name: 'giffgaff',
    addresses: [giffgaff.home, giffgaff.signIn, giffgaff.cancel],
  },
  att: { name: 'AT&T', addresses: [att.home, att.signIn, att.helpWatch] },
  etecsa: { name: 'ETECSA', addresses: [etecsa.home, etecsa.mobileSignIn, etecsa.signIn] },
  unicom: { name: '中国联通', addresses: [unicom.home, unicom.signIn] },
  o2: { name: 'o2', addresses: [o2.home, o2.signIn, o2.cancel] },
  airalo: { name: 'Airalo', addresses: [airalo.home, airalo.signIn] },
  elsewhere: { name: '', addresses: ['https://no-operator.test/'] },
};

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2329; --soft: #55606b; --paper: #fff; --raised: #f3f5f7; --edge: #d5dbe1; --mark: #0b5cad; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecef; --soft: #a7b1bb; --paper: #15191d; --raised: #1f252a; --edge: #38414a; --mark: #8bbdf2; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 16px/1.55 system-ui, sans-serif; }
header, main { max-width: 860px; margin: 0 auto; padding: 0 24px; }
header { display: flex; align-items: center; gap: 12px; padding-top: 24px; }
header b { font-size: 22px; }
header img { display: block; }
nav { margin-inline-start: auto; display: flex; gap: 16px; }
main > section { padding: 8px 0 40px; border-bottom: 1px solid var(--edge); }
main > section:last-child { border-bottom: 0; }
h1 { font-size: 26px; line-height: 1.25; margin: 24px 0 8px; }
h2 { font-size: 18px; margin: 28px 0 8px; }
h3 { font-size: 16px; margin: 0; }
p { margin: 8px 0; }
p img { vertical-align: -3px; }
a { color: var(--mark); overflow-wrap: anywhere; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(340px, 1fr)); gap: 12px; padding: 0; list-style: none; }
.cards li { padding: 12px 16px; background: var(--raised); border: 1px solid var(--edge); border-radius: 8px; }
.cards a { display: block; font-size: 14px; }
.cards small { color: var(--soft); }
`;

const icon = () =>
  `data:image/png;base64,${readFileSync(new URL('../../public/icon/plain-48.png', import.meta.url), 'base64')}`;

const link = (address: string) =>
  `<a href="${address}" target="_blank">${escapeHtml(address.replace(/^https:\/\/|\/$/g, ''))}</a>`;

const card = ([id, { name, addresses }]: [string, (typeof PORTALS)[Try]], texts: StartTexts) => {
  const { where, look } = texts.portals[id as Try];
  return `<li><h3>${escapeHtml(name)} <small>${escapeHtml(where)}</small></h3>
<p>${escapeHtml(look)}</p>${addresses.map(link).join('\n')}</li>`;
};

const section = (texts: StartTexts) => `<section lang="${texts.lang}" id="${texts.lang}">
<h1>${escapeHtml(texts.title)}</h1>
${texts.intro.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
<h2>${escapeHtml(texts.openTitle)}</h2>
<p><img src="${icon()}" width="18" height="18" alt=""> ${escapeHtml(texts.open)}</p>
<h2>${escapeHtml(texts.portalsTitle)}</h2>
<p>${escapeHtml(texts.signIn)}</p>
<ul class="cards">${Object.entries(PORTALS)
  .map((portal) => card(portal, texts))
  .join('\n')}</ul>
<h2>${escapeHtml(texts.laterTitle)}</h2>
${texts.later.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
</section>`;

const html = () => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Unline</title>
<link rel="icon" href="${icon()}">
<style>${STYLE}</style>
</head>
<body>
<header><img src="${icon()}" width="32" height="32" alt=""> <b>Unline</b>
<nav>${START_TEXTS.map(({ lang, language }) => `<a lang="${lang}" href="#${lang}">${language}</a>`).join(' ')}</nav></header>
<main>
${START_TEXTS.map(section).join('\n')}
</main>
</body>
</html>
`;

/** The start page as a site of the portal server; it is no operator's. */
export const startPage: Replica = {
  operator: 'none',
  hosts: [HOST],
  handle: ({ path }) => (path === '/' ? { html: html() } : undefined),
};
