import type { ComponentChildren } from 'preact';
import type { Country } from '../utils/catalogue/country.ts';
import type { Fact } from '../utils/catalogue/fact-schema.ts';
import { inherited, shortcutsAreBetter } from '../utils/catalogue/inherit.ts';
import type { Operator } from '../utils/catalogue/schema.ts';
import { countryName } from '../utils/country-name.ts';
import { textKey } from '../utils/i18n.ts';
import { BodyName } from './body-name.tsx';
import { CountryShortcuts, StateFormLine } from './country-shortcuts.tsx';
import { FactList } from './fact-list.tsx';
import { useI18n } from './i18n.tsx';
import { SourceList } from './source-list.tsx';
import { SourcesProvider } from './sources.tsx';

const Fold = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <details>
    <summary>{title}</summary>
    {children}
  </details>
);

const INHERITED = ['law', 'notice', 'balance', 'porting'] as const;

/** What holds for every operator of the country, beyond what this one says itself. */
export const CountryDetails = ({ operator, country }: { operator: Operator; country: Country }) => {
  const { t, language } = useI18n();
  const facts = inherited(operator, country);
  const { stateForms = [], regulator, disputes = [] } = country;
  const elsewhere = stateForms.filter(({ does }) => does !== 'ends-line');
  return (
    <SourcesProvider value={country.sources}>
      <section class="details" aria-labelledby="country">
        <h2 id="country">{t('holds_in', { country: countryName(country.country, language) })}</h2>
        {!shortcutsAreBetter(operator) && <CountryShortcuts country={country} />}
        {INHERITED.map(
          (section) =>
            facts[section].length > 0 && (
              <Fold key={section} title={t(textKey('section', section))}>
                <FactList section={section} facts={facts[section]} />
              </Fold>
            ),
        )}
        {(regulator || disputes.length > 0 || elsewhere.length > 0) && (
          <Fold title={t('section_dispute')}>
            {elsewhere.map((form) => (
              <StateFormLine key={form.name} form={form} />
            ))}
            {disputes.map((body) => (
              <div key={body.name}>
                <BodyName body={body} />
                <FactList section="dispute" facts={body.facts as Fact[] | undefined} />
              </div>
            ))}
            {regulator && (
              <p>
                {t('regulator')} <BodyName body={regulator} />
              </p>
            )}
          </Fold>
        )}
        <Fold title={t('sources', { count: country.sources.length })}>
          <SourceList sources={country.sources} />
        </Fold>
      </section>
    </SourcesProvider>
  );
};
