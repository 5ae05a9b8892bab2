import { describe, expect, test } from 'vitest';
import { LABEL_MEANINGS } from '../../../utils/catalogue/words.ts';
import type { Claim, Reading } from '../../../utils/portal/reading.ts';
import { type Known, offersFor, suggestedTopics } from '../../../utils/portal/suggest.ts';
import { plainReading } from '../support/reading.ts';

describe('questions that a page suggests', () => {
  const topics = (more: Partial<Reading>) => suggestedTopics(plainReading('account', more));

  test('words on the page suggest the question that they touch, each once', () => {
    expect(topics({ seen: ['end-companion', 'end-companion', 'other'] })).toEqual(['companions']);
    expect(topics({ seen: ['port-out'] })).toEqual(['keep-number']);
    expect(topics({ seen: ['stop-auto-renew'] })).toEqual(['auto-renew']);
    expect(topics({ seen: ['cancel-account'] })).toEqual(['bundle']);
    expect(topics({ seen: [...LABEL_MEANINGS] })).toEqual([
      'companions',
      'keep-number',
      'auto-renew',
      'bundle',
    ]);
  });

  test('devices, a balance and the end of a term suggest theirs', () => {
    expect(topics({ devices: [{ name: 'iPhone 15' }] })).toEqual(['account-in-sync']);
    expect(topics({ balance: '12.50 €' })).toEqual(['money']);
    expect(topics({ contractEnd: '2027-03-01' })).toEqual(['contract-end']);
  });

  test('nothing on the page suggests nothing', () => {
    expect(topics({})).toEqual([]);
    expect(topics({ seen: ['sign-in', 'cancel-line', 'area-help'] })).toEqual([]);
  });
});

describe('what may be made of claims', () => {
  const TODAY = '2026-11-22';
  const nothing: Known = {
    asked: false,
    byRequest: true,
    reserved: false,
    ended: false,
    acceptanceOpen: true,
  };
  const claim = (code: Claim['code'], more: Partial<Claim> = {}): Claim => ({
    code,
    text: `${code} it says`,
    place: 'text',
    ground: 'phrase',
    ...more,
  });
  const offers = (claims: Claim[], known: Partial<Known> = {}) =>
    offersFor(claims, { ...nothing, ...known }, TODAY).map(({ claims: of, ...offer }) => ({
      ...offer,
      texts: of.map(({ text }) => text),
    }));

  test('a request that was received fills in the submission, its end day from the same page', () => {
    expect(
      offers([
        claim('ends-on', { date: '2026-12-31' }),
        claim('request-received', { reference: 'K-1', date: TODAY }),
      ]),
    ).toEqual([
      {
        to: 'record-submission',
        reference: 'K-1',
        endsOn: '2026-12-31',
        texts: ['request-received it says', 'ends-on it says'],
      },
    ]);
  });

  test('a day that has passed is no day on which the line will end', () => {
    expect(offers([claim('request-received', { date: '2026-11-20' })])).toEqual([
      { to: 'record-submission', texts: ['request-received it says'] },
    ]);
  });

  test('a reservation comes first, and is a reservation only', () => {
    expect(offers([claim('request-received'), claim('reserved-only')]).map(({ to }) => to)).toEqual(
      ['note-reservation', 'record-submission'],
    );
    expect(offers([claim('reserved-only', { date: '2026-12-31', reference: 'V-9' })])).toEqual([
      { to: 'note-reservation', texts: ['reserved-only it says'] },
    ]);
    expect(offers([claim('reserved-only')], { reserved: true })).toEqual([]);
  });

  test('once asked, an end day confirms that the operator accepted, where the way has that', () => {
    const ends = [claim('ends-on', { date: '2026-12-31' })];
    expect(offers(ends, { asked: true })).toEqual([
      { to: 'confirm-acceptance', endsOn: '2026-12-31', texts: ['ends-on it says'] },
    ]);
    expect(offers(ends, { asked: true, acceptanceOpen: false })).toEqual([]);
    expect(offers([claim('request-received')], { asked: true })).toEqual([]);
  });

  test('“cancelled” confirms the end on its day, today at the latest; a day ahead is an end to come', () => {
    expect(offers([claim('cancelled', { date: '2026-11-20' })], { asked: true })).toEqual([
      { to: 'confirm-end', on: '2026-11-20', texts: ['cancelled it says'] },
    ]);
    expect(offers([claim('cancelled')])).toEqual([
      { to: 'confirm-end', on: TODAY, texts: ['cancelled it says'] },
    ]);
    expect(offers([claim('cancelled', { date: '2026-11-30' })], { asked: true })).toEqual([
      { to: 'confirm-acceptance', endsOn: '2026-11-30', texts: ['cancelled it says'] },
    ]);
    expect(offers([claim('cancelled')], { ended: true })).toEqual([]);
  });

  test('no claim, no offer', () => {
    expect(offers([])).toEqual([]);
  });
});
