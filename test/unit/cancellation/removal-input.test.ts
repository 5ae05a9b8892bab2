import { describe, expect, test } from 'vitest';
import { removalOf } from '../../../utils/cancellation/removal-input.ts';
import { detourOf, numberWishOf, wayToWalk } from '../../../utils/cancellation/walked-way.ts';
import { countryFile, operatorFile, SILENT } from '../support/operators.ts';
import { opening, PHONE, type Step, stateOf, tell, WATCH } from '../support/story.ts';

const open: Step = ['2026-03-02T10:00', 'open', opening('request', { devices: [PHONE, WATCH] })];
const state = (...steps: Step[]) => stateOf(tell([open, ...steps]));
const plan = (...steps: Step[]) => removalOf(state(...steps), SILENT, null);
const codesOf = ({ steps }: ReturnType<typeof plan>, subject: string) =>
  steps.filter((step) => step.subject === subject).map(({ code }) => code);

const doneIn = ({ progress }: ReturnType<typeof plan>) =>
  [...progress].flatMap(([id, far]) => (far === 'done' ? [id] : [])).sort();

describe('the way that is to be walked', () => {
  const keep = (numberWish: string): Step => [
    '2026-03-02T11:00',
    'line-described',
    { ...opening().line, numberWish },
  ];
  const giffgaff = operatorFile('giffgaff-gb');

  test('is the chosen one, but where the number is kept and its move ends the line', () => {
    expect(wayToWalk(state(keep('keep')), giffgaff, null)).toBe('port-out');
    expect(wayToWalk(state(keep('let-go')), giffgaff, null)).toBe('request');
    expect(wayToWalk(state(), giffgaff, null)).toBe('request');
    expect(wayToWalk(state(keep('keep')), SILENT, null), 'nothing is said of it').toBe('request');
    expect(wayToWalk(state(keep('keep')), null, null)).toBe('request');
  });
});

describe('a move that does not end the contract, or cannot be', () => {
  const port: Step = ['2026-03-02T11:00', 'way-changed', { way: 'port-out' }];

  test('is followed by the request where the old contract goes on', () => {
    const telekom = operatorFile('telekom-de');
    expect(detourOf(state(port), telekom, countryFile('de'))).toBe('move-leaves-contract');
    expect(wayToWalk(state(port), telekom, countryFile('de'))).toBe('request');
    const order = removalOf(state(port), telekom, countryFile('de')).steps.map(({ code }) => code);
    const [ordered, seen, ends] = ['order-port', 'see-number-moved', 'submit-request'].map((code) =>
      order.indexOf(code as never),
    );
    expect([ordered, seen, ends]).toEqual([ordered, seen, ends].sort((a = 0, b = 0) => a - b));
    expect(order).not.toContain('submit-port-out');
    expect(detourOf(state(), telekom, countryFile('de'))).toBeUndefined();
  });

  test('is no way where numbers cannot leave', () => {
    const etecsa = operatorFile('etecsa-cu');
    expect(detourOf(state(port), etecsa, countryFile('cu'))).toBe('number-cannot-move');
    expect(wayToWalk(state(port), etecsa, countryFile('cu'))).toBe('request');
  });
});

describe('the order of a cancellation', () => {
  test('is about its line and all its devices, and nothing is done yet', () => {
    const { steps, devices } = plan();
    expect([...new Set(steps.map(({ subject }) => subject))].sort()).toEqual([
      'line',
      'phone-1',
      'watch-1',
    ]);
    expect(devices.map(({ id }) => id)).toEqual(['phone-1', 'watch-1']);
    expect(doneIn(plan())).toEqual([]);
  });

  test('follows where the person says that a device is', () => {
    const lost: Step = ['2026-03-02T11:00', 'device-changed', { ...PHONE, whereabouts: 'lost' }];
    expect(codesOf(plan(), 'phone-1')).toContain('remove-profile');
    expect(codesOf(plan(lost), 'phone-1')).toContain('ask-detach');
    expect(codesOf(plan(lost), 'phone-1')).not.toContain('remove-profile');
  });

  test('takes a device that was written off by its reason, and leaves one out that needs nothing more', () => {
    const off = (reason: string): Step => [
      '2026-03-02T11:00',
      'device-written-off',
      { device: 'watch-1', reason },
    ];
    expect(codesOf(plan(off('stolen')), 'watch-1')).toContain('write-off');
    expect(doneIn(plan(off('stolen')))).toContain('watch-1.write-off');
    expect(codesOf(plan(off('other')), 'watch-1')).toEqual([]);
  });

  test('marks what the record shows: numbers noted, asked, an end state reached', () => {
    const made = plan(
      [
        '2026-03-02T11:00',
        'device-changed',
        { ...PHONE, identifiers: { imei: '490154203237518' } },
      ],
      ['2026-03-02T12:00', 'submitted', { channel: 'portal', on: '2026-03-02' }],
      [
        '2026-03-03T12:00',
        'end-state-reached',
        { subject: 'line', state: 'accepted', on: '2026-03-03', seenHow: 'operator-page' },
      ],
    );
    expect(doneIn(made)).toEqual([
      'line.see-accepted',
      'line.submit-request',
      'phone-1.note-identifiers',
    ]);
  });
});

describe('what becomes of the number', () => {
  const described = (numberWish: string): Step => [
    '2026-03-02T11:00',
    'line-described',
    { name: 'Ana', kind: 'contract', numberWish },
  ];
  test('is what the person said', () => {
    expect(numberWishOf(state(described('keep')), SILENT)).toBe('keep');
    expect(plan(described('keep')).steps.map(({ code }) => code)).toContain('order-port');
  });

  test('untold follows from the way and the operator', () => {
    const moved: Step = ['2026-03-02T11:00', 'way-changed', { way: 'port-out' }];
    expect(numberWishOf(state(), SILENT)).toBe('let-go');
    expect(numberWishOf(state(moved), SILENT)).toBe('keep');
    expect(numberWishOf(state(), { ...SILENT, kind: 'travel-esim' })).toBe('none');
    expect(numberWishOf(state(), null)).toBe('let-go');
  });
});
