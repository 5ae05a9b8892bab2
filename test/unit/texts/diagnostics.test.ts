import { describe, expect, test } from 'vitest';
import { diagnosticRows, diagnosticText } from '../../../components/diagnostics-rows.ts';
import { LANGUAGES, translator } from '../../../utils/i18n.ts';
import type { Diagnostics } from '../../../utils/messages.ts';
import { LOCALES } from '../support/locales.ts';

const WELL: Diagnostics = {
  version: '0.2.0',
  catalogue: 'abc',
  browser: 'Firefox/140',
  lines: { all: 4, open: 3, due: 2 },
  space: { records: null, used: 1_234_567, quota: 10_000_000_000 },
  lastWrite: Date.UTC(2026, 2, 10, 12),
  alarm: Date.UTC(2026, 2, 11, 8),
  missing: [],
  sites: { all: 120, readable: 120 },
  later: { all: 0, readable: 0 },
  notifications: 'unknown',
  aside: [],
};
const t = translator(LOCALES.en, 'en');
const rows = (data: Diagnostics) => diagnosticRows(data, t, 'en', (time) => String(time));
const wrong = (data: Partial<Diagnostics>) =>
  rows({ ...WELL, ...data }).flatMap(({ label, wrong: isWrong }) => (isWrong ? [label] : []));

describe('the check-up', () => {
  test('of a well Unline warns of nothing', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ alarm: null, lines: { all: 1, open: 0, due: 0 } })).toEqual([]);
  });

  test.each<[string, Partial<Diagnostics>]>([
    ['Next wake-up', { alarm: null }],
    ['Permissions', { missing: ['notifications'] }],
    ['Operators’ sites', { sites: { all: 120, readable: 119 } }],
    ['Notifications', { notifications: 'blocked' }],
    [
      'Moved aside',
      { aside: [{ what: 'log', at: '2026-03-10T12:00:00.000Z', where: 'events.0' }] },
    ],
  ])('%s: warns of what keeps it from reminding', (label, data) => {
    expect(wrong(data)).toEqual([label]);
  });

  test('as text has every row in the reader’s language, with times in UTC', () => {
    for (const language of LANGUAGES) {
      const text = diagnosticText(WELL, translator(LOCALES[language], language), language);
      expect(text.split('\n')).toHaveLength(rows(WELL).length);
      expect(text).toContain('2026-03-11T08:00:00.000Z');
      expect(text).toContain('Firefox/140');
      expect(text).not.toMatch(/diagnostics_|\{\w+\}|undefined|NaN/);
    }
  });

  test('names sizes in units that can be read', () => {
    const text = diagnosticText(WELL, t, 'en');
    expect(text).toContain('1.2 MB of 10 GB');
    expect(text).toContain('this browser does not tell');
  });
});
