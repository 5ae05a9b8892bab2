/**
 * What a replica portal is, and the frame that all of its pages share.
 *
 * A replica lives in `test/portals/<operator id>/site.ts` and exports `replica`. It is served under the
 * operator's real host names by `server.ts`, to browsers whose name resolution ends at this machine.
 */

/** One request, already parsed. `session` belongs to the visitor's cookie: write into it to remember. */
export interface ReplicaRequest {
  /** Host name in lower case, without a port. */
  host: string;
  /** Path without the query. */
  path: string;
  /** Upper case: `GET`, `POST`, … */
  method: string;
  query: URLSearchParams;
  /** The fields of a posted form; empty for everything else. */
  form: URLSearchParams;
  session: Record<string, string>;
}

/** What to answer: a page (status 200 unless said), or a redirect (path or whole address). */
export interface ReplicaReply {
  status?: number;
  html?: string;
  redirect?: string;
}

/** A small site that stands in for an operator's portal. `handle` answers nothing for a page it does not have. */
export interface Replica {
  /** The operator's id in the catalogue, which is also the folder's name. */
  operator: string;
  /** Exact host names, as in the catalogue. */
  hosts: string[];
  handle(request: ReplicaRequest): ReplicaReply | undefined;
}

const BANNER = 'replica for tests, nothing is sent';

/** The banner again, for readers of the page's language; by the first part of the language tag. */
const BANNER_IN: Record<string, string> = {
  de: 'Nachbau für Tests, nichts wird abgeschickt',
  es: 'réplica para pruebas, no se envía nada',
  fr: 'réplique pour les tests, rien n’est envoyé',
  ja: 'テスト用の複製です。何も送信されません',
  zh: '测试用的仿制页面，不会发送任何内容',
};

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2329; --paper: #fff; --soft: #eef1f4; --edge: #78838e; --mark: #0b5cad; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecef; --paper: #15191d; --soft: #232a30; --edge: #8c97a1; --mark: #8bbdf2; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 16px/1.5 system-ui, sans-serif; }
.replica-banner { position: sticky; top: 0; padding: 4px 16px; color: #fff; background: #7a1f1f; font-size: 13px; }
.replica-banner code { opacity: .85; }
main { max-width: 760px; margin: 0 auto; padding: 16px; }
a { color: var(--mark); }
nav a { margin-right: 16px; }
label { display: block; margin: 12px 0; }
input:not([type=checkbox], [type=radio]), select, textarea {
  display: block; width: 100%; max-width: 360px; padding: 6px 8px; font: inherit; color: inherit;
  background: var(--paper); border: 1px solid var(--edge); border-radius: 4px;
}
button { padding: 8px 16px; font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--edge); border-radius: 4px; }
table { border-collapse: collapse; }
th, td { padding: 6px 12px; text-align: left; border-bottom: 1px solid var(--edge); }
section, fieldset { margin: 16px 0; padding: 12px 16px; border: 1px solid var(--edge); border-radius: 6px; }
[role=alert] { padding: 8px 12px; border-left: 4px solid #c0392b; background: var(--soft); }
`;

const ENTITY: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for use in HTML, in an element or a quoted attribute. Everything that came in with a request goes through it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITY[sign] ?? sign);
}

/**
 * A whole HTML document around `body` (which is HTML): neutral style, light and dark, and the banner that
 * no page of a replica goes without.
 *
 * @param lang language tag of the page, such as `en` or `zh-CN`
 * @param title plain text
 * @param path shown in the banner, because pictures of a page have no address bar
 */
export function page({
  lang,
  title,
  body,
  path,
}: {
  lang: string;
  title: string;
  body: string;
  path?: string;
}): string {
  const local = BANNER_IN[lang.toLowerCase().split('-')[0] ?? ''];
  const banner = [
    `<span lang="en">${BANNER}</span>`,
    local && `<span>${local}</span>`,
    path && `<code>${escapeHtml(path)}</code>`,
  ];
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<div class="replica-banner" role="note">${banner.filter(Boolean).join(' · ')}</div>
<main>
${body}
</main>
</body>
</html>
`;
}

/** What the server answers for a page that a replica does not have. */
export function noSuchPage(host: string, path: string): ReplicaReply {
  const body = `<h1>No such page</h1><p>The replica of ${escapeHtml(host)} has no ${escapeHtml(path)}.</p>`;
  return {
    status: 404,
    html: page({ lang: 'en', title: 'No such page', body, path: host + path }),
  };
}

/** What the server answers for a host without a replica: which host it is, and a link. */
export function otherHost(host: string, path: string): ReplicaReply {
  const body = `<h1>${escapeHtml(host)}</h1>
<p>There is no replica of this host.</p>
<p><a href="/another-page">Another page of this host</a></p>`;
  return { html: page({ lang: 'en', title: host, body, path: host + path }) };
}

/** What the server answers when a replica throws. */
export function failure(error: unknown): ReplicaReply {
  const body = `<h1>The replica failed</h1><pre>${escapeHtml(error instanceof Error ? (error.stack ?? error.message) : String(error))}</pre>`;
  return { status: 500, html: page({ lang: 'en', title: 'The replica failed', body }) };
}
