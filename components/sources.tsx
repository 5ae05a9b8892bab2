import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Source } from '../utils/catalogue/fact-schema.ts';
import { dateText } from '../utils/fact-text.ts';
import { textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';

const Sources = createContext<readonly Source[]>([]);

/** Gives the facts below it the list that their `src` points into. */
export const SourcesProvider = Sources.Provider;

/**
 * Small links to the sources of one fact, numbered as in the list of sources; those of the operator or a regulator stand
 * out. Nothing where no list is given.
 */
export const SourceMarks = ({ src }: { src: readonly number[] }) => {
  const { t, language } = useI18n();
  const sources = useContext(Sources);
  const known = src.flatMap((index) => {
    const source = sources[index];
    return source ? [{ number: index + 1, ...source }] : [];
  });
  if (known.length === 0) return null;
  return (
    <span class="marks">
      {known.map(({ number, url, title, publisher, date }) => {
        const words = [
          t('source_number', { number, title }),
          t(textKey('publisher', publisher)),
          ...(date ? [t('source_published', { date: dateText(date, language) })] : []),
        ].join(' · ');
        return (
          <a
            key={number}
            class={publisher}
            href={url}
            target="_blank"
            rel="noreferrer"
            title={words}
            aria-label={words}
          >
            {number}
          </a>
        );
      })}
    </span>
  );
};
