import { beforeAll, describe, expect, it } from 'vitest';
import { findReplicas } from '../portals/server.ts';
import type { Replica, ReplicaReply } from '../portals/site.ts';

interface Places {
  places: { home: string; errors: string };
  labels: string[];
  references: string[];
}

/** A page that was reached, with the session as it was after it. */
interface Page {
  url: string;
  status: number;
  html: string;
  session: Record<string, string>;
}

interface Step {
  url: string;
  method: string;
  form: URLSearchParams;
  session: Record<string, string>;
}

/** A visitor who comes for the first time. */
const start = (url: string): Step => ({
  url,
  method: 'GET',
  form: new URLSearchParams(),
  session: {},
});

/** What the crawler types into text fields: must come back escaped or not at all. */
const MARKUP = `<b>"you" & 'me'</b>`;

/** Sends one request and follows redirects; the session given is left as it was. */
function visit(replica: Replica, { url, method, form, session: before }: Step): Page {
  const session = { ...before };
  let address = new URL(url);
  let reply: ReplicaReply | undefined;
  for (let hops = 0; hops < 5; hops += 1) {
    const { host, pathname: path, searchParams: query } = address;
    reply = replica.handle(
      hops === 0
        ? { host, path, method, query, form, session }
        : { host, path, method: 'GET', query, form: new URLSearchParams(), session },
    );
    if (!reply?.redirect) break;
    address = new URL(reply.redirect, address);
  }
  return { url: address.href, status: reply?.status ?? 200, html: reply?.html ?? '', session };
}

const attribute = (tag: string, name: string) => tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];
const tags = (html: string, pattern: string) => html.match(new RegExp(pattern, 'g')) ?? [];

/** The posts that a form can make: nothing filled in, and every choice with all text fields filled with `text`. */
function posts(form: string, text: string): URLSearchParams[] {
  const filled = new URLSearchParams();
  const choices: [string, string][] = [];
  for (const input of tags(form, '<input[^>]*>')) {
    const [name, type, value] = ['name', 'type', 'value'].map((key) => attribute(input, key));
    if (!name) continue;
    if (type === 'radio') choices.push([name, value ?? '']);
    else filled.set(name, type === 'hidden' || type === 'checkbox' ? (value ?? '') : text);
  }
  for (const select of tags(form, '<select[\\s\\S]*?</select>')) {
    const words = [...select.matchAll(/<option(?: value="([^"]*)")?>([^<]*)/g)];
    filled.set(attribute(select, 'name') ?? '', words.at(-1)?.[1] ?? words.at(-1)?.[2] ?? '');
  }
  for (const button of tags(form, '<button[^>]* name=[^>]*>'))
    choices.push([attribute(button, 'name') ?? '', attribute(button, 'value') ?? '']);
  const one = choices.map(([name, value]) => new URLSearchParams([...filled, [name, value]]));
  return [new URLSearchParams(), ...(one.length > 0 ? one : [filled])];
}

/** Every link and form target of a page. */
function steps({ url, html, session }: Page, text: string): Step[] {
  const links = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) => ({
    url: new URL(href.replaceAll('&amp;', '&'), url).href,
    method: 'GET',
    form: new URLSearchParams(),
    session,
  }));
  const forms = tags(html, '<form[\\s\\S]*?</form>').flatMap((form) =>
    posts(form, text).map((fields) => ({
      url: new URL(attribute(form, 'action') ?? '', url).href,
      method: (attribute(form, 'method') ?? 'get').toUpperCase(),
      form: fields,
      session,
    })),
  );
  return [...links, ...forms];
}

/** All pages that lead from one to the next; one page twice only when it shows something else. */
function crawl(replica: Replica, from: string[], text = MARKUP): Page[] {
  const pages = new Map<string, Page>();
  const queue = from.map(start);
  for (const step of queue) {
    const host = new URL(step.url).host;
    expect(replica.hosts, `${step.url} leads out of the replica`).toContain(host);
    const page = visit(replica, step);
    expect(page.html, `${step.method} ${step.url} leads to a page`).not.toBe('');
    const key = page.url + page.html;
    if (pages.has(key)) continue;
    pages.set(key, page);
    queue.push(...steps(page, text));
  }
  return [...pages.values()];
}

const heading = (html: string) => html.match(/<h1>(.*?)<\/h1>/)?.[1];

const replicas = await findReplicas();

it('the replicas are those that the journeys need', () => {
  const needed = ['airalo', 'att-us', 'china-unicom-cn', 'etecsa-cu', 'giffgaff-gb', 'o2-de'];
  expect(replicas.map(({ operator }) => operator)).toEqual(expect.arrayContaining(needed));
});

describe.each(replicas)('replica of $operator', async (replica) => {
  const { places, labels, references }: Places = await import(
    `../portals/${replica.operator}/places.ts`
  );
  const open = (url: string) => visit(replica, start(url));
  const errorIndexes = replica.hosts.map((host) => `https://${host}/errors`);
  const entries = [places.home, ...errorIndexes.filter((url) => open(url).html !== '')];
  let pages: Page[] = [];
  let text = '';

  beforeAll(() => {
    pages = crawl(replica, entries);
    text = pages.map(({ html }) => html).join('\n');
  });

  it('bears the banner, a language and one heading on every page', () => {
    expect(pages.length).toBeGreaterThan(10);
    for (const { html, url } of pages) {
      expect(html, url).toContain('replica for tests, nothing is sent');
      expect(html, url).toMatch(/<html lang="(en|es|de|zh)[-A-Z]*">/);
      expect(tags(html, '<h1>'), url).toHaveLength(1);
    }
  });

  it('leads from its entry pages to every place by links and forms', () => {
    const reached = new Set(pages.map(({ url }) => url.replace(/\/$/, '')));
    const missing = Object.values(places).filter((url) => !reached.has(url.replace(/\/$/, '')));
    expect(missing).toEqual([]);
  });

  it('shows the operator’s own words', () => {
    for (const label of labels) expect(text).toContain(label);
  });

  it('ends what can be ended with a reference number', () => {
    for (const reference of references) expect(text).toContain(reference);
    if (references.length === 0) expect(text).not.toMatch(/reference|referencia/i);
  });

  it('never gives typed text back as markup', () => {
    expect(text).not.toContain('<b>');
    expect(text).toContain('&lt;b&gt;&quot;you&quot; &amp; &#39;me&#39;&lt;/b&gt;');
  });

  it('gives every field a label and every button a name', () => {
    for (const { html, url } of pages) {
      const outside = html.replaceAll(/<label>[\s\S]*?<\/label>/g, '');
      expect(tags(outside, '<(?:input(?! type="hidden")|select|textarea)'), url).toEqual([]);
      expect(tags(html, '<button[^>]*></button>'), url).toEqual([]);
    }
  });

  it('has a page for each error, linked from the index', () => {
    const linked = steps(open(places.errors), '').map(({ url }) => open(url));
    for (const id of ['sync', 'identity', 'device', 'abroad', 'expired', 'maintenance']) {
      const page = linked.find(({ url }) => url.endsWith(`/${id}`));
      expect(page?.html, id).toContain('role="alert"');
      expect(page?.status, id).toBe(id === 'maintenance' ? 503 : 200);
    }
  });

  it.each(['locked', 'wrong'])('answers %s at the sign-in with the identity error', (word) => {
    const identity = steps(open(places.errors), '').find(({ url }) => url.endsWith('/identity'));
    const title = heading(open(identity?.url ?? '').html);
    const refused = crawl(replica, entries, word);
    expect(
      refused.filter(({ session }) => session.user ?? session.member ?? session.online),
    ).toEqual([]);
    expect(
      refused.some(({ url, html }) => !url.endsWith('/identity') && heading(html) === title),
    ).toBe(true);
  });
});
