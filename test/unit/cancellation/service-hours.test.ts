import { describe, expect, test } from 'vitest';
import {
  openingAt,
  type ServiceHours,
  sensibleTime,
  spansOn,
} from '../../../utils/cancellation/service-hours.ts';
import { operatorFile } from '../support/operators.ts';

const zoned = (text: string) => Temporal.ZonedDateTime.from(text);
const local = (time: Temporal.ZonedDateTime, zone = time.timeZoneId) =>
  time.withTimeZone(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
const hoursOf = (id: string, type: string): ServiceHours => {
  const found = operatorFile(id).channels?.find((one) => one.type === type && one.hours)?.hours;
  if (!found) throw new Error(`${id} names no hours for ${type}`);
  return found;
};
const weekdays: ServiceHours = [
  { days: 'mon-fri', from: '09:00', to: '17:00', zone: 'Europe/Madrid' },
];

describe('whether a channel answers', () => {
  const kpn = hoursOf('kpn-nl', 'phone');

  test.each([
    ['2026-11-20T17:59[Europe/Amsterdam]', 'open'],
    ['2026-11-20T18:00[Europe/Amsterdam]', '2026-11-21T08:00'],
    ['2026-11-21T16:59[Europe/Amsterdam]', 'open'],
    ['2026-11-21T17:00[Europe/Amsterdam]', '2026-11-23T08:00'],
    ['2026-11-22T12:00[Europe/Amsterdam]', '2026-11-23T08:00'],
    ['2026-11-23T07:30[Europe/London]', 'open'],
    ['2026-11-23T06:59[Europe/London]', '2026-11-23T08:00'],
  ])('KPN at %s: %s', (time, expected) => {
    const opening = openingAt(kpn, zoned(time));
    expect(opening.open ? 'open' : opening.opens && local(opening.opens)).toBe(expected);
  });

  test('round the clock is open at midnight, and on the days on which the clock is changed', () => {
    const always = hoursOf('optus-au', 'chat');
    for (const time of [
      '2026-10-04T00:00',
      '2026-10-04T02:30',
      '2026-04-05T02:30',
      '2026-04-05T23:59',
    ])
      expect(openingAt(always, zoned(`${time}[Australia/Sydney]`)), time).toEqual({ open: true });
  });

  test('the last day of the month has hours of its own', () => {
    const unicom = hoursOf('china-unicom-cn', 'app');
    const at = (time: string) => openingAt(unicom, zoned(`${time}[Asia/Shanghai]`)).open;
    expect(at('2026-11-29T20:00')).toBe(true);
    expect(at('2026-11-30T17:59')).toBe(true);
    expect(at('2026-11-30T20:00')).toBe(false);
    expect(spansOn(unicom, Temporal.PlainDate.from('2028-02-29'))).toHaveLength(1);
  });

  test('without any hours nothing opens', () => {
    expect(openingAt([], zoned('2026-11-22T12:00[UTC]'))).toEqual({
      open: false,
      opens: undefined,
    });
  });
});

describe('a sensible time', () => {
  test('without hours it is by day on the person’s own clock', () => {
    expect(local(sensibleTime(zoned('2026-11-22T23:30[Europe/Madrid]')))).toBe('2026-11-23T09:00');
    expect(local(sensibleTime(zoned('2026-11-22T20:30[Europe/Madrid]')))).toBe('2026-11-23T09:00');
    expect(local(sensibleTime(zoned('2026-11-22T14:20[Europe/Madrid]')))).toBe('2026-11-22T14:20');
  });

  test('a weekend is passed over', () => {
    const friday = zoned('2026-11-20T16:30[Europe/Madrid]');
    expect(local(sensibleTime(friday, weekdays))).toBe('2026-11-23T09:00');
    expect(local(sensibleTime(friday.subtract({ hours: 1 }), weekdays))).toBe('2026-11-20T15:30');
  });

  test('nine o’clock stays nine o’clock when the clocks change between', () => {
    const saturday = zoned('2026-10-24T12:00[Europe/Madrid]');
    const monday = sensibleTime(saturday, weekdays);
    expect(monday.toString()).toBe('2026-10-26T09:00:00+01:00[Europe/Madrid]');
    const spring = sensibleTime(zoned('2026-03-28T12:00[Europe/Madrid]'), weekdays);
    expect(spring.toString()).toBe('2026-03-30T09:00:00+02:00[Europe/Madrid]');
  });

  const sydney = (to: string): ServiceHours => [
    { days: 'mon-fri', from: '09:00', to, zone: 'Australia/Sydney' },
  ];

  test('where only one of two zones changes its clock, the hours are those of the channel', () => {
    const winter = sensibleTime(zoned('2026-09-30T09:00[Europe/Madrid]'), sydney('20:00'));
    expect(local(winter)).toBe('2026-09-30T17:00');
    const summer = sensibleTime(zoned('2026-11-25T09:00[Europe/Madrid]'), sydney('20:00'));
    expect(local(summer)).toBe('2026-11-25T19:00');
  });

  test('where days and hours never meet, the hours of the channel count', () => {
    const night = sensibleTime(zoned('2026-11-25T09:00[Europe/Madrid]'), sydney('17:00'));
    expect(local(night)).toBe('2026-11-26T09:00');
    expect(local(night, 'Europe/Madrid')).toBe('2026-11-25T23:00');
  });

  test('an hour is left before the channel closes on the last day of the month', () => {
    const unicom = hoursOf('china-unicom-cn', 'app');
    const late = zoned('2026-11-30T17:30[Asia/Shanghai]');
    expect(local(sensibleTime(late, unicom))).toBe('2026-12-01T09:00');
  });
});
