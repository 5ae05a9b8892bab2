import { describe, expect, test } from 'vitest';
import { areaOfAddress, type KnownPage } from '../../../utils/portal/address.ts';

const area = (address: string, pages: KnownPage[] = []) => areaOfAddress(new URL(address), pages);

describe('the area that an address names', () => {
  test.each([
    ['https://x.example/', null],
    ['https://x.example/plans', 'account'],
    ['https://x.example/account/login', 'signed-out'],
    ['https://login.x.example/oauth', 'signed-out'],
    ['https://x.example/my/devices', 'devices'],
    ['https://x.example/mein-o2/rechnungen', 'billing'],
    ['https://x.example/area-clienti/recesso', 'cancel'],
    ['https://x.example/contract/end', 'cancel'],
    ['https://x.example/Mi-Cuenta/Cancelaci%C3%B3n', 'cancel'],
    ['https://x.example/help_center/how-to-cancel', 'help'],
    ['https://x.example/%E0%A4%A', null],
    ['https://x.example/cancellable-things', null],
  ])('%s: %s', (address, expected) => {
    expect(area(address)).toBe(expected);
  });

  test('a page that the catalogue knows counts before the words of its path, one above it behind them', () => {
    const pages: KnownPage[] = [
      ['https://x.example/help/leave-us', 'cancel'],
      ['https://x.example/account', 'account'],
      ['https://x.example/account/summary/lines', 'billing'],
      ['https://other.example/', 'cancel'],
    ];
    expect(area('https://x.example/help/leave-us/', pages)).toBe('cancel');
    expect(area('https://x.example/account/leave', pages)).toBe('cancel');
    expect(area('https://x.example/account/xyz', pages)).toBe('account');
    expect(area('https://x.example/accountant/xyz', pages)).toBeNull();
  });
});
