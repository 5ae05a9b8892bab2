import { request } from 'node:https';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PortalServer, startPortalServer } from '../../portals/server.ts';
import type { Replica } from '../../portals/site.ts';

/** Signs in on one host and shows the account on another, as portals do. */
const replica: Replica = {
  operator: 'somebody',
  hosts: ['id.operator.example', 'www.operator.example'],
  handle({ host, path, method, form, session }) {
    if (path === '/sign-in' && method === 'POST') {
      session.name = form.get('name') ?? '';
      return { redirect: 'https://www.operator.example/account' };
    }
    if (path === '/account') return { html: `${host} knows ${session.name ?? 'nobody'}` };
    if (path === '/broken') throw new Error('a <broken> page');
    return undefined;
  },
};

let server: PortalServer;
beforeAll(async () => {
  server = await startPortalServer({ replicas: [replica] });
});
afterAll(() => server.close());

/** A request under another host's name, which `fetch` cannot make. */
function ask(host: string, path: string, options: { form?: string; cookie?: string } = {}) {
  return new Promise<{ status: number; text: string; location?: string; cookie: string }>(
    (resolve, reject) => {
      const sent = request(
        {
          port: server.port,
          path,
          method: options.form === undefined ? 'GET' : 'POST',
          rejectUnauthorized: false,
          headers: { host, ...(options.cookie && { cookie: options.cookie }) },
        },
        async (response) => {
          let text = '';
          for await (const part of response.setEncoding('utf8')) text += part;
          const { location, 'set-cookie': cookies = [] } = response.headers;
          resolve({
            status: response.statusCode ?? 0,
            text,
            cookie: cookies.join(),
            ...(location && { location }),
          });
        },
      );
      sent.on('error', reject).end(options.form);
    },
  );
}

test('a session that starts on one host of an operator goes on on another', async () => {
  const signedIn = await ask('id.operator.example', '/sign-in', { form: 'name=Ana+B' });
  expect(signedIn).toMatchObject({ status: 303, location: 'https://www.operator.example/account' });
  expect(signedIn.cookie).toContain('Domain=operator.example');
  const cookie = signedIn.cookie.split(';')[0] ?? '';
  expect((await ask('www.operator.example', '/account', { cookie })).text).toBe(
    'www.operator.example knows Ana B',
  );
  expect((await ask('www.operator.example', '/account')).text).toBe(
    'www.operator.example knows nobody',
  );
});

test('what is not there, not served or broken is said on a page that bears the banner', async () => {
  for (const [host, path, status, said] of [
    ['www.operator.example', '/nothing', 404, 'has no /nothing'],
    ['elsewhere.example', '/', 200, 'no replica of this host'],
    ['www.operator.example', '/broken', 500, 'a &lt;broken&gt; page'],
  ] as const) {
    const answer = await ask(host, path);
    expect(answer.status, path).toBe(status);
    expect(answer.text).toContain(said);
    expect(answer.text).toContain('replica for tests, nothing is sent');
  }
});

test('every request is recorded', async () => {
  server.requests.length = 0;
  await ask('elsewhere.example', '/a?secret=1');
  expect(server.requests).toEqual([
    { host: 'elsewhere.example', path: '/a', method: 'GET', time: expect.any(Number) },
  ]);
});

test('a host that two replicas claim is an error that names both', async () => {
  const twin: Replica = { ...replica, operator: 'twin', hosts: ['www.operator.example'] };
  await expect(startPortalServer({ replicas: [replica, twin] })).rejects.toThrow(
    'www.operator.example is claimed by the replicas of somebody and twin',
  );
});
