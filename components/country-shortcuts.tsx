import type { Country } from '../utils/catalogue/country.ts';
import type { Fact } from '../utils/catalogue/fact-schema.ts';
import { textKey } from '../utils/i18n.ts';
import { BodyName } from './body-name.tsx';
import { FactList } from './fact-list.tsx';
import { useI18n } from './i18n.tsx';
import { SourcesProvider } from './sources.tsx';

type StateForm = NonNullable<Country['stateForms']>[number];

/** A form of the state: what it does, its address, who one must prove to be. */
export const StateFormLine = ({ form }: { form: StateForm }) => {
  const { t } = useI18n();
  return (
    <div>
      <BodyName body={form} does={t(textKey('state_form', form.does))} />
      <FactList section="identity" facts={form.identity as Fact[] | undefined} />
    </div>
  );
};

/** Whether a country has anything that may be shorter than an operator's own way. */
const hasShortcuts = ({ shortcuts, stateForms }: Country): boolean =>
  Boolean(shortcuts?.length) || Boolean(stateForms?.some(({ does }) => does === 'ends-line'));

/** The country's own ways to end a line at any operator. */
export const CountryShortcuts = ({ country }: { country: Country }) => {
  const { t } = useI18n();
  if (!hasShortcuts(country)) return null;
  return (
    <SourcesProvider value={country.sources}>
      <section class="shortcut" aria-labelledby="shortcut">
        <h2 id="shortcut">{t('section_shortcut')}</h2>
        <FactList section="shortcut" facts={country.shortcuts as Fact[] | undefined} />
        {country.stateForms
          ?.filter(({ does }) => does === 'ends-line')
          .map((form) => (
            <StateFormLine key={form.name} form={form} />
          ))}
      </section>
    </SourcesProvider>
  );
};
