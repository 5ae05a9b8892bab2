import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../utils/catalogue/fact-schema.ts';
import { type Route, routesOf } from '../../../utils/catalogue/routes.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import { catalogue } from '../support/senders.ts';

type Steps = Operator['steps'];
const step = (code: string, rest: Partial<Fact> = {}): Fact => ({ code, src: [0], ...rest });
const channel = (type: string, does?: string) =>
  ({ type, src: [0], ...(does && { does }) }) as NonNullable<Operator['channels']>[number];
const routes = (steps: Fact[], channels = [channel('store'), channel('portal')]) =>
  routesOf({ steps: steps as Steps, channels });
const shape = ({ for: goal, on, steps }: Route) => [
  goal,
  on.join(),
  steps.map((s) => s.code).join(),
];

describe('the ways through an operator’s steps', () => {
  test('the easiest channel comes first, each with the steps that belong to every channel', () => {
    const all = [
      step('note'),
      step('visit', { on: ['store'] }),
      step('sign-in', { on: ['portal'] }),
      step('keep-proof'),
    ];
    expect(routes(all).map(shape)).toEqual([
      ['line', 'portal', 'note,sign-in,keep-proof'],
      ['line', 'store', 'note,visit,keep-proof'],
    ]);
  });

  test('channels with the same steps are one way', () => {
    expect(routes([step('ask')]).map(shape)).toEqual([['line', 'portal,store', 'ask']]);
  });

  test('what is done on a channel that ends nothing belongs to every way', () => {
    const all = [step('dial-balance', { on: ['ussd'] }), step('visit', { on: ['store'] })];
    expect(routes(all).map(shape)).toEqual([['line', 'store', 'dial-balance,visit']]);
  });

  test('companion devices and moving the number are ways of their own', () => {
    const all = [
      step('sign-in', { on: ['portal'] }),
      step('watch-app', { when: ['watch'] }),
      step('text', { when: ['port-out'], on: ['sms'] }),
    ];
    expect(routes(all).map(shape)).toEqual([
      ['line', 'portal', 'sign-in'],
      ['companion', '', 'watch-app'],
      ['number', 'sms', 'text'],
    ]);
  });

  test('where no channel ends a line, the steps are not said to end one', () => {
    const all = [step('opt-out', { on: ['sms'] })];
    expect(routes(all, [channel('sms', 'stops-renewal')]).map(shape)).toEqual([
      ['other', 'sms', 'opt-out'],
    ]);
    expect(routes([step('ask')], []).map(shape)).toEqual([['other', '', 'ask']]);
  });

  test('says that the words are unknown only where a screen is walked without any', () => {
    const unknown = (steps: Fact[], on = [channel('portal')]) =>
      routes(steps, on).map(({ wordingUnknown }) => wordingUnknown);
    expect(unknown([step('sign-in')])).toEqual([true]);
    expect(unknown([step('choose', { params: { label: 'End it' } })])).toEqual([false]);
    expect(unknown([step('call')], [channel('phone')])).toEqual([false]);
  });

  test('no step of the catalogue is lost, and none is shown where its channel is not', () => {
    expect(catalogue.operators.length).toBeGreaterThan(200);
    for (const operator of catalogue.operators) {
      const all = routesOf(operator);
      const shown = new Set(all.flatMap(({ steps }) => steps));
      const lost = ((operator.steps ?? []) as Fact[]).filter((one) => !shown.has(one));
      expect(lost, operator.id).toEqual([]);
    }
  });
});
