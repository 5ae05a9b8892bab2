import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Source } from '../utils/catalogue/fact-schema.ts';
import { useI18n } from './i18n.tsx';

const Sources = createContext<readonly Source[]>([]);

/** Gives the facts below it the list that their `src` points into. */
export const SourcesProvider = Sources.Provider;

/** Small links to the sources of one fact, numbered as in the list of sources; nothing where no list is given. */
export const SourceMarks = ({ src }: { src: readonly number[] }) => {
  const { t } = useI18n();
  const sources = useContext(Sources);
  const known = src.flatMap((index) => {
    const source = sources[index];
    return source ? [{ number: index + 1, ...source }] : [];
  });
  if (known.length === 0) return null;
  return (
    <span class="marks">
      {known.map(({ number, url, title }) => (
        <a
          key={number}
          href={url}
          target="_blank"
          rel="noreferrer"
          title={title}
          aria-label={t('source_number', { number, title })}
        >
          {number}
        </a>
      ))}
    </span>
  );
};
