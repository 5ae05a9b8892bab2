import { describe, expect, test } from 'vitest';
import { isAtLeast, saidVersions } from '../../../utils/catalogue/system-version.ts';

describe('a version as people write it', () => {
  test.each<[string, ReturnType<typeof saidVersions>]>([
    ['iOS 17.4.1 (21E236)', [{ system: 'ios', figures: [17, 4, 1] }]],
    ['iOS17', [{ system: 'ios', figures: [17] }]],
    ['iPadOS 16', [{ system: 'ipados', figures: [16] }]],
    ['Watch OS 10', [{ system: 'watchos', figures: [10] }]],
    ['Chrome OS 128', [{ system: 'chromeos', figures: [128] }]],
    ['17', [{ figures: [17] }]],
    ['v17.2', [{ figures: [17, 2] }]],
    ['Versión 12.1', [{ figures: [12, 1] }]],
    ['版本 17.5', [{ figures: [17, 5] }]],
    ['１７．２', [{ figures: [17, 2] }]],
    ['安卓 14', [{ system: 'android', figures: [14] }]],
    ['Android: 14', [{ system: 'android', figures: [14] }]],
    [
      'Android 14, One UI 6.1',
      [
        { system: 'one-ui', figures: [6, 1] },
        { system: 'android', figures: [14] },
      ],
    ],
    ['Windows 11 23H2', [{ system: 'windows', figures: [11] }]],
  ])('%s', (text, said) => {
    expect(saidVersions(text)).toEqual(said);
  });

  test.each(['', '   ', 'iOS', 'the newest', 'iPhone 12', 'Galaxy S24', 'HarmonyOS 4', 'helios 3'])(
    '“%s” names none: nothing is guessed',
    (text) => {
      expect(saidVersions(text)).toEqual([]);
    },
  );
});

test('versions are compared figure by figure, and not where one is said too roughly', () => {
  expect(isAtLeast([12, 1], '12.1')).toBe(true);
  expect(isAtLeast([12, 1, 4], '12.1')).toBe(true);
  expect(isAtLeast([13], '12.1')).toBe(true);
  expect(isAtLeast([12, 10], '12.9')).toBe(true);
  expect(isAtLeast([12, 0, 9], '12.1')).toBe(false);
  expect(isAtLeast([9], '12.1')).toBe(false);
  expect(isAtLeast([12], '12.1')).toBeUndefined();
  expect(isAtLeast([12], '12.0')).toBe(true);
});
