import { describe, expect, test } from 'vitest';
import burdens from '../../../utils/catalogue/burdens.json' with { type: 'json' };
import { DIFFICULTIES, difficultyOf } from '../../../utils/catalogue/difficulty.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import vocabulary from '../../../utils/catalogue/vocabulary.json' with { type: 'json' };
import weightless from '../../catalogue/weightless.json' with { type: 'json' };
import { catalogue } from '../support/senders.ts';

type Change = { [field in keyof Operator]?: unknown };
const src = [0];
const operator = (change: Change) =>
  ({ kind: 'mno', online: { answer: 'unknown' }, ...change }) as unknown as Operator;
const rated = (change: Change) => {
  const rating = difficultyOf(operator(change));
  if (!rating || 'cases' in rating) throw new Error(`no single class: ${JSON.stringify(rating)}`);
  return rating;
};
const portal = { type: 'portal', src };
const phone = { type: 'phone', src };
const store = { type: 'store', src };
const online = { answer: 'yes', src };
const partly = { answer: 'partly', src };

describe('how hard it is, from the facts alone', () => {
  test.each<[string, Change, string]>([
    ['the whole way online', { online, channels: [portal] }, 'very-easy'],
    ['the easiest channel counts', { online, channels: [store, portal, phone] }, 'very-easy'],
    ['begun online, ended by a call', { online: partly, channels: [portal, phone] }, 'middling'],
    ['begun online, ended in a shop', { online: partly, channels: [portal, store] }, 'hard'],
    ['begun online, ended nobody knows where', { online: partly, channels: [portal] }, 'middling'],
    [
      'a page of which nobody knows whether it ends a line',
      { channels: [portal, phone] },
      'middling',
    ],
    ['a call', { channels: [phone] }, 'middling'],
    ['a letter', { channels: [{ type: 'letter', src }] }, 'hard'],
    ['a visit', { channels: [store] }, 'hard'],
    [
      'a page that the answer denies',
      { online: { answer: 'no' }, channels: [portal, store] },
      'hard',
    ],
    [
      'online with a face check',
      { online, channels: [portal], identity: [{ code: 'face', src }] },
      'easy',
    ],
    [
      'a visit with a document is no harder than a visit',
      { channels: [store], identity: [{ code: 'id-document', src }] },
      'hard',
    ],
    [
      'a visit and a fee',
      { channels: [store], fees: [{ code: 'fixed', params: { money: '5 EUR' }, src }] },
      'very-hard',
    ],
    [
      'a letter with a month of notice',
      {
        channels: [{ type: 'letter', src }],
        notice: [{ code: 'period', params: { duration: 'P1M' }, src }],
      },
      'very-hard',
    ],
  ])('%s', (_, change, wanted) => {
    expect(rated(change).class).toBe(wanted);
  });

  test('a short notice and a special case add nothing', () => {
    const notice = [{ code: 'period', params: { duration: 'P13D' }, src }];
    const fees = [{ code: 'fixed', params: { money: '5 EUR' }, when: ['within-term'], src }];
    expect(rated({ online, channels: [portal], notice, fees }).because).toEqual([
      'online-whole-way',
    ]);
  });

  test('where no channel is known nothing is said', () => {
    expect(difficultyOf(operator({ channels: [portal] }))).toBeUndefined();
    expect(difficultyOf(operator({}))).toBeUndefined();
    expect(
      difficultyOf(operator({ channels: [{ type: 'phone', does: 'information', src }] })),
    ).toBeUndefined();
  });

  test('depends on prepaid or contract where these differ', () => {
    const channels = [
      { ...store, when: ['contract'] },
      { ...portal, when: ['prepaid'] },
    ];
    expect(difficultyOf(operator({ online, channels }))).toEqual({
      cases: [
        { for: ['prepaid'], class: 'very-easy', because: ['online-whole-way'] },
        { for: ['contract'], class: 'hard', because: ['by-store'] },
      ],
    });
  });

  test('depends on the lines for which the whole way is online', () => {
    const channels = [portal, store];
    const some = { answer: 'partly', when: ['prepaid'], src };
    expect(difficultyOf(operator({ online: some, channels }))).toEqual({
      cases: [
        { for: ['prepaid'], class: 'very-easy', because: ['online-whole-way'] },
        { for: ['contract'], class: 'hard', because: ['by-store'] },
      ],
    });
  });

  test('depends on phone or watch where these differ', () => {
    const channels = [phone, { ...portal, does: 'ends-companion' }];
    expect(difficultyOf(operator({ online, channels }))).toEqual({
      cases: [
        { for: ['phone-line'], class: 'middling', because: ['by-phone'] },
        { for: ['watch'], class: 'very-easy', because: ['online-whole-way'] },
      ],
    });
  });

  test('what differs in words but not in class is one class', () => {
    const channels = [
      { ...phone, when: ['contract'] },
      { ...phone, when: ['prepaid'] },
    ];
    expect(rated({ channels }).class).toBe('middling');
  });

  test('a contract alone that is known is said to be one', () => {
    expect(difficultyOf(operator({ channels: [{ ...phone, when: ['contract'] }] }))).toEqual({
      cases: [{ for: ['contract'], class: 'middling', because: ['by-phone'] }],
    });
  });

  test('every class occurs in the catalogue, and every known channel leads to one', () => {
    const classes = catalogue.operators.flatMap((one) => {
      const rating = difficultyOf(one);
      return rating ? ('cases' in rating ? rating.cases : [rating]).map((c) => c.class) : [];
    });
    expect([...new Set(classes)].sort()).toEqual([...DIFFICULTIES].sort());
  });
});

describe('which facts weigh', () => {
  const SECTION = {
    identity: 'identity',
    documents: 'document',
    notice: 'notice',
    fees: 'fee',
  } as const;
  test.each(Object.entries(SECTION))(
    '%s: every code is either counted or not',
    (field, section) => {
      const weighing = field as keyof typeof burdens;
      expect([...burdens[weighing], ...weightless[weighing]].sort()).toEqual(
        Object.keys(vocabulary[section]).sort(),
      );
    },
  );
});
