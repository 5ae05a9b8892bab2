import { describe, expect, test } from 'vitest';
import { deadlineFacts, standingOf } from '../../../utils/cancellation/deadline-facts.ts';
import type { LineKind, Way } from '../../../utils/cancellation/words.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import { operatorFile, SILENT } from '../support/operators.ts';
import { asked, dueTimes, opening, type Step, tell } from '../support/story.ts';

const START = '2026-03-02T10:00';
const of = (operator: Operator) => ({
  on: (
    type: Parameters<typeof deadlineFacts>[0],
    way: Way = 'request',
    kind: LineKind = 'contract',
  ) => deadlineFacts(type, way, kind, operator, 'v7'),
});

describe('the facts on which a deadline rests', () => {
  test('giffgaff: its code is good for thirty days, said with its source and the state of the catalogue', () => {
    expect(of(operatorFile('giffgaff-gb')).on('prepared', 'port-out')).toEqual([
      {
        fact: 'code-validity',
        value: 'P30D',
        source: 'https://www.giffgaff.com/support/about-giffgaff/right-to-cancel',
        catalogue: 'v7',
      },
    ]);
    expect(of(operatorFile('giffgaff-gb')).on('submitted')).toEqual([]);
  });

  test('ETECSA: the time after which a prepaid line lapses, and only for a line left to lapse', () => {
    const etecsa = of(operatorFile('etecsa-cu'));
    const [fact, grace] = etecsa.on('submitted', 'lapse', 'prepaid');
    expect(fact).toMatchObject({ fact: 'lapse', value: 'P330D', catalogue: 'v7' });
    expect(fact?.source).toMatch(/^https?:/);
    expect(grace).toMatchObject({ fact: 'grace', value: 'P30D', source: fact?.source });
    expect(etecsa.on('submitted', 'lapse', 'unknown')).toEqual([fact, grace]);
    expect(etecsa.on('submitted', 'request', 'prepaid')).toEqual([]);
    expect(etecsa.on('submitted', 'lapse', 'contract')).toEqual([]);
  });

  test('China Unicom: working days are said as such', () => {
    expect(of(operatorFile('china-unicom-cn')).on('submitted')[0]).toMatchObject({
      fact: 'processing',
      value: 'WD2',
    });
  });

  test('Jio: working days of India, where Saturday is one', () => {
    expect(of(operatorFile('jio-in')).on('submitted')[0]).toMatchObject({ value: 'WD7/IN' });
  });

  test('Telekom: the notice before the end of the term, for contracts alone', () => {
    const telekom = of(operatorFile('telekom-de'));
    expect(telekom.on('line-described')[0]).toMatchObject({ fact: 'notice', value: 'P1M' });
    expect(telekom.on('line-described', 'request', 'unknown')[0]).toMatchObject({ value: 'P1M' });
    expect(telekom.on('line-described', 'request', 'prepaid')).toEqual([]);
  });

  test('what is said of a special case alone starts no deadline', () => {
    const notice = (when: string[]) =>
      of({
        ...SILENT,
        notice: [{ code: 'period', params: { duration: 'P30D' }, when, src: [0] }],
      } as unknown as Operator).on('submitted');
    for (const special of ['business', 'representative', 'military', 'holder-died', 'within-term'])
      expect(notice([special]), special).toEqual([]);
    for (const ordinary of ['after-term', 'online', 'resident', 'contract'])
      expect(notice([ordinary]), ordinary).toHaveLength(1);
    expect(notice(['contract', 'business'])).toEqual([]);
  });

  test('EE and Vodafone: what holds without moving the number does not hold with it, and the other way round', () => {
    const ee = of(operatorFile('ee-gb'));
    expect(ee.on('submitted', 'request')[0]).toMatchObject({ fact: 'notice', value: 'P30D' });
    expect(ee.on('submitted', 'port-out')).toEqual([]);
    expect(ee.on('prepared', 'port-out')).toHaveLength(1);
    expect(ee.on('prepared', 'request')).toEqual([]);
    expect(of(operatorFile('vodafone-gb')).on('prepared', 'request')).toHaveLength(1);
  });

  test('Holafly: the days before a renewal, for what renews', () => {
    const holafly = of(operatorFile('holafly'));
    expect(holafly.on('opened', 'expire', 'plan')[0]).toMatchObject({
      fact: 'renewal-notice',
      value: 'P7D',
    });
    expect(holafly.on('opened', 'expire', 'prepaid')).toEqual([]);
  });

  test('who says nothing, or is not known, gives no fact: the defaults of ours stay labelled as ours', () => {
    for (const type of [
      'opened',
      'line-described',
      'prepared',
      'submitted',
      'acknowledged',
    ] as const) {
      expect(of(SILENT).on(type)).toEqual([]);
      expect(deadlineFacts(type, 'request', 'contract', undefined, 'v7')).toEqual([]);
    }
  });
});

describe('what the catalogue of today says beside a deadline', () => {
  const etecsa = operatorFile('etecsa-cu');
  const about = { way: 'lapse', kind: 'prepaid', operator: etecsa } as const;
  const [lapse] = deadlineFacts('submitted', 'lapse', 'prepaid', etecsa, 'v7');

  test('ETECSA’s 330 days: its sources differ', () => {
    expect(lapse && standingOf(lapse, 'submitted', about)).toEqual({ doubt: 'sources-differ' });
  });

  test('another value than the one that was used', () => {
    const old = { fact: 'lapse', value: 'P180D', catalogue: 'v1' };
    expect(standingOf(old, 'submitted', about)).toMatchObject({ now: 'P330D' });
  });

  test('nothing where all is well, the operator is not known, or says no such thing any more', () => {
    const ee = operatorFile('ee-gb');
    const [notice] = deadlineFacts('submitted', 'request', 'contract', ee, 'v7');
    const asking = { way: 'request', kind: 'contract' } as const;
    expect(notice && standingOf(notice, 'submitted', { ...asking, operator: ee })).toEqual({});
    for (const operator of [null, SILENT])
      expect(lapse && standingOf(lapse, 'submitted', { ...about, operator })).toEqual({});
  });
});

describe('a later catalogue', () => {
  const steps: Step[] = [[START, 'open', opening('request')], asked('2026-03-05T10:00')];
  const ee = operatorFile('ee-gb');
  const changed: Operator = {
    ...ee,
    notice: [{ code: 'period', params: { duration: 'P90D' }, src: [0] }],
  };

  test('never rewrites what was: the deadline of a stored event stays the one it was started with', () => {
    const events = tell(steps, { operator: ee, catalogue: 'old' });
    expect(events.at(-1)?.basedOn).toMatchObject([
      { fact: 'notice', value: 'P30D', catalogue: 'old' },
    ]);
    expect(dueTimes(events)['line-end']).toBe('2026-04-05T09:00');
  });

  test('is used by what happens from then on', () => {
    const events = tell([...steps, asked('2026-03-06T10:00')], {
      operator: changed,
      catalogue: 'new',
    });
    expect(dueTimes(events)['line-end']).toBe('2026-06-05T09:00');
  });
});
