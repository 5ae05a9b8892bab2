import type { Source } from '../utils/catalogue/fact-schema.ts';
import { dateText } from '../utils/fact-text.ts';
import { textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';

/** Where the facts come from, who publishes it, and whether and when this project read it. */
export const SourceList = ({ sources }: { sources: readonly Source[] }) => {
  const { t, language } = useI18n();
  return (
    <ol class="sources">
      {sources.map(({ url, title, publisher, date, checkedOn }) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noreferrer">
            {title}
          </a>
          <small>
            {t(textKey('publisher', publisher))}
            {date && ` · ${t('source_published', { date: dateText(date, language) })}`}
            {' · '}
            {checkedOn
              ? t('source_checked', { date: dateText(checkedOn, language) })
              : t('source_date_unknown')}
          </small>
        </li>
      ))}
    </ol>
  );
};
