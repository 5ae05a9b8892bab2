import { describe, expect, test } from 'vitest';
import { buildHostIndex, operatorAt, scriptPattern } from '../../../utils/catalogue/hosts.ts';
import { accessOf, noteGranted } from '../../../utils/tracker/host-access.ts';
import { composeHosts } from '../../../utils/tracker/host-index.ts';
import { planScript } from '../../../utils/tracker/registered-scripts.ts';
import { trust } from '../../../utils/tracker/sender.ts';
import { ownId, ownOperator } from '../support/own.ts';
import { catalogue, OWN, portal } from '../support/senders.ts';

const INDEX = buildHostIndex([
  { host: 'old.example', path: '', operator: 'old' },
  { host: 'later.example', path: '', operator: 'old' },
  { host: 'new.example', path: '/brand', operator: 'new' },
]);
const REQUIRED = ['https://old.example/*'];
const compose = (own = [ownOperator()], granted: string[] = []) =>
  composeHosts(INDEX, REQUIRED, own, new Set(granted));

describe('the index', () => {
  test('the catalogue as it is packaged needs no access beyond the manifest', () => {
    const { optional, reached } = composeHosts(catalogue.hosts, catalogue.matches, [], new Set());
    expect(optional).toEqual([]);
    expect(reached).toEqual(catalogue.hosts);
  });

  test('I-24 hosts that came after the list was frozen, and the person’s own, are asked for', () => {
    const { optional, known } = compose();
    expect(optional.map(({ host }) => host)).toEqual([
      'later.example',
      'new.example',
      'my.faraway-1.example',
    ]);
    for (const { host, path, operator } of optional)
      expect(operatorAt(`https://${host}${path}/`, known)).toBe(operator);
  });

  test('I-16 only hosts to which access is given now are reached', () => {
    const at = (address: string, granted: string[]) =>
      operatorAt(address, compose(undefined, granted).reached);
    expect(at('https://old.example/', [])).toBe('old');
    for (const address of ['https://later.example/', 'https://my.faraway-1.example/'])
      expect(at(address, [])).toBeUndefined();
    expect(at('https://later.example/', ['later.example'])).toBe('old');
    expect(at('https://my.faraway-1.example/', ['later.example'])).toBeUndefined();
    expect(at('https://my.faraway-1.example/', ['my.faraway-1.example'])).toBe(ownId(1));
  });

  test('I-16 a content script on a host of the person’s own counts only while access is given', () => {
    const url = 'https://my.faraway-1.example/account';
    const sender = { ...portal, url, origin: 'https://my.faraway-1.example' };
    const who = (granted: string[], own = [ownOperator()]) =>
      trust(sender, OWN.id, OWN.base, () => compose(own, granted).reached);
    expect(who([])).toBeUndefined();
    expect(who(['my.faraway-1.example'])).toMatchObject({ from: 'portal', operator: ownId(1) });
    expect(who(['my.faraway-1.example'], [])).toBeUndefined();
    const inside = { ...sender, frameId: 3 };
    const { reached } = compose(undefined, ['my.faraway-1.example']);
    expect(trust(inside, OWN.id, OWN.base, () => reached)).toBeUndefined();
    expect(
      trust({ ...sender, tab: { id: 7, incognito: true } }, OWN.id, OWN.base, () => reached),
    ).toBeUndefined();
  });

  test('I-16 access without an operator reaches nothing', () => {
    const { reached, registered } = compose([], ['my.faraway-1.example', 'evil.example']);
    expect(operatorAt('https://my.faraway-1.example/', reached)).toBeUndefined();
    expect(operatorAt('https://evil.example/', reached)).toBeUndefined();
    expect(registered).toEqual([]);
  });

  test('a host of the catalogue that a person had added is the catalogue’s', () => {
    const own = [ownOperator(1, { hosts: [{ host: 'later.example' }] })];
    const { known, optional } = compose(own, ['later.example']);
    expect(operatorAt('https://later.example/', known)).toBe('old');
    expect(optional.filter(({ operator }) => operator === ownId(1))).toEqual([]);
  });
});

describe('access', () => {
  const HOST = 'my.faraway-1.example';
  const state = (granted: string[], notes = {}) =>
    accessOf(ownId(1), compose(undefined, granted), notes);

  test('goes from not asked to asked, given, taken back, and given again', () => {
    expect(state([])).toEqual({ hosts: [HOST], state: 'not-asked' });
    const asked = { [ownId(1)]: { had: [] } };
    expect(state([], asked).state).toBe('asked');
    const given = noteGranted(asked, compose(undefined, [HOST]));
    expect(given).toEqual({ [ownId(1)]: { had: [HOST] } });
    expect(state([HOST], given).state).toBe('granted');
    expect(state([], given).state).toBe('taken-back');
    expect(noteGranted(given, compose(undefined, []))).toEqual(given);
  });

  test('given among the browser’s settings without a question, it is noted as given', () => {
    expect(noteGranted({}, compose(undefined, [HOST]))).toEqual({ [ownId(1)]: { had: [HOST] } });
  });

  test('a host that is added later was not taken back: it is asked for', () => {
    const own = [ownOperator(1, { hosts: [{ host: HOST }, { host: 'second.example' }] })];
    const notes = { [ownId(1)]: { had: [HOST] } };
    expect(accessOf(ownId(1), compose(own, [HOST]), notes).state).toBe('asked');
  });

  test('an operator of the manifest needs none', () => {
    expect(accessOf('giffgaff-gb', compose(), {})).toEqual({ hosts: [], state: 'granted' });
  });

  test('of an operator with old and later hosts only the later ones are asked for', () => {
    expect(accessOf('old', compose(), {})).toEqual({
      hosts: ['later.example'],
      state: 'not-asked',
    });
  });
});

describe('what is registered at run time', () => {
  const JS = ['portal.js'];
  const claim = (host: string, path = '') => ({ host, path, operator: 'x' });

  test('exactly the hosts that are reached, in the top frame, for good', () => {
    const plan = planScript(undefined, [claim('b.example'), claim('a.example', '/mine')], JS);
    expect(plan).toEqual({
      do: 'register',
      script: {
        id: 'portal',
        js: JS,
        matches: ['https://a.example/mine*', 'https://b.example/*'],
        runAt: 'document_idle',
        allFrames: false,
        persistAcrossSessions: true,
      },
    });
  });

  test('what is in line is left alone, whatever else the browser says of it', () => {
    const plan = planScript(undefined, [claim('a.example')], JS);
    if (!('script' in plan)) throw new Error('nothing is planned');
    const asBrowsersSay = { ...plan.script, matchOriginAsFallback: false, world: 'ISOLATED' };
    expect(planScript(asBrowsersSay as never, [claim('a.example')], JS)).toEqual({ do: 'nothing' });
    expect(planScript(plan.script, [claim('c.example')], JS)).toMatchObject({
      do: 'update',
      script: { matches: ['https://c.example/*'] },
    });
    expect(planScript(plan.script, [claim('a.example')], ['other.js']).do).toBe('update');
  });

  test('nothing to reach: what is registered goes, and nothing is registered', () => {
    expect(planScript(undefined, [], JS)).toEqual({ do: 'nothing' });
    expect(planScript({ id: 'portal', js: JS, matches: [] }, [], JS)).toEqual({ do: 'unregister' });
  });

  test('I-23 no pattern is wider than one host', () => {
    const wide = /^https:\/\/[^*/]+\/[^*]*\*$/;
    const { registered } = compose(undefined, ['later.example', 'my.faraway-1.example']);
    expect(registered.length).toBe(2);
    for (const one of registered) expect(scriptPattern(one)).toMatch(wide);
  });
});
