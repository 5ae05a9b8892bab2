/**
 * `npm run show -- ID [en|es|zh_CN]`: an operator as its customers read it, every fact as its sentence, with what it
 * is limited to, its doubt and the figures of its sources. For reading a file against where it came from.
 */
import { readFileSync } from 'node:fs';
import { difficultyOf } from '../../utils/catalogue/difficulty.ts';
import type { Fact } from '../../utils/catalogue/fact-schema.ts';
import { routesOf } from '../../utils/catalogue/routes.ts';
import type { Operator } from '../../utils/catalogue/schema.ts';
import type { Section } from '../../utils/catalogue/words.ts';
import { factText } from '../../utils/fact-text.ts';
import { type Language, textKey, translator } from '../../utils/i18n.ts';

const [id = '', language = 'en'] = process.argv.slice(2) as [string?, Language?];
const t = translator(
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')),
  language,
);
const operator: Operator = JSON.parse(readFileSync(`public/operators/${id}.json`, 'utf8'));

const FIELDS: [keyof Operator, Section][] = [
  ['documents', 'document'],
  ['identity', 'identity'],
  ['notice', 'notice'],
  ['effective', 'effective'],
  ['processing', 'processing'],
  ['fees', 'fee'],
  ['balance', 'balance'],
  ['number', 'number'],
  ['undo', 'undo'],
  ['prechecks', 'precheck'],
  ['companions', 'companion'],
  ['law', 'law'],
];

type Limited = Pick<Fact, 'when' | 'doubt' | 'src'>;
const around = (text: string, { when = [], doubt, src }: Limited): string =>
  [
    ...when.map((condition) => t(textKey('when', condition))),
    text,
    ...(doubt ? [`(${t(textKey('doubt', doubt))})`] : []),
    `[${src.join(' ')}]`,
  ].join(' ');
const line = (section: Section, fact: Fact) => around(factText(section, fact, t, language), fact);

const { name, localName, online, channels = [], labels = [], notes = [], sources } = operator;
console.log(
  `# ${[name, localName].filter(Boolean).join(' · ')} (${operator.country}, ${operator.kind})`,
);
console.log(
  `${t(textKey('online', online.answer))} ${around('', { ...online, src: online.src ?? [] })}`,
);
console.log(`difficulty: ${JSON.stringify(difficultyOf(operator) ?? 'unknown')}`);
for (const channel of channels)
  console.log(
    `- ${around(`${t(textKey('channel', channel.type))} ${channel.value ?? ''} ${channel.does && channel.does !== 'ends-line' ? t(textKey('does', channel.does)) : ''}`, channel)}`,
  );
for (const route of routesOf(operator)) {
  console.log(
    `\n## ${route.for} ${route.on.join(', ')}${route.wordingUnknown ? ` (${t('wording_unknown')})` : ''}`,
  );
  for (const step of route.steps) console.log(`- ${line('step', step)}`);
}
for (const [field, section] of FIELDS) {
  const facts = (operator[field] ?? []) as Fact[];
  if (facts.length > 0) console.log(`\n## ${t(textKey('section', section))}`);
  for (const fact of facts)
    console.log(
      `- ${fact.topic ? `${t(textKey('topic', fact.topic))} ` : ''}${line(section, fact)}`,
    );
}
if (labels.length > 0) console.log('\n## labels');
for (const { text, means, lang, src } of labels)
  console.log(`- “${text}” (${lang}) ${means} [${src.join(' ')}]`);
if (notes.length > 0) console.log('\n## notes');
for (const note of notes) console.log(`- ${around(note[language], note)}`);
console.log('\n## sources');
for (const [index, { url, title, publisher, date = '' }] of sources.entries())
  console.log(`${index} ${publisher} ${date} ${title} ${url}`);
