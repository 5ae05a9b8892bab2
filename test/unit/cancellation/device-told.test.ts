import { describe, expect, test } from 'vitest';
import { draftOf, toldDevice } from '../../../utils/cancellation/device-told.ts';
import { opening, PHONE, reached, stateOf, tell } from '../support/story.ts';

const FILLED = { ...PHONE, name: ' Old ', family: 'iphone', system: ' iOS 17.4 ' };

describe('what is written down of a device', () => {
  test('is without the blanks around it', () => {
    expect(toldDevice(FILLED)).toEqual({
      ...PHONE,
      name: 'Old',
      family: 'iphone',
      system: 'iOS 17.4',
    });
  });

  test('holds nothing of what was left empty', () => {
    expect(toldDevice({ ...PHONE, name: '', family: '', system: '' })).toEqual(PHONE);
    expect(toldDevice({ ...PHONE, name: ' ', family: 'sony', system: ' ' })).toEqual({
      ...PHONE,
      family: 'sony',
    });
  });

  test('holds no version of a family that was taken back, and none of both for a plastic SIM', () => {
    expect(toldDevice({ ...FILLED, family: '' })).not.toHaveProperty('system');
    const plastic = toldDevice({ ...FILLED, carrier: 'sim' });
    expect(plastic).not.toHaveProperty('family');
    expect(plastic).not.toHaveProperty('system');
    expect(plastic.name).toBe('Old');
  });
});

test('a device taken from a record to be changed is written down as it was', () => {
  const elsewhere = {
    ...FILLED,
    identifiers: { imei: '490154203237518' },
    whereabouts: 'lost',
  } as const;
  for (const device of [PHONE, toldDevice(FILLED), toldDevice(elsewhere)]) {
    const state = stateOf(
      tell([
        ['2026-03-02T10:00', 'open', opening('request', { devices: [device] })],
        ...reached('2026-03-03T10:00', 'phone-1', 'profile-removed'),
        ['2026-03-04T10:00', 'device-written-off', { device: 'phone-1', reason: 'lost' }],
      ]),
    );
    expect(state.devices.map((one) => toldDevice(draftOf(one)))).toEqual([device]);
  }
});
