import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageMessage } from '../../../utils/messages.ts';
import { MAX_PORTAL_MESSAGE, portalMessage } from '../../../utils/portal/message.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';
import { note } from '../support/journal.ts';
import { PAGE_MESSAGES, PORTAL_MESSAGES } from '../support/messages.ts';

const SPEAKERS = [
  ['portal', portalMessage, PORTAL_MESSAGES],
  ['page', pageMessage, PAGE_MESSAGES],
] as const;
const long = (length: number) => 'x'.repeat(length);

describe.each(SPEAKERS)('I-15 messages of a %s', (_, schema, messages) => {
  const fits = (message: unknown) => schema.safeParse(message).success;
  const each = Object.entries<Record<string, unknown>>(messages);

  test('I-15 every message there is has a proper one among these', () => {
    expect([...schema.names].sort()).toEqual(Object.keys(messages).sort());
  });

  test.each(each)('I-15 %s fits as it is', (_kind, message) => {
    expect(fits(message)).toBe(true);
  });

  test.each(each)('I-15 %s with a field too many is refused', (_kind, message) => {
    for (const extra of ['x', 'operator', 'tab_', '__proto_', 'host'])
      expect(fits({ ...message, [extra]: 1 }), extra).toBe(false);
  });

  test.each(each)(
    'I-15 %s with a field missing or of another type is refused',
    (_kind, message) => {
      for (const field of Object.keys(message)) {
        // What an import file is, is looked at when it is imported.
        if (field === 'file') continue;
        const { [field]: _gone, ...rest } = message;
        expect(fits(rest), `without ${field}`).toBe(false);
        for (const value of [
          undefined,
          [[]],
          {},
          () => 1,
          1.5,
          Number.NaN,
          -1,
          long(100_000),
          Symbol('x'),
        ])
          expect(fits({ ...message, [field]: value }), field).toBe(false);
      }
    },
  );

  test('I-15 what is no message is refused', () => {
    for (const value of [
      undefined,
      null,
      0,
      '',
      'arrived',
      [],
      {},
      { kind: null },
      { kind: 'unknown' },
      { Kind: 'arrived' },
    ])
      expect(fits(value)).toBe(false);
    fc.assert(fc.property(fc.anything(), (value) => !fits(value)));
  });
});

describe('I-15 oversized', () => {
  const fits = (message: unknown) => pageMessage.safeParse(message).success;

  test('I-15 readings with more than twenty labels, or labels of nobody', () => {
    const reading = (seen: unknown) =>
      portalMessage.safeParse({ ...PORTAL_MESSAGES.reading, seen }).success;
    expect(reading(Array(20).fill('other'))).toBe(true);
    expect(reading(Array(21).fill('other'))).toBe(false);
    expect(reading(['cancel-line', 'Cancel my line'])).toBe(false);
    expect(reading([long(5000)])).toBe(false);
  });

  test('I-15 a portal’s longest proper message is within its limit', () => {
    const longest = { ...PORTAL_MESSAGES.reading, seen: Array(20).fill('remove-profile-only') };
    expect(portalMessage.safeParse(longest).success).toBe(true);
    expect(JSON.stringify(longest).length).toBeLessThan(MAX_PORTAL_MESSAGE);
  });

  test('I-15 texts of a command, hosts without the guide, tab numbers', () => {
    const command = { ...note(2), payload: { kind: 'note', text: long(1001) } };
    expect(fits({ kind: 'command', command })).toBe(false);
    const guideOff = Array(501).fill('a.example');
    expect(fits({ kind: 'settings', settings: { ...DEFAULT_SETTINGS, guideOff } })).toBe(false);
    expect(
      fits({ kind: 'settings', settings: { ...DEFAULT_SETTINGS, guideOff: [long(256)] } }),
    ).toBe(false);
    expect(fits({ kind: 'bind', tab: 2 ** 53, cancellation: null })).toBe(false);
  });

  test('I-15 settings of nobody', () => {
    const settings = (more: object) =>
      fits({ kind: 'settings', settings: { ...DEFAULT_SETTINGS, ...more } });
    expect(settings({ language: 'zh_CN' })).toBe(true);
    for (const more of [
      { language: 'de' },
      { quiet: { from: '24:00', to: '08:00' } },
      { quiet: { from: '8:00', to: '9:00' } },
      { theme: 1 },
    ])
      expect(settings(more)).toBe(false);
  });
});
