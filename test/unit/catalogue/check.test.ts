import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkCatalogue } from '../../../utils/catalogue/check.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';

const FILE = 'public/operators/giffgaff-gb.json';
const sound = readFileSync(FILE, 'utf8');
const note = { section: 'online', en: 'One', es: 'Uno', zh_CN: '一', src: [0] };

// biome-ignore lint/suspicious/noExplicitAny: these files are broken on purpose
type Broken = any;
const problems = (change: (operator: Broken) => void, file = FILE) => {
  const operator = JSON.parse(sound);
  change(operator);
  return checkCatalogue([{ file, text: JSON.stringify(operator) }]);
};

test('a sound file has no problem', () => {
  expect(problems(() => {})).toEqual([]);
});

describe('a broken file is named with the place in it and the reason', () => {
  test.each<[string, (operator: Broken) => void, string, RegExp]>([
    ['an unknown field', (o) => Object.assign(o, { colour: 'red' }), '', /colour/],
    [
      'an unknown field in a fact',
      (o) => Object.assign(o.steps[0], { sure: true }),
      'steps.0',
      /sure/,
    ],
    [
      'an id that is not the name of the file',
      (o) => Object.assign(o, { id: 'giffgaff' }),
      'id',
      /"giffgaff" is not the name of the file/,
    ],
    ['an id that is none', (o) => Object.assign(o, { id: 'Giff Gaff' }), 'id', /pattern/],
    [
      'an unknown kind',
      (o) => Object.assign(o, { kind: 'reseller' }),
      'kind',
      /not in the closed vocabulary/,
    ],
    [
      'an unknown code',
      (o) => Object.assign(o.steps[0], { code: 'shout' }),
      'steps.0.code',
      /not in the closed vocabulary/,
    ],
    [
      'an unknown condition',
      (o) => Object.assign(o.steps[0], { when: ['on-mondays'] }),
      'steps.0.when.0',
      /not in the closed vocabulary/,
    ],
    [
      'an empty list of conditions',
      (o) => Object.assign(o.steps[0], { when: [] }),
      'steps.0.when',
      /small/,
    ],
    [
      'an unknown doubt',
      (o) => Object.assign(o.steps[0], { doubt: 'maybe' }),
      'steps.0.doubt',
      /not in the closed vocabulary/,
    ],
    [
      'an unknown topic',
      (o) => Object.assign(o.prechecks[0], { topic: 'mood' }),
      'prechecks.0.topic',
      /not in the closed vocabulary/,
    ],
    ['a question without its topic', (o) => delete o.prechecks[0].topic, 'prechecks.0.topic', /./],
    [
      'a missing parameter',
      (o) => delete o.number[1].params.duration,
      'number.1.params',
      /number "code-valid" needs the parameter "duration"/,
    ],
    [
      'no parameters where some are needed',
      (o) => delete o.number[1].params,
      'number.1.params',
      /needs the parameter/,
    ],
    [
      'a parameter that the code does not have',
      (o) => Object.assign(o.number[0], { params: { money: '5 GBP' } }),
      'number.0.params',
      /number "port-ends-line" has no parameter "money"/,
    ],
    [
      'a bad duration',
      (o) => Object.assign(o.number[1].params, { duration: '30 days' }),
      'number.1.params',
      /parameter "duration" is not a duration: 30 days/,
    ],
    [
      'an empty duration',
      (o) => Object.assign(o.number[1].params, { duration: 'P' }),
      'number.1.params',
      /is not a duration/,
    ],
    [
      'a duration that ends in T',
      (o) => Object.assign(o.number[1].params, { duration: 'P1DT' }),
      'number.1.params',
      /is not a duration/,
    ],
    [
      'a phone number that is none',
      (o) =>
        Object.assign(o.steps.find((s: Broken) => s.params?.phone).params, { phone: 'call us' }),
      'steps.2.params',
      /parameter "phone" is not a phone/,
    ],
    [
      'days in words',
      (o) => Object.assign(o.processing[1].params, { days: 'three' }),
      'processing.1.params',
      /parameter "days" is not a days/,
    ],
    [
      'a page over http',
      (o) => Object.assign(o.pages[0], { url: 'http://www.giffgaff.com/' }),
      'pages.0.url',
      /pattern/,
    ],
    [
      'a page with a space',
      (o) => Object.assign(o.pages[0], { url: 'https://www.giffgaff.com/a b' }),
      'pages.0.url',
      /pattern/,
    ],
    [
      'a host with a star',
      (o) => Object.assign(o.hosts[0], { host: '*.giffgaff.com' }),
      'hosts.0.host',
      /pattern/,
    ],
    [
      'a host with a scheme',
      (o) => Object.assign(o.hosts[0], { host: 'https://www.giffgaff.com' }),
      'hosts.0.host',
      /pattern/,
    ],
    [
      'a host without a domain',
      (o) => Object.assign(o.hosts[0], { host: 'localhost' }),
      'hosts.0.host',
      /pattern/,
    ],
    [
      'a path with a query',
      (o) => Object.assign(o.hosts[0], { path: '/a?b' }),
      'hosts.0.path',
      /pattern/,
    ],
    ['no hosts', (o) => Object.assign(o, { hosts: [] }), 'hosts', /small/],
    ['a fact without a source', (o) => delete o.steps[0].src, 'steps.0.src', /./],
    [
      'a fact with an empty list of sources',
      (o) => Object.assign(o.steps[0], { src: [] }),
      'steps.0.src',
      /small/,
    ],
    [
      'a source that is missing',
      (o) => o.steps[0].src.push(99),
      'src',
      /names source 99, which is missing/,
    ],
    [
      'a source that nothing rests on',
      (o) => o.sources.push({ ...o.sources[0] }),
      'sources.6',
      /no fact rests on this source/,
    ],
    [
      'a source of an unknown publisher',
      (o) => Object.assign(o.sources[0], { publisher: 'friend' }),
      'sources.0.publisher',
      /not in the closed vocabulary/,
    ],
    [
      'a day of reading that is none',
      (o) => Object.assign(o.sources[0], { checkedOn: '2026-02-30' }),
      'sources.0.checkedOn',
      /date/,
    ],
    [
      'a label in no language',
      (o) => Object.assign(o.labels[0], { lang: 'English' }),
      'labels.0.lang',
      /pattern/,
    ],
    [
      'an unknown meaning of a label',
      (o) => Object.assign(o.labels[0], { means: 'hide' }),
      'labels.0.means',
      /not in the closed vocabulary/,
    ],
    [
      'an unknown channel',
      (o) => Object.assign(o.channels[0], { type: 'pigeon' }),
      'channels.0.type',
      /not in the closed vocabulary/,
    ],
    [
      'a note in two languages',
      (o) => Object.assign(o, { notes: [{ ...note, zh_CN: undefined }] }),
      'notes.0.zh_CN',
      /./,
    ],
    [
      'a note that says the same twice',
      (o) => Object.assign(o, { notes: [{ ...note, es: 'One' }] }),
      'notes.0',
      /a language repeats another/,
    ],
    [
      'a Chinese note without Chinese',
      (o) => Object.assign(o, { notes: [{ ...note, zh_CN: 'Yi' }] }),
      'notes.0.zh_CN',
      /is not Chinese/,
    ],
    ['four notes', (o) => Object.assign(o, { notes: [note, note, note, note] }), 'notes', /big/],
    [
      'an answer of nobody',
      (o) => Object.assign(o.online, { answer: 'perhaps' }),
      'online.answer',
      /not in the closed vocabulary/,
    ],
    ['no name', (o) => Object.assign(o, { name: '' }), 'name', /small/],
  ])('%s', (_, change, path, reason) => {
    const found = problems(change);
    expect(found.map((one) => [one.file, one.path])).toContainEqual([FILE, path]);
    expect(found.find((one) => one.path === path)?.reason).toMatch(reason);
  });

  test('a file that is no JSON', () => {
    expect(checkCatalogue([{ file: FILE, text: '{' }])).toMatchObject([
      { file: FILE, path: '', reason: expect.stringMatching(/^is not JSON/) },
    ]);
  });
});

describe('among all files', () => {
  const other = (change: (operator: Operator) => void) => {
    const operator: Operator = { ...JSON.parse(sound), id: 'other-gb' };
    change(operator);
    return checkCatalogue([
      { file: FILE, text: sound },
      { file: 'public/operators/other-gb.json', text: JSON.stringify(operator) },
    ]);
  };

  test('I-25 a host that another operator claims is named once for each', () => {
    const found = other(() => {});
    expect(found).toEqual(
      ['www.giffgaff.com', 'id.giffgaff.com'].map((host) => ({
        file: 'public/operators/other-gb.json',
        path: 'hosts',
        reason: `${host} is claimed by giffgaff-gb too`,
      })),
    );
  });

  test('a path on a host of another operator, and a help host of both, are no problem', () => {
    const found = other((operator) => {
      operator.hosts = operator.hosts.flatMap((host) =>
        host.role === 'site' || host.role === 'portal' ? [{ ...host, path: '/other' }] : [host],
      );
    });
    expect(found).toEqual([]);
  });

  test('one broken file does not hide the problems of another', () => {
    const found = checkCatalogue([
      { file: 'a.json', text: 'x' },
      { file: 'b.json', text: '[]' },
    ]);
    expect(found.map(({ file }) => file)).toEqual(['a.json', 'b.json']);
  });
});
