import { describe, expect, test } from 'vitest';
import { playbookFor } from '../../../utils/cancellation/playbook.ts';
import {
  OUR_WAITS,
  PLAYBOOKS,
  type PlaybookCode,
} from '../../../utils/cancellation/playbook-words.ts';
import type { Country } from '../../../utils/catalogue/country.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import { operatorFile, SILENT } from '../support/operators.ts';
import { opening, PHONE, type Step, stateOf, tell, WATCH } from '../support/story.ts';

const NOW = Temporal.ZonedDateTime.from('2026-11-22T18:00[Europe/Madrid]');
const lineOf = (open = opening(), ...more: Step[]) =>
  stateOf(tell([['2026-11-20T10:00', 'open', open], ...more]));
const at = (
  operator: Operator,
  code: PlaybookCode,
  { state = lineOf(), now = NOW, country = null as Country | null } = {},
) => playbookFor(code, operator, country, state, now);
const stepOf = (book: ReturnType<typeof at>, code: string) => {
  const step = book.steps.find((one) => one.code === code);
  if (!step) throw new Error(`no step ${code} in ${book.steps.map((one) => one.code)}`);
  return step;
};
const codesIn = (book: ReturnType<typeof at>, code: string) =>
  stepOf(book, code).says.map(({ fact }) => fact.code);
const ways = (book: ReturnType<typeof at>) => book.others.map(({ channel }) => channel.type);

const ATT = operatorFile('att-us');
const UNICOM = operatorFile('china-unicom-cn');
const ETECSA = operatorFile('etecsa-cu');
const O2 = operatorFile('o2-de');

describe('an operator of whom nothing is known', () => {
  test.each(PLAYBOOKS)('%s has steps, and each is labelled as ours or the person’s', (code) => {
    const book = at(SILENT, code);
    expect(book.steps.length).toBeGreaterThan(1);
    expect(book.steps.map(({ rests }) => rests)).not.toContain('operator');
    expect(book.others).toEqual([]);
    expect(book.retry?.wait).toBe(OUR_WAITS[code]);
    expect(book.retry?.says).toBeUndefined();
  });

  test('works before any line is being ended', () => {
    const book = playbookFor('not-in-sync', SILENT, null, null, NOW);
    expect(stepOf(book, 'compare-devices')).toMatchObject({ rests: 'ours' });
  });
});

describe('account not in sync', () => {
  test('the devices of the record are the ones to compare with', () => {
    const state = lineOf(opening('request', { devices: [PHONE, WATCH] }));
    const { rests, devices } = stepOf(at(ATT, 'not-in-sync', { state }), 'compare-devices');
    expect(rests).toBe('person');
    expect(devices?.map(({ id }) => id)).toEqual(['phone-1', 'watch-1']);
  });

  test('China Unicom: what the operator says, and a retry while its app and the person are both awake', () => {
    const book = at(UNICOM, 'not-in-sync');
    expect(codesIn(book, 'account-facts')).toEqual(['app-sends-to-shop']);
    expect(stepOf(book, 'ask-refresh').by?.map(({ channel }) => channel.value)).toEqual(['10010']);
    // In two days at nine in Madrid it is four in the afternoon in Shanghai.
    expect(book.retry?.due.toString()).toBe('2026-11-24T16:00:00+08:00[Asia/Shanghai]');
    expect(book.retry?.within?.type).toBe('app');
    expect(ways(book)).toEqual(['phone', 'store']);
  });

  test('on the last evening of a month the retry moves to the next morning', () => {
    const now = Temporal.ZonedDateTime.from('2026-11-28T18:00[America/New_York]');
    // 30 November, nine in New York, is 22:00 in Shanghai: closed, on that day since 18:00.
    const { retry } = at(UNICOM, 'not-in-sync', { now });
    expect(retry?.due.toString()).toBe('2026-12-01T07:30:00+08:00[Asia/Shanghai]');
    expect(retry?.due.withTimeZone('America/New_York').toPlainTime().toString()).toBe('18:30:00');
  });
});

describe('identity check failed', () => {
  test('China Unicom: its proofs, then what commonly breaks, in the order of recovery', () => {
    const book = at(UNICOM, 'identity-failed');
    expect(book.steps.map(({ code }) => code)).toEqual([
      'proofs',
      'code-to-line',
      'number-bound',
      'password-current',
      'slider',
      'face',
      'data-match',
      'not-again-and-again',
    ]);
    expect(codesIn(book, 'proofs')).toContain('sms-code-to-line');
    expect(codesIn(book, 'proofs')).toContain('id-original');
    expect(codesIn(book, 'code-to-line')).toEqual(['sms-code-to-line']);
    expect(codesIn(book, 'face')).toEqual(['face', 'face-check-retry']);
    expect(stepOf(book, 'number-bound').rests).toBe('ours');
  });

  test('o2: no proofs are known, and that is said', () => {
    const book = at(O2, 'identity-failed');
    expect(stepOf(book, 'proofs-unknown').rests).toBe('ours');
    expect(ways(book)).toEqual(['form', 'letter']);
  });

  test('each fact shown has a source in the operator’s file', () => {
    for (const operator of [ATT, UNICOM, ETECSA, O2])
      for (const code of PLAYBOOKS)
        for (const { fact } of at(operator, code).steps.flatMap(({ says }) => says))
          expect(operator.sources[fact.src[0] ?? -1], fact.code).toBeDefined();
  });
});

describe('cross-border', () => {
  test('Cuba: documents by person, the representative, and that a visit is needed', () => {
    const book = at(ETECSA, 'cross-border');
    expect(codesIn(book, 'documents-by-person')).toEqual([
      'id-named',
      'national-passport',
      'resident-or-diplomatic-card',
      'passport-of-origin',
    ]);
    expect(codesIn(book, 'representative')).toEqual(['proof-of-power', 'holder-or-representative']);
    expect(codesIn(book, 'abroad-facts')).toContain('representative-from-abroad');
    expect(book.others.map(({ channel, reach }) => [channel.type, reach])).toEqual([
      ['letter', 'anywhere'],
      ['store', 'visit'],
    ]);
    expect(stepOf(book, 'terms-unknown').rests).toBe('ours');
  });

  test('China Unicom: the waiting time after roaming is the operator’s own', () => {
    const { retry } = at(UNICOM, 'cross-border');
    expect(retry?.wait).toBe('P60D');
    expect(retry?.says?.fact.code).toBe('roaming-wait');
    expect(retry?.due.toPlainDate().toString()).toBe('2027-01-21');
  });
});

describe('device not compatible', () => {
  const asked = (state?: ReturnType<typeof lineOf>) =>
    stepOf(at(ATT, 'device-incompatible', state && { state }), 'model-unknown');
  const devices = [PHONE, WATCH, { ...PHONE, device: 'phone-2', carrier: 'sim' as const }];

  test('the devices with an eSIM are the ones of which a verdict can be given', () => {
    const step = asked(lineOf(opening('request', { devices })));
    expect(step.rests).toBe('person');
    expect(step.devices?.map(({ id }) => id)).toEqual(['phone-1', 'watch-1']);
  });

  test('what the verdict on them says is no step as well', () => {
    const codes = (book: ReturnType<typeof at>) => book.steps.map(({ code }) => code);
    const general = ['update-device', 'operator-detaches'];
    const state = lineOf(opening('request', { devices }));
    const judged = codes(at(ATT, 'device-incompatible', { state }));
    expect(judged.filter((code) => general.includes(code))).toEqual([]);
    expect(judged).toContain('keep-esim');
    const unjudged = codes(playbookFor('device-incompatible', ATT, null, null, NOW));
    expect(unjudged.filter((code) => general.includes(code))).toEqual(general);
  });

  test('one that was given up is none of them, and without any only our own advice is left', () => {
    const writeOff = (device: string): Step => [
      '2026-11-21T10:00',
      'device-written-off',
      { device, reason: 'lost' },
    ];
    const open = opening('request', { devices });
    const [one] = asked(lineOf(open, writeOff('phone-1'))).devices ?? [];
    expect(one?.id).toBe('watch-1');
    const none = asked(lineOf(open, writeOff('phone-1'), writeOff('watch-1')));
    expect(none.rests).toBe('ours');
    expect(none.devices).toBeUndefined();
  });
});

describe('the other ways', () => {
  test('AT&T: the easiest first; the form for watches only where a watch is among the devices', () => {
    expect(ways(at(ATT, 'device-incompatible'))).toEqual(['phone', 'phone', 'store']);
    const state = lineOf(opening('request', { devices: [PHONE, WATCH] }));
    expect(ways(at(ATT, 'device-incompatible', { state }))).toEqual([
      'form',
      'phone',
      'phone',
      'store',
    ]);
  });

  test('hours say whether a channel answers now', () => {
    const kpn = operatorFile('kpn-nl');
    const openAt = (time: string) =>
      at(kpn, 'maintenance', { now: Temporal.ZonedDateTime.from(time) }).others.find(
        ({ channel }) => channel.hours,
      )?.opening;
    expect(openAt('2026-11-20T12:00[Europe/Amsterdam]')).toEqual({ open: true });
    expect(openAt('2026-11-22T12:00[Europe/Amsterdam]')).toMatchObject({ open: false });
  });

  test('a number that moves ends by its code, where the operator names a channel for it', () => {
    const operator: Operator = {
      ...SILENT,
      channels: [
        { type: 'phone', src: [0] },
        { type: 'sms', value: 'PAC', does: 'port-code', src: [0] },
      ],
    };
    expect(ways(at(operator, 'not-in-sync', { state: lineOf(opening('port-out')) }))).toEqual([
      'sms',
    ]);
    expect(ways(at(operator, 'not-in-sync'))).toEqual(['phone']);
  });
});

test('a page out of service is tried again in some hours, by day', () => {
  expect(at(SILENT, 'maintenance').retry?.due.toString()).toBe(
    '2026-11-23T09:00:00+01:00[Europe/Madrid]',
  );
  const now = NOW.with({ hour: 10, minute: 2 });
  expect(at(SILENT, 'maintenance', { now }).retry?.due.toPlainTime().toString()).toBe('13:05:00');
  expect(at(SILENT, 'captcha').retry).toBeUndefined();
});
