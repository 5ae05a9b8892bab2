import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';
import { background } from '../support/background.ts';
import { command, lineOf, NOW, note } from '../support/journal.ts';
import { dashboard, popup, portal } from '../support/senders.ts';

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

  test('I-08 the same holds for settings, a file, and what is put back', async () => {
    const { route, local } = await background(() => Promise.reject(new Error('no alarm')));
    const settings = { ...DEFAULT_SETTINGS, language: 'es' };
    expect(await route({ kind: 'settings', settings }, dashboard)).toEqual({ ok: true });
    const file = await route({ kind: 'export' }, dashboard);
    expect(await route({ kind: 'import', file }, dashboard)).toMatchObject({ unchanged: 1 });
    const gone = { kind: 'restore-aside', place: 'aside:x' };
    expect(await route(gone, dashboard)).toMatchObject({ refusal: { code: 'no-record' } });
    expect(local.all().settings).toEqual(settings);
  });

  test('I-08 a write that the browser refuses is answered with what it said, and of which kind that is', async () => {
    const { route, full } = await background();
    full('IO error: FILE_ERROR_NO_SPACE');
    const refusedBy = { failed: 'disk-full', detail: 'IO error: FILE_ERROR_NO_SPACE' };
    const settings = { ...DEFAULT_SETTINGS, language: 'es' };
    expect(await route({ kind: 'settings', settings }, dashboard)).toEqual({ refusedBy });
    expect(await route(run(note(2)), popup)).toEqual({ ok: false, ...refusedBy });
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
    expect(session.all()).toEqual({ 'guide-away:7': 'away', 'guide-away:8': 'away' });
  });
});
