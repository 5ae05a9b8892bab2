import type { Fact } from '../utils/catalogue/fact-schema.ts';
import type { Section } from '../utils/catalogue/words.ts';
import { factText } from '../utils/fact-text.ts';
import { textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';
import { SourceMarks } from './sources.tsx';

/** One fact in words: for whom it holds, what it says, how certain it is, and where it comes from. */
export const FactLine = ({ section, fact }: { section: Section; fact: Fact }) => {
  const { t, language } = useI18n();
  return (
    <span class="fact">
      {fact.when?.map((condition) => (
        <span class="when" key={condition}>
          {t(textKey('when', condition))}
        </span>
      ))}
      {factText(section, fact, t, language)}
      {fact.doubt && ' '}
      {fact.doubt && <em class="doubt">{t(textKey('doubt', fact.doubt))}</em>}
      <SourceMarks src={fact.src} />
    </span>
  );
};

type Props = { section: Section; facts: readonly Fact[] | undefined; ordered?: boolean };

/** Facts of one section; nothing where there are none. */
export const FactList = ({ section, facts, ordered }: Props) => {
  if (!facts?.length) return null;
  const List = ordered ? 'ol' : 'ul';
  return (
    <List class="facts">
      {facts.map((fact, index) => (
        <li key={index}>
          <FactLine section={section} fact={fact} />
        </li>
      ))}
    </List>
  );
};
