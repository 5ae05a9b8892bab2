import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type PlanDevice,
  type PlanLine,
  removalPlan,
} from '../../../utils/cancellation/removal-plan.ts';
import { NO_FACTS } from '../support/removal.ts';

const device = (id: string, more: Partial<PlanDevice> = {}): PlanDevice => ({
  id,
  category: 'phone',
  carrier: 'esim',
  companion: false,
  whereabouts: 'at-hand',
  showsNotices: false,
  ...more,
});
const PHONE = device('phone');
const WATCH = device('watch', { category: 'watch', companion: true });
const LINE: PlanLine = { way: 'request', kind: 'contract', number: 'let-go' };

const ids = (line: PlanLine, devices: PlanDevice[], facts = NO_FACTS) =>
  removalPlan(line, devices, facts).map(({ id }) => id);
const stepOf = (id: string, ...plan: Parameters<typeof removalPlan>) =>
  removalPlan(...plan).find((one) => one.id === id);

describe('a phone and its watch', () => {
  test('asked of the operator: the watch first, the codes moved, profiles last and in turn', () => {
    expect(ids(LINE, [PHONE, WATCH])).toEqual([
      'line.note-line',
      'watch.note-identifiers',
      'phone.note-identifiers',
      'line.move-codes',
      'watch.end-companion',
      'line.submit-request',
      'line.see-accepted',
      'line.see-ended',
      'watch.switch-off',
      'watch.remove-profile',
      'phone.switch-off',
      'phone.remove-profile',
      'watch.see-gone',
      'line.last-bill',
    ]);
  });

  test('the move is the way: nothing else ends the line, and nothing is moved away from it', () => {
    expect(ids({ ...LINE, way: 'port-out', number: 'keep' }, [PHONE, WATCH])).toEqual([
      'line.note-line',
      'watch.note-identifiers',
      'phone.note-identifiers',
      'watch.end-companion',
      'line.submit-port-out',
      'line.see-number-moved',
      'line.see-ended',
      'watch.switch-off',
      'watch.remove-profile',
      'phone.switch-off',
      'phone.remove-profile',
      'watch.see-gone',
      'line.last-bill',
    ]);
  });

  test('every step says what it waits for, without detours, and why it stands there', () => {
    const plan = [LINE, [PHONE, WATCH], { ...NO_FACTS, companionCodeToPhone: true }] as const;
    expect(stepOf('watch.end-companion', ...plan)).toEqual({
      id: 'watch.end-companion',
      subject: 'watch',
      code: 'end-companion',
      after: ['line.note-line', 'watch.note-identifiers'],
      why: 'code-goes-to-phone',
      reaches: 'companion-contract-ended',
    });
    expect(stepOf('line.submit-request', ...plan)).toMatchObject({
      after: ['phone.note-identifiers', 'watch.end-companion', 'line.move-codes'],
      why: 'line-still-receives',
    });
    expect(stepOf('phone.switch-off', ...plan)).toMatchObject({
      after: ['watch.remove-profile'],
      why: 'one-at-a-time',
    });
  });
});

describe('a number that is kept', () => {
  const keep: PlanLine = { ...LINE, number: 'keep' };

  test('moves before the line is asked away, where the move may leave something', () => {
    const order = ids(keep, [PHONE, WATCH]);
    const steps = ['watch.end-companion', 'line.order-port', 'line.see-number-moved'];
    expect(order.filter((id) => [...steps, 'line.submit-request'].includes(id))).toEqual([
      ...steps,
      'line.submit-request',
    ]);
    expect(stepOf('line.submit-request', keep, [PHONE], NO_FACTS)?.why).toBe('what-the-move-left');
  });

  test('is the whole end where the move ends the line by itself', () => {
    const moved = ids(keep, [PHONE], { ...NO_FACTS, moveEndsLine: true });
    expect(moved).toEqual(ids({ ...keep, way: 'port-out' }, [PHONE]));
  });

  test('cannot move from every operator: then the codes do', () => {
    const facts = { ...NO_FACTS, numberCannotMove: true, moveEndsLine: true };
    expect(stepOf('line.move-codes', keep, [PHONE], facts)?.why).toBe('number-cannot-move');
    expect(ids(keep, [PHONE], facts)).not.toContain('line.order-port');
  });
});

describe('a device that is not here', () => {
  test('a lost tablet: ended and detached by the operator, then written off', () => {
    const tablet = device('tablet', { category: 'tablet', companion: true, whereabouts: 'lost' });
    expect(ids(LINE, [PHONE, tablet]).filter((id) => id.startsWith('tablet'))).toEqual([
      'tablet.note-from-account',
      'tablet.end-companion',
      'tablet.ask-detach',
      'tablet.write-off',
    ]);
  });

  test('a sold phone: nothing receives codes, and it is detached only once the end was asked for', () => {
    const sold = device('phone', { whereabouts: 'sold' });
    expect(ids(LINE, [sold])).toEqual([
      'line.note-line',
      'phone.note-from-account',
      'line.find-way-without-code',
      'line.move-codes',
      'line.submit-request',
      'phone.ask-detach',
      'line.see-accepted',
      'line.see-ended',
      'phone.write-off',
      'line.last-bill',
    ]);
    expect(stepOf('phone.ask-detach', LINE, [sold], NO_FACTS)?.why).toBe('new-owner-has-it');
  });

  test('while a number moves it is detached only when the number has arrived', () => {
    const abroad = device('phone', { whereabouts: 'abroad' });
    const line: PlanLine = { ...LINE, way: 'port-out', number: 'keep' };
    expect(stepOf('phone.ask-detach', line, [abroad], NO_FACTS)?.after).toEqual([
      'line.see-number-moved',
    ]);
  });

  test('a broken phone with a plastic SIM: the card goes into another phone', () => {
    const broken = device('phone', { carrier: 'sim', whereabouts: 'broken' });
    expect(ids(LINE, [broken])).toEqual([
      'line.note-line',
      'phone.note-identifiers',
      'phone.move-sim',
      'line.move-codes',
      'line.submit-request',
      'line.see-accepted',
      'line.see-ended',
      'phone.dispose-sim',
      'line.last-bill',
    ]);
  });
});

test('a travel plan without a number: renewal off, run out, then the profile', () => {
  expect(ids({ way: 'expire', kind: 'plan', number: 'none' }, [PHONE])).toEqual([
    'line.note-line',
    'phone.note-identifiers',
    'line.submit-expire',
    'line.see-ended',
    'phone.switch-off',
    'phone.remove-profile',
  ]);
});

test('a removable eUICC is asked for notices it has not sent', () => {
  const card = device('card', { category: 'removable-euicc', showsNotices: true });
  expect(ids(LINE, [card])).toContain('card.send-notices');
});

test('where the operator wants profiles deleted first, they are, before it is asked', () => {
  const order = ids(LINE, [PHONE, WATCH], { ...NO_FACTS, profilesFirst: true });
  expect(order.indexOf('phone.remove-profile')).toBeLessThan(order.indexOf('line.submit-request'));
  expect(order.indexOf('line.move-codes')).toBeLessThan(order.indexOf('watch.switch-off'));
});

test('the same devices in another order give the same steps', () => {
  const all = [WATCH, PHONE, device('laptop', { category: 'laptop' })];
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (devices) => {
      expect(ids(LINE, devices)).toEqual(ids(LINE, all));
    }),
  );
});
