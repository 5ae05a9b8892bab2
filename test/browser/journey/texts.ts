/** The texts that Unline shows, for journeys in another language than English. */
import { readFileSync } from 'node:fs';
import { type Language, type Messages, type Translate, translator } from '../../../utils/i18n.ts';

const messagesOf = (language: Language): Messages =>
  JSON.parse(
    readFileSync(
      new URL(`../../../public/_locales/${language}/messages.json`, import.meta.url),
      'utf8',
    ),
  );

/** The translator of a language, as the views have it. */
export const textsIn = (language: Language): Translate =>
  translator(messagesOf(language), language);

/** English sentences that a view in another language must not show: those of several words and without a gap. */
export const englishSentences = (): string[] =>
  Object.values(messagesOf('en'))
    .map(({ message }) => message)
    .filter((message) => /\w \w/.test(message) && !message.includes('{'));
