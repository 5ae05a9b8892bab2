import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../../utils/cancellation/command.ts';
import { eventSchema } from '../../../utils/cancellation/event.ts';
import { commandOf, opening, PHONE, type Step, stateOf, tell } from '../support/story.ts';

const open: Step = ['2026-03-02T10:00', 'open', opening()];
const mark = (minute: number, account: string, said: string | null): Step => [
  `2026-03-02T11:0${minute}`,
  'account-marked',
  { account, mark: said },
];

describe('identifiers of a device', () => {
  const changed = (more: object): Step => [
    '2026-03-02T11:00',
    'device-changed',
    { ...PHONE, ...more },
  ];
  const identifiers = { iccid: '8934071100276980582', imei: '490154203237518' };

  test('are kept with it, and gone once it is described without them', () => {
    const steps = [open, changed({ identifiers, whereabouts: 'sold' })];
    expect(stateOf(tell(steps)).devices[0]).toMatchObject({ identifiers, whereabouts: 'sold' });
    const after = stateOf(tell([...steps, changed({})])).devices[0];
    expect(after).not.toHaveProperty('identifiers');
    expect(after).not.toHaveProperty('whereabouts');
  });

  test.each([
    ['an ICCID with letters', { iccid: '893407110027698058F' }],
    ['an EID that is too short', { eid: '8904903200400888' }],
    ['a fourth one', { imsi: '214070000000000' }],
  ])('%s is refused', (_, wrong) => {
    const command = commandOf(1, 'device-changed', { ...PHONE, identifiers: wrong });
    expect(commandSchema.safeParse(command).success).toBe(false);
  });
});

test('the line’s number and what becomes of it are kept with the line', () => {
  const line = { name: 'Ana', kind: 'contract', number: '+34600111222', numberWish: 'keep' };
  const described: Step = ['2026-03-02T11:00', 'line-described', line];
  expect(stateOf(tell([open, described])).line).toEqual(line);
});

describe('marks of accounts', () => {
  test('the last one counts, and none takes it away', () => {
    const steps = [open, mark(0, 'bank.example', 'later'), mark(1, 'post.example', 'moved')];
    expect(stateOf(tell(steps)).accounts).toEqual({
      'bank.example': 'later',
      'post.example': 'moved',
    });
    const after = [...steps, mark(2, 'bank.example', 'moved'), mark(3, 'post.example', null)];
    expect(stateOf(tell(after)).accounts).toEqual({ 'bank.example': 'moved' });
  });

  test('are about a host, by a known word', () => {
    const refused = (payload: object) =>
      commandSchema.safeParse(commandOf(1, 'account-marked', payload)).success;
    expect(refused({ account: 'Bank', mark: 'moved' })).toBe(false);
    expect(refused({ account: 'bank.example', mark: 'lost' })).toBe(false);
    expect(refused({ account: 'bank.example', mark: null })).toBe(true);
  });
});

test('what was stored before there were identifiers is read as it was', () => {
  for (const event of tell([open])) expect(eventSchema.parse(event)).toEqual(event);
});
