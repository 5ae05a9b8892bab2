/**
 * One local https server that plays every web site: replica portals under the operators' real host names, and a
 * plain page for each other host. A browser is led here by its own settings (see test/browser/harness), so no
 * request leaves the machine, and `requests` shows every one that was made.
 */
import { existsSync, readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { getDomain } from 'tldts';
import { failure, noSuchPage, otherHost, type Replica, type ReplicaReply } from './site.ts';

/** One request as it came in; `time` in milliseconds since the epoch. */
export interface SeenRequest {
  host: string;
  path: string;
  method: string;
  time: number;
}

export interface PortalServer {
  port: number;
  /** The server's own address, for programs that do not go through a browser. */
  url: string;
  /** Every request since the start, oldest first. Empty it with `requests.length = 0`. */
  requests: SeenRequest[];
  /** The replicas that were found. */
  replicas: Replica[];
  close(): Promise<void>;
}

const COOKIE = 'replica-session';
const FORM_LIMIT = 100_000;

/** A replica runs its own inline code, and nothing on it can load from or reach another host. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; connect-src 'self'; frame-src https:";

/** Every `test/portals/<operator id>/site.ts`. A folder without one is left out; one that exports no replica is an error. */
export async function findReplicas(folder = new URL('.', import.meta.url)): Promise<Replica[]> {
  const found: Replica[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = new URL(`${entry.name}/site.ts`, folder);
    if (!entry.isDirectory() || !existsSync(file)) continue;
    const { replica } = (await import(file.href)) as { replica?: Replica };
    if (!replica) throw new Error(`test/portals/${entry.name}/site.ts exports no "replica"`);
    found.push(replica);
  }
  return found;
}

/**
 * Starts the server on 127.0.0.1.
 *
 * @param options.port a fixed port; a free one unless given
 * @param options.replicas sites beside those found in this folder
 * @throws when two replicas claim one host
 */
export async function startPortalServer(
  options: { port?: number; replicas?: Replica[] } = {},
): Promise<PortalServer> {
  const replicas = [...(await findReplicas()), ...(options.replicas ?? [])];
  const byHost = hostTable(replicas);
  const sessions = new Map<string, Record<string, string>>();
  const requests: SeenRequest[] = [];

  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const url = new URL(incoming.url ?? '/', 'https://unknown.invalid');
    const host = (incoming.headers.host ?? '').toLowerCase().replace(/:\d+$/, '');
    const method = incoming.method ?? 'GET';
    requests.push({ host, path: url.pathname, method, time: Date.now() });
    const form = new URLSearchParams(method === 'POST' ? await readBody(incoming) : '');
    const id = sessionId(incoming) ?? crypto.randomUUID();
    const session = sessions.get(id) ?? {};
    sessions.set(id, session);
    const replica = byHost.get(host);
    const reply = replica
      ? (replica.handle({
          host,
          path: url.pathname,
          method,
          query: url.searchParams,
          form,
          session,
        }) ?? noSuchPage(host, url.pathname))
      : otherHost(host, url.pathname);
    send(
      response,
      reply,
      `${COOKIE}=${id}; Path=/; Secure; HttpOnly; SameSite=Lax${sharedWith(host)}`,
    );
  };

  const certificate = await generate([{ name: 'commonName', value: 'replica.invalid' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const server = createServer(
    { key: certificate.private, cert: certificate.cert },
    (incoming, response) => {
      answer(incoming, response).catch((error: unknown) => send(response, failure(error)));
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    port,
    url: `https://127.0.0.1:${port}`,
    requests,
    replicas,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function hostTable(replicas: Replica[]): Map<string, Replica> {
  const byHost = new Map<string, Replica>();
  for (const replica of replicas)
    for (const host of replica.hosts) {
      const other = byHost.get(host);
      if (other)
        throw new Error(
          `${host} is claimed by the replicas of ${other.operator} and ${replica.operator}`,
        );
      byHost.set(host, replica);
    }
  return byHost;
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  let body = '';
  incoming.setEncoding('utf8');
  for await (const part of incoming) {
    body += part;
    if (body.length > FORM_LIMIT) throw new Error('a posted form is longer than any replica needs');
  }
  return body;
}

function sessionId(incoming: IncomingMessage): string | undefined {
  return incoming.headers.cookie?.match(new RegExp(`${COOKIE}=([\\w-]+)`))?.[1];
}

/** Portals sign in on one host and show the account on another: the cookie is for the whole registrable domain. */
function sharedWith(host: string): string {
  const domain = getDomain(host);
  return domain ? `; Domain=${domain}` : '';
}

function send(response: ServerResponse, reply: ReplicaReply, cookie?: string): void {
  response.statusCode = reply.status ?? (reply.redirect ? 303 : 200);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-security-policy', POLICY);
  if (cookie) response.setHeader('set-cookie', cookie);
  if (reply.redirect) response.setHeader('location', reply.redirect);
  response.end(reply.html ?? '');
}
