import { describe, expect, test } from 'vitest';
import type { Head } from '../../../utils/cancellation/record.ts';
import type { Country } from '../../../utils/catalogue/country.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import { LANGUAGES, type Language } from '../../../utils/i18n.ts';
import type { Reading } from '../../../utils/portal/reading.ts';
import { type Area, HINDRANCES } from '../../../utils/portal/words.ts';
import { guideContent } from '../../../utils/tracker/guide-content.ts';
import { textsIn } from '../../browser/journey/texts.ts';
import { countryFile, operatorFile, SILENT } from '../support/operators.ts';
import { START } from '../support/prechecks.ts';
import { plainReading } from '../support/reading.ts';
import { opening, reached, type Step, stateOf, tell, WATCH } from '../support/story.ts';

const t = textsIn('en');
const GIFFGAFF = operatorFile('giffgaff-gb');

type Given = {
  operator?: Operator;
  area?: Area;
  reading?: Partial<Reading>;
  steps?: Step[];
  country?: Country | null;
  isUnclear?: boolean;
  language?: Language;
};
const said = ({
  operator = GIFFGAFF,
  area = 'cancel',
  reading = {},
  steps,
  country = null,
  isUnclear = false,
  language = 'en',
}: Given) => {
  const state = steps && stateOf(tell([[START, 'open', opening()], ...steps], { operator }));
  return guideContent({
    operator,
    country,
    isUnclear,
    reading: {
      operator: operator.id,
      host: 'www.example.com',
      whole: true,
      unfinished: false,
      ...plainReading(area, reading),
    },
    head: state && ({ name: 'Ana’s phone', way: state.way } as Head),
    state,
    language,
    t: textsIn(language),
  });
};
const ASKED: Step = [START, 'submitted', { channel: 'portal', on: '2026-03-02' }];
const found = { place: 'text', ground: 'phrase' } as const;

describe('the step fits the page', () => {
  test('signed out: sign in first, and where the code goes', () => {
    const operator: Operator = { ...GIFFGAFF, identity: [{ code: 'sms-code-to-line', src: [0] }] };
    const reading = {
      controls: [{ code: 'sign-in', name: 'Log in', role: 'link', ground: 'phrase' }],
    };
    const content = said({ operator, area: 'signed-out', reading: reading as Partial<Reading> });
    expect(content.step).toBe(t('step_sign_in'));
    expect(content.why).toBe(t('guide_code_to_line'));
    expect(content.targets).toEqual([
      { name: 'Log in', role: 'link', says: t('guide_control_sign_in', { label: 'Log in' }) },
    ]);
    expect(content.after).toBeUndefined();
  });

  test('signed out on an address of the cancel page: the same', () => {
    const reading: Partial<Reading> = {
      signedIn: false,
      controls: [{ code: 'sign-in', name: 'Log in', role: 'link', ground: 'phrase' }],
    };
    expect(said({ reading }).step).toBe(t('step_sign_in'));
    for (const means of ['cancel-line', 'end-companion', 'confirm-last-step'] as const)
      expect(said({ reading: { ...reading, seen: [means] } }).step).not.toBe(t('step_sign_in'));
  });

  test('the cancel page: the control, by the operator’s own label', () => {
    const content = said({});
    expect(content.targets[0]).toEqual({
      name: 'End my contract',
      says: t('guide_cancel_line', { label: 'End my contract' }),
    });
    expect(content.step).toBe(content.targets[0]?.says);
    expect(content.notFound).toBe(t('guide_not_found'));
    expect(content.after).toBe(t('guide_then_record'));
  });

  test('a control that was only read counts where the operator’s labels give none', () => {
    const reading: Partial<Reading> = {
      controls: [{ code: 'cancel-line', name: 'End line', role: 'button', ground: 'phrase' }],
    };
    const says = t('guide_control_cancel_line', { label: 'End line' });
    expect(said({ operator: SILENT, reading }).targets).toEqual([
      { name: 'End line', role: 'button', says },
    ]);
    expect(said({ reading }).targets.map(({ name }) => name)).not.toContain('End line');
  });

  test('who keeps the number where its move ends the line is not led to the control that cancels', () => {
    const kept: Step = [START, 'line-described', { ...opening().line, numberWish: 'keep' }];
    const operator = operatorFile('giffgaff-gb');
    const reading: Partial<Reading> = { seen: ['cancel-line'] };
    const label = operator.labels?.find(({ means }) => means === 'cancel-line')?.text ?? '';
    const led = said({ operator, reading, steps: [] });
    expect(led.targets.map(({ name }) => name)).toContain(label);
    const content = said({ operator, reading, steps: [kept] });
    expect(content.targets.map(({ name }) => name)).not.toContain(label);
    expect(content.warnings).toContain(t('guide_port_not_cancel', { label }));
  });

  test('the same where only the country says that the move ends the line', () => {
    const kept: Step = [START, 'line-described', { ...opening().line, numberWish: 'keep' }];
    const operator = operatorFile('docomo-jp');
    const [label] = (operator.labels ?? []).filter(({ means }) => means === 'cancel-line');
    const reading: Partial<Reading> = { seen: ['cancel-line'] };
    const content = said({ operator, reading, steps: [kept], country: countryFile('jp') });
    expect(content.targets.map(({ name }) => name)).not.toContain(label?.text);
    expect(content.warnings).toContain(t('guide_port_not_cancel', { label: label?.text ?? '' }));
  });

  test('of several lines none is meant: nothing is pointed at before it is said which', () => {
    const content = said({ isUnclear: true });
    expect(content.step).toBe(t('guide_which_line'));
    expect(content.targets).toEqual([]);
  });

  test.each([
    ['transfer', 'vodafone-es'],
    ['lapse', 'telekom-de'],
    ['operator-ends', 'telekom-de'],
    ['port-out', 'telekom-de'],
  ] as const)('for the way %s nobody is led to what ends the line at %s', (way, id) => {
    const changed: Step = [START, 'way-changed', { way }];
    const content = said({ operator: operatorFile(id), steps: [changed] });
    expect(content.step).toBe(t(`guide_steps_unknown_${way.replace('-', '_')}`));
    expect(content.targets).toEqual([]);
  });

  test('a companion that is next may have to be ended here: it is not said that nothing is to be pressed', () => {
    const watch: Step = [START, 'device-added', WATCH];
    const accepted = reached('2026-03-03T10:00', 'line', 'accepted');
    const content = said({ steps: [watch, ASKED, ...accepted] });
    expect(content.step).toContain(t('device_watch'));
    expect(content.why).toBeUndefined();
  });

  test('a help page, and a page of another area: where the right one is', () => {
    const operator = operatorFile('o2-de');
    const address = 'info.o2online.de/kuendigung';
    expect(said({ operator, area: 'help' }).notFound).toBe(t('guide_help_page', { address }));
    expect(said({ operator, area: 'billing' }).notFound).toBe(t('guide_elsewhere', { address }));
    expect(said({ operator, area: 'cancel' }).notFound).toBe(t('guide_not_found'));
  });

  test('nothing published, nothing promised', () => {
    const operator = operatorFile('etecsa-cu');
    const content = said({ operator });
    expect(content.step).toBe(t(`online_${operator.online.answer}`.replace('-', '_')));
    expect(content.targets).toEqual([]);
    expect(said({ operator: SILENT }).step).toBe(t('guide_steps_unknown'));
  });

  test('open questions come before the step', () => {
    expect(said({ steps: [] }).first).toBe(t('guide_before_submitting'));
    expect(said({}).first).toBeUndefined();
  });

  test('asked already: what to look for, and nothing to press', () => {
    const content = said({ steps: [ASKED], area: 'account' });
    expect(content.step).toContain(t('state_accepted_question'));
    expect(content.why).toBe(t('guide_nothing_to_press'));
    expect(content.targets).toEqual([]);
    expect(content.first).toBeUndefined();
  });
});

describe('what the page says is passed on as its word', () => {
  test('a claim, with the number that is shown', () => {
    const claims: Reading['claims'] = [
      { code: 'request-received', text: 'We got it', ...found },
      { code: 'ends-on', text: 'Ends', date: '2026-12-01', reference: 'GG-1', ...found },
    ];
    const content = said({ reading: { claims }, steps: [] });
    expect(content.notes).toEqual([
      t('guide_claim_ends_on_date', { date: 'Dec 1, 2026' }),
      t('guide_claim_reference', { reference: 'GG-1' }),
    ]);
    expect(content).toMatchObject({ step: t('guide_claim_record'), targets: [] });
    expect(content.first, 'what was asked for needs no questions before').toBeUndefined();
    expect(said({ reading: { claims: claims.slice(0, 1) } }).notes).toEqual([
      t('guide_claim_request_received'),
    ]);
  });

  test('a request that is recorded already is not asked to be recorded again', () => {
    const claims: Reading['claims'] = [{ code: 'request-received', text: 'x', ...found }];
    expect(said({ reading: { claims }, steps: [ASKED] }).why).toBe(t('guide_nothing_to_press'));
    const ended: Reading['claims'] = [{ code: 'cancelled', text: 'x', ...found }];
    const news = said({ reading: { claims: ended }, steps: [ASKED] });
    expect(news.step).toBe(t('guide_claim_record'));
  });

  test('a claim on a page where it can still be asked for does not hide how', () => {
    const reading: Partial<Reading> = {
      claims: [{ code: 'request-received', text: 'We got it', ...found }],
      seen: ['confirm-last-step'],
    };
    expect(said({ reading }).targets).not.toEqual([]);
  });

  test('marks that turn the direction of text are left out of what is quoted', () => {
    const turned: Partial<Reading> = {
      claims: [{ code: 'request-received', text: 'x', reference: '\u202eGG-1\u202c', ...found }],
      controls: [{ code: 'cancel-line', name: 'End\u2066 line', role: 'button', ground: 'phrase' }],
    };
    const content = said({ operator: SILENT, reading: turned });
    expect(content.notes[1]).toBe(t('guide_claim_reference', { reference: 'GG-1' }));
    expect(content.targets[0]?.name).toBe('End line');
  });

  test.each(HINDRANCES)('the obstacle %s, in one line', (code) => {
    const reading: Partial<Reading> = { obstacles: [{ code, text: 'Sorry', ...found }] };
    expect(said({ reading }).notes).toHaveLength(1);
  });
});

test('it looks different: the steps in words, and the other channels', () => {
  const { otherwise } = said({ operator: operatorFile('yourfone-de') });
  expect(otherwise.says).toBe(t('guide_pages_change'));
  expect(otherwise.steps[0]).toContain('Kündigung vormerken');
  expect(otherwise.channels).toContain(t('channel_letter'));
  expect(said({ operator: SILENT }).otherwise).toEqual({
    says: t('guide_pages_change'),
    steps: [t('guide_steps_unknown')],
  });
});

test.each(LANGUAGES)('I-27 all of it is in the reader’s language: %s', (language) => {
  const reading: Partial<Reading> = {
    seen: ['reserve-only'],
    claims: [{ code: 'reserved-only', text: 'x', ...found }],
    obstacles: [{ code: 'captcha', text: 'x', ...found }],
  };
  const operator = operatorFile('yourfone-de');
  const content = said({ operator, reading, steps: [], language });
  expect(content.lang).toBe(language.replace('_', '-'));
  const unfilled = /\{\w+\}|\b[a-z]+_[a-z_]+\b/;
  expect(JSON.stringify(content)).not.toMatch(unfilled);
  expect(content.warnings.join()).toContain({ en: '7 days', es: '7 días', zh_CN: '7天' }[language]);
});
