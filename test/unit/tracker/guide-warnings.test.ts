import { describe, expect, test } from 'vitest';
import type { Cancellation } from '../../../utils/cancellation/fold.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import type { Reading } from '../../../utils/portal/reading.ts';
import { GUIDE_WARNINGS, guideWarnings } from '../../../utils/tracker/guide-warnings.ts';
import { operatorFile, SILENT } from '../support/operators.ts';
import { START } from '../support/prechecks.ts';
import { plainReading } from '../support/reading.ts';
import { opening, type Step, stateOf, tell } from '../support/story.ts';

const control = (code: Reading['controls'][number]['code'], name: string) => ({
  controls: [{ code, name, role: 'button', ground: 'phrase' as const }],
});
const CANCEL = control('cancel-line', 'End line');
const REMOVE = control('remove-device', 'Remove eSIM');

type Given = {
  operator?: Operator;
  reading?: Partial<Reading>;
  state?: Cancellation;
};
const warned = ({ operator = SILENT, reading = {}, state }: Given) =>
  guideWarnings({
    operator,
    reading: plainReading('cancel', reading),
    way: state?.way ?? 'request',
    state,
    deviceNames: (devices) => devices.map(({ category }) => category).join(),
  });
const codes = (given: Given) => warned(given).map(({ code }) => code);

const told = (...more: Step[]) => stateOf(tell([[START, 'open', opening()], ...more]));
const ASKED: Step = [START, 'submitted', { channel: 'portal', on: '2026-03-02' }];
const ENDED: Step = [
  START,
  'end-state-reached',
  { subject: 'line', state: 'contract-ended', on: '2026-03-02', seenHow: 'operator-page' },
];
const KEEP_ASKED: Step = [START, 'precheck-answered', { topic: 'keep-number', answer: 'passed' }];
const PORTING: Step = [START, 'way-changed', { way: 'port-out' }];
const WATCH: Step = [
  START,
  'device-added',
  { device: 'watch-1', category: 'watch', carrier: 'esim', companion: true },
];

test('nothing is warned against on a page where there is nothing', () => {
  expect(warned({ state: told(KEEP_ASKED) })).toEqual([]);
});

describe('a button that ends the whole account', () => {
  test('by the operator’s label, in sight only', () => {
    const operator = operatorFile('airalo');
    const reading = { seen: ['cancel-account' as const] };
    expect(warned({ operator, reading })).toEqual([
      { code: 'cancel-account', params: { label: 'Delete Account' } },
    ]);
    expect(codes({ operator })).toEqual([]);
  });

  test('by a phrase', () => {
    const reading = control('cancel-account', 'Close my account');
    expect(warned({ reading })).toEqual([
      { code: 'cancel-account', params: { label: 'Close my account' } },
    ]);
  });
});

describe('removing the profile', () => {
  const toLine: Operator = { ...SILENT, identity: [{ code: 'sms-code-to-line', src: [0] }] };
  test.each<[string, Given, string[]]>([
    ['before anything was asked for', { reading: REMOVE, state: told() }, ['keep-esim-until-end']],
    ['without a record', { reading: REMOVE }, ['keep-esim-until-end']],
    ['while the code goes to it', { operator: toLine, reading: REMOVE }, ['keep-esim-for-code']],
    [
      'while the code goes to it, asked for already',
      { operator: toLine, reading: REMOVE, state: told(ASKED) },
      ['keep-esim-for-code'],
    ],
    ['after it was asked for', { reading: REMOVE, state: told(ASKED) }, ['remove-profile-only']],
    ['when the line has ended', { reading: REMOVE, state: told(ASKED, ENDED) }, []],
    ['where it is not in sight', { operator: toLine }, []],
  ])('%s', (_, given, wanted) => {
    expect(codes(given)).toEqual(wanted);
  });
});

describe('ending before the number is moved', () => {
  test.each<[string, Given, string[]]>([
    ['open question', { reading: CANCEL, state: told() }, ['number-open']],
    ['settled question', { reading: CANCEL, state: told(KEEP_ASKED) }, []],
    ['the number is to be moved', { reading: CANCEL, state: told(PORTING) }, ['port-not-cancel']],
    ['asked for already', { reading: CANCEL, state: told(ASKED) }, []],
    ['no such control in sight', { state: told() }, []],
    ['nothing known of the line', { reading: CANCEL }, []],
  ])('%s', (_, given, wanted) => {
    expect(codes(given)).toEqual(wanted);
  });
});

describe('a reservation that ends nothing', () => {
  const label = 'Kündigung vormerken';
  const seen = { seen: ['reserve-only' as const] };
  const claims = [
    { code: 'reserved-only', text: 'Vorgemerkt', place: 'text', ground: 'label' } as const,
  ];
  test.each<[string, Given, ReturnType<typeof warned>]>([
    [
      'o2',
      { operator: operatorFile('o2-de'), reading: { ...seen, area: 'account' } },
      [{ code: 'reserve-only', params: { label } }],
    ],
    [
      'yourfone, where it lapses',
      { operator: operatorFile('yourfone-de'), reading: seen },
      [{ code: 'reserve-lapses', params: { label, duration: 'P7D' } }],
    ],
    [
      'o2, on a page about ending that has no button for it yet',
      { operator: operatorFile('o2-de') },
      [{ code: 'reserve-only', params: { label } }],
    ],
    [
      'o2, before the button that does end',
      { operator: operatorFile('o2-de'), reading: { seen: ['cancel-line'] } },
      [],
    ],
    [
      '1&1, where an entry may be only noted',
      { operator: operatorFile('1und1-de') },
      [{ code: 'noted-only', params: { duration: 'P7D' } }],
    ],
    [
      'the page says so at yourfone',
      { operator: operatorFile('yourfone-de'), reading: { claims } },
      [{ code: 'reserved-lapses', params: { duration: 'P7D' } }],
    ],
    ['the page says so anywhere', { reading: { claims } }, [{ code: 'reserved', params: {} }]],
    ['another operator', { operator: operatorFile('giffgaff-gb') }, []],
  ])('%s', (_, given, wanted) => {
    expect(warned(given).filter(({ code }) => !code.startsWith('companion'))).toEqual(wanted);
  });
});

describe('the companion plan that stays', () => {
  test('by the record and the operator’s facts', () => {
    const state = told(WATCH, KEEP_ASKED);
    expect(warned({ operator: operatorFile('att-us'), state })).toEqual([
      { code: 'companion-stays', params: { devices: 'watch' } },
    ]);
    expect(codes({ state })).toEqual(['companion-may-stay']);
    expect(codes({ operator: operatorFile('att-us') })).toEqual(['companion-unlisted']);
    expect(codes({ operator: operatorFile('att-us'), state: told(KEEP_ASKED) })).toEqual([]);
  });

  test('no more when its contract has ended', () => {
    const ended: Step = [
      START,
      'end-state-reached',
      {
        subject: 'watch-1',
        state: 'companion-contract-ended',
        on: '2026-03-02',
        seenHow: 'operator-page',
      },
    ];
    expect(codes({ state: told(WATCH, KEEP_ASKED, ended) })).toEqual([]);
  });
});

test('the most important come first', () => {
  const reading = {
    controls: [
      ...REMOVE.controls,
      ...CANCEL.controls,
      ...control('cancel-account', 'All').controls,
    ],
  };
  const found = codes({ reading, state: told(WATCH) });
  expect(found).toEqual([
    'cancel-account',
    'number-open',
    'keep-esim-until-end',
    'companion-may-stay',
  ]);
  expect(found).toEqual(
    found.toSorted((a, b) => GUIDE_WARNINGS.indexOf(a) - GUIDE_WARNINGS.indexOf(b)),
  );
});
