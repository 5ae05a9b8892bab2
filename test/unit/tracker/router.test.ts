import { describe, expect, test } from 'vitest';
import type { Sender } from '../../../utils/tracker/sender.ts';
import { background } from '../support/background.ts';
import { command, openLine } from '../support/journal.ts';
import { PAGE_MESSAGES, PORTAL_MESSAGES } from '../support/messages.ts';
import { dashboard, popup, portal } from '../support/senders.ts';

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
