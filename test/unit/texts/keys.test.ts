import { describe, expect, test } from 'vitest';
import { PAYLOADS } from '../../../utils/cancellation/event.ts';
import type { Status } from '../../../utils/cancellation/fold.ts';
import type { PrecheckStatus } from '../../../utils/cancellation/prechecks.ts';
import type { RefusalCode } from '../../../utils/cancellation/refusals.ts';
import type { ReminderCode } from '../../../utils/cancellation/timers.ts';
import * as domain from '../../../utils/cancellation/words.ts';
import { operatorSchema } from '../../../utils/catalogue/schema.ts';
import vocabulary from '../../../utils/catalogue/vocabulary.json' with { type: 'json' };
import { CHANNELS, CONDITIONS, DOUBTS, SECTIONS, TOPICS } from '../../../utils/catalogue/words.ts';
import { LANGUAGES, textKey } from '../../../utils/i18n.ts';
import { hasText, KEYS, textOf } from '../support/locales.ts';
import { literalsOf, type Node, nodes, parseFile, sourceFiles } from '../support/source.ts';

/** Codes that are types only: the compiler sees to it that none is missing here. */
const REMINDERS: Record<ReminderCode, true> = {
  'prechecks-open': true,
  'notice-deadline': true,
  'reservation-lapses': true,
  'port-code-expires': true,
  'processing-over': true,
  'undo-window': true,
  'line-end': true,
  'auto-renew': true,
  device: true,
  'last-bill': true,
  retry: true,
};
const REFUSALS: Record<RefusalCode, true> = {
  'unknown-cancellation': true,
  'unknown-operator': true,
  'unknown-device': true,
  'device-exists': true,
  'date-in-future': true,
  'date-long-ago': true,
  'state-not-applicable': true,
  'nothing-to-undo': true,
};
const STATUSES: Record<Status | PrecheckStatus, true> = {
  preparing: true,
  waiting: true,
  confirming: true,
  done: true,
  abandoned: true,
  open: true,
  passed: true,
  warned: true,
  failed: true,
  skipped: true,
};

const shape = operatorSchema.shape;
const channel = shape.channels.def.innerType.def.element.shape;
const source = shape.sources.def.element.shape;
const events = Object.keys(PAYLOADS).filter((type) => type !== 'retracted');

/** Prefix → values that views and notifications put behind it, and what they put behind those. */
const FAMILIES: [prefix: string, values: readonly string[], endings?: string[]][] = [
  ['way', domain.WAYS, ['', 'means']],
  ['submit', domain.WAYS, ['', 'means']],
  [
    'next',
    [
      ...domain.WAYS.map((way) => `submit-${way}`),
      'done',
      'abandoned',
      'line-state',
      'device-state',
    ],
  ],
  ['line_kind', domain.LINE_KINDS],
  ['device', domain.DEVICE_CATEGORIES],
  ['device_state', ['open', 'confirmed', 'written-off']],
  ['carrier', domain.CARRIERS],
  ['state', domain.END_STATES, ['', 'question', 'proof']],
  ['seen', domain.SEEN_HOW],
  ['obstacle', domain.OBSTACLES, ['', 'what']],
  ['prepared', domain.PREPARED],
  ['write_off', domain.WRITE_OFF_REASONS],
  ['status', Object.keys(STATUSES)],
  ['event', events],
  ['reminder', [...Object.keys(REMINDERS), 'did-you-finish']],
  ['refused', Object.keys(REFUSALS)],
  ['failed', ['record-newer', 'record-unreadable', 'write-rejected']],
  ['basis', ['notice', 'renewal-notice', 'code-validity', 'processing', 'undo', 'lapse']],
  ['answered_by', ['record', 'catalogue']],
  ['topic', TOPICS, ['', 'what', 'who']],
  ['when', CONDITIONS],
  ['doubt', DOUBTS],
  ['channel', [...CHANNELS, 'none']],
  ['section', [...SECTIONS, 'notes']],
  ['online', Object.keys(shape.online.shape.answer.def.entries)],
  ['online_short', Object.keys(shape.online.shape.answer.def.entries)],
  ['confidence', Object.keys(shape.confidence.def.entries)],
  ['publisher', Object.keys(source.publisher.def.entries)],
  ['days', Object.keys(channel.hours.def.innerType.def.element.shape.days.def.entries)],
  ['language', ['auto', ...LANGUAGES]],
  ['seller', ['local', 'travel', 'unsure'], ['', 'means']],
];
const derived = FAMILIES.flatMap(([prefix, values, endings = ['']]) =>
  values.flatMap((value) =>
    endings.map((ending) => textKey(prefix, value, ...(ending ? [ending] : []))),
  ),
);

test('I-27 every value that a view turns into a text has one', () => {
  expect(derived.filter((key) => !hasText(key))).toEqual([]);
});

describe('every code of the closed vocabulary', () => {
  const codes = Object.entries(vocabulary).flatMap(([section, list]) =>
    Object.entries(list).map(([code, params]) => ({
      key: textKey(section, code),
      params: params as string[],
    })),
  );

  test('I-27 has its sentence', () => {
    expect(codes.filter(({ key }) => !KEYS.includes(key)).map(({ key }) => key)).toEqual([]);
  });

  test('I-27 says all of its parameters, and no others', () => {
    const odd = codes.filter(({ key, params }) => {
      const said = new Set([...textOf('en', key).matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      return String([...said].sort()) !== String([...params].sort());
    });
    expect(odd.map(({ key }) => key)).toEqual([]);
  });

  test('belongs to a section that has a name', () => {
    expect(Object.keys(vocabulary).sort()).toEqual([...SECTIONS].sort());
  });
});

describe('the texts that the source asks for', () => {
  const files = sourceFiles(['components', 'entrypoints', 'utils'], /\.tsx?$/);
  const calls = files.flatMap((one) =>
    [...nodes(parseFile(one))]
      .filter((node) => node.type === 'CallExpression' && (node.callee as Node).name === 't')
      .map((node) => ({ file: one.file, args: node.arguments as Node[] })),
  );
  const literal = calls.flatMap(({ file, args: [key, params] }) =>
    key?.type === 'TemplateLiteral' ? [] : literalsOf(key).map((name) => ({ file, name, params })),
  );
  const because = files
    .filter(({ file }) => file.endsWith('prechecks.ts'))
    .flatMap((one) => [...nodes(parseFile(one))].flatMap(literalsOf))
    .filter((name) => name.startsWith('because_'));

  test('I-27 are all there', () => {
    expect(literal.length).toBeGreaterThan(100);
    expect(literal.filter(({ name }) => !hasText(name))).toEqual([]);
    expect(because.filter((name) => !hasText(name))).toEqual([]);
    expect(new Set(because).size).toBeGreaterThan(5);
  });

  test('I-27 with a count have both plural forms, in every language', () => {
    const counted = literal.filter(({ params }) =>
      [...nodes(params)].some(
        (node) => node.type === 'Property' && (node.key as Node).name === 'count',
      ),
    );
    expect(counted.length).toBeGreaterThan(5);
    for (const { name } of counted)
      for (const language of LANGUAGES)
        for (const form of ['one', 'other'])
          expect(textOf(language, `${name}_${form}`), name).not.toBe('');
  });

  test('no text is left that nothing shows', () => {
    const guide = sourceFiles(['utils/tracker'], /guide-content\.ts$/)
      .flatMap((one) => [...nodes(parseFile(one))].flatMap(literalsOf))
      .map((label) => textKey('guide', label));
    const sentences = Object.entries(vocabulary).flatMap(([section, list]) =>
      Object.keys(list).map((code) => textKey(section, code)),
    );
    const used = new Set([
      ...derived,
      ...literal.map(({ name }) => name),
      ...because,
      ...guide,
      ...sentences,
    ]);
    const manifest = ['extension_name', 'extension_description'];
    const idle = KEYS.filter((key) => {
      const base = key.replace(/_(one|other)$/, '');
      return !used.has(key) && !used.has(base) && !manifest.includes(key);
    });
    expect(idle).toEqual([]);
  });
});
