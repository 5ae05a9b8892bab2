import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';
import { createRouter } from '../../../utils/tracker/router.ts';
import type { Sender } from '../../../utils/tracker/sender.ts';
import { createTabs } from '../../../utils/tracker/tab-state.ts';
import { createDisk } from '../support/disk.ts';
import { command, journalOf, lineOf, NOW, note, openLine } from '../support/journal.ts';
import { PAGE_MESSAGES, PORTAL_MESSAGES } from '../support/messages.ts';
import { catalogue, dashboard, OWN, popup, portal } from '../support/senders.ts';

/** A background without a browser: real journal, real tabs, over disks; what the browser alone can do is left out. */
const background = async (reconcile: () => Promise<void> = async () => {}) => {
  const [local, session] = [createDisk(), createDisk()];
  const [kept, tabs] = [local.session(), session.session()];
  await journalOf(kept.store).run(openLine(1));
  kept.calls.length = 0;
  const tools = {
    journal: journalOf(kept.store),
    store: kept.store,
    tabs: createTabs(tabs.store),
    reconcile,
    catalogue: 'first',
    now: () => NOW,
  };
  return {
    route: createRouter(tools, OWN, catalogue.hosts),
    local,
    session,
    calls: [kept.calls, tabs.calls],
  };
};

describe('who may ask what', () => {
  test.each(Object.entries(PAGE_MESSAGES))(
    'I-16 %s is for our own pages alone: from a portal it has no effect and no answer',
    async (_, message) => {
      const { route, local, calls } = await background();
      const before = local.all();
      expect(await route(message, portal)).toBeUndefined();
      expect(local.all()).toEqual(before);
      expect(calls.flat()).toEqual([]);
    },
  );

  const acts = [
    command(9, 'submitted', { channel: 'portal', on: '2026-03-09' }),
    command(9, 'end-state-reached', {
      subject: 'line',
      state: 'contract-ended',
      on: '2026-03-09',
      seenHow: 'operator-page',
    }),
    command(9, 'end-state-waived', { subject: 'line', state: 'accepted', reason: 'x' }),
    command(9, 'device-written-off', { device: 'phone-1', reason: 'lost' }),
    command(9, 'abandoned', {}),
    command(9, 'undo', { commandId: 'x' }),
    command(9, 'erase', {}),
    openLine(9, 2),
  ];
  test.each(acts.map((act) => [act.type, act] as const))(
    'I-16 %s: no page of an operator can make an event',
    async (_, act) => {
      const { route, calls } = await background();
      expect(await route({ kind: 'command', command: act }, portal)).toBeUndefined();
      expect(await route(act, portal)).toBeUndefined();
      expect(calls.flat()).toEqual([]);
    },
  );

  test.each(Object.entries(PORTAL_MESSAGES))(
    'I-15 %s is what a portal says: from our own pages it means nothing',
    async (_, message) => {
      const { route, calls } = await background();
      expect(await route(message, dashboard)).toBeUndefined();
      expect(calls.flat()).toEqual([]);
    },
  );

  const nobody: [string, Sender][] = [
    ['another extension', { ...popup, id: 'other' }],
    [
      'a page on the web',
      { ...portal, url: 'https://evil.example/', origin: 'https://evil.example' },
    ],
    ['a subframe', { ...portal, frameId: 1 }],
    ['a private window', { ...portal, tab: { id: 7, incognito: true } }],
    ['no origin', { ...portal, origin: undefined }],
  ];
  test.each(nobody)('I-16 %s gets no effect and no data, whatever it says', async (_, sender) => {
    const { route, local, calls } = await background();
    const before = local.all();
    for (const message of [...Object.values(PAGE_MESSAGES), ...Object.values(PORTAL_MESSAGES)])
      expect(await route(message, sender)).toBeUndefined();
    expect(local.all()).toEqual(before);
    expect(calls.flat()).toEqual([]);
  });

  test('I-15 a malformed message from a trusted sender gets no effect and no data', async () => {
    const { route, local, calls } = await background();
    const before = local.all();
    const long = { kind: 'left', more: 'x'.repeat(5000) };
    for (const message of [
      undefined,
      null,
      'left',
      {},
      { kind: 'x' },
      { ...PAGE_MESSAGES.export, x: 1 },
      long,
    ])
      for (const sender of [popup, portal]) expect(await route(message, sender)).toBeUndefined();
    expect(local.all()).toEqual(before);
    expect(calls.flat()).toEqual([]);
  });
});

describe('answers', () => {
  const run = (one: unknown) => ({ kind: 'command', command: one });

  test('a command is answered with its outcome, and what follows from it is brought in line', async () => {
    let reconciled = 0;
    const { route } = await background(async () => {
      reconciled += 1;
    });
    expect(await route(run(note(2)), popup)).toEqual({ ok: true, cancellation: lineOf(1) });
    expect(await route(run(note(3, 2)), popup)).toMatchObject({
      ok: false,
      refused: { code: 'unknown-cancellation' },
    });
    expect(reconciled).toBe(1);
  });

  test('I-08 what was written is reported as written, even where alarm and notification fail after it', async () => {
    const { route, local } = await background(() =>
      Promise.reject(new Error('notifications are blocked')),
    );
    expect(await route(run(note(2)), popup)).toEqual({ ok: true, cancellation: lineOf(1) });
    expect(JSON.stringify(local.all()[`log:${lineOf(1)}`])).toContain('note 2');
  });

  test('a submission settles the question whether it was finished', async () => {
    const { route, local } = await background();
    local.put({ visits: { [lineOf(1)]: NOW, [lineOf(2)]: NOW } });
    await route(run(command(2, 'submitted', { channel: 'portal', on: '2026-03-09' })), popup);
    expect(local.all().visits).toEqual({ [lineOf(2)]: NOW });
  });

  test('a file that is no export of ours is answered with the reason', async () => {
    const { route } = await background();
    const answer = await route({ kind: 'import', file: { format: 'other' } }, dashboard);
    expect(answer).toEqual({ failed: expect.stringMatching(/\S/) });
  });

  test('an export, and an import of it, go through the same door', async () => {
    const { route } = await background();
    const file = await route({ kind: 'export' }, dashboard);
    expect(await route({ kind: 'import', file }, dashboard)).toMatchObject({ unchanged: 1 });
    await route(run(command(3, 'erase', {})), popup);
    const report = { unchanged: 0, erased: [lineOf(1)] };
    expect(await route({ kind: 'import', file }, dashboard)).toMatchObject(report);
  });

  test('settings are kept as they were chosen, a tab is bound to the line that the person named', async () => {
    const { route, local, session } = await background();
    const settings = { ...DEFAULT_SETTINGS, language: 'es' };
    expect(await route({ kind: 'settings', settings }, dashboard)).toEqual({ ok: true });
    expect(local.all().settings).toEqual(settings);
    await route({ kind: 'bind', tab: 7, cancellation: lineOf(1) }, popup);
    expect(session.all()).toEqual({ 'bind:7': lineOf(1) });
    await route({ kind: 'bind', tab: 7, cancellation: null }, popup);
    expect(session.all()).toEqual({});
  });

  test('I-17 a guide sent away for a site is noted for the sender’s tab and host', async () => {
    const { route, local, session } = await background();
    await Promise.all([
      route({ kind: 'guide-away', forSite: true }, portal),
      route(
        { kind: 'guide-away', forSite: true },
        {
          ...portal,
          url: 'https://id.giffgaff.com/',
          origin: 'https://id.giffgaff.com',
          tab: { id: 8 },
        },
      ),
    ]);
    expect(local.all().settings).toMatchObject({
      guideOff: ['www.giffgaff.com', 'id.giffgaff.com'],
    });
    expect(session.all()).toEqual({ 'guide-away:7': true, 'guide-away:8': true });
  });
});
