import type { Operator } from '../utils/catalogue/schema.ts';
import { dateText } from '../utils/fact-text.ts';
import { useI18n } from './i18n.tsx';
import { SourceMarks } from './sources.tsx';

/** Who is behind a brand: its company, whose network it uses, what it was called; nothing where no source says any. */
export const OperatorNames = ({ operator }: { operator: Operator }) => {
  const { t, language } = useI18n();
  const { company, network, formerNames = [] } = operator;
  if (!company && !network && formerNames.length === 0) return null;
  return (
    <details>
      <summary>{t('names')}</summary>
      <ul class="facts">
        {company && (
          <li>
            {t('names_company', { name: company.name })} <SourceMarks src={company.src} />
          </li>
        )}
        {network && (
          <li>
            {t('names_network', { name: network.name })} <SourceMarks src={network.src} />
          </li>
        )}
        {formerNames.map(({ name, until, src }) => (
          <li key={name}>
            {until
              ? t('names_former_until', { name, date: dateText(until, language) })
              : t('names_former', { name })}{' '}
            <SourceMarks src={src} />
          </li>
        ))}
      </ul>
    </details>
  );
};
