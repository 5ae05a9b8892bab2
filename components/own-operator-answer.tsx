import type { Country } from '../utils/catalogue/country.ts';
import { shortcutsAreBetter } from '../utils/catalogue/inherit.ts';
import type { Operator } from '../utils/catalogue/schema.ts';
import { countryName } from '../utils/country-name.ts';
import { textKey } from '../utils/i18n.ts';
import { ChannelLine } from './channel-line.tsx';
import { CountryShortcuts } from './country-shortcuts.tsx';
import { useI18n } from './i18n.tsx';

/** What the person wrote of an operator of their own, marked so that it never looks like something researched. */
export const OwnOperatorAnswer = ({
  operator,
  country,
}: {
  operator: Operator;
  country: Country | null;
}) => {
  const { t, language } = useI18n();
  const { name, online, channels = [], hosts, notes = [] } = operator;
  const home = operator.country === 'ZZ' ? undefined : countryName(operator.country, language);
  return (
    <section class="answer own" aria-labelledby="answer">
      <p class="operator">
        <b>{name}</b>
        {home && ` · ${home}`} <em class="doubt">{t('own_mark')}</em>
      </p>
      <h1 id="answer" class="verdict">
        {t(textKey('own_says', online.answer))}
      </h1>
      <p class="hint">{t('own_mark_what')}</p>
      <dl>
        {channels.length > 0 && (
          <div class="row">
            <dt>{t('ends_where')}</dt>
            <dd>
              {channels.map((channel, index) => (
                <ChannelLine key={index} channel={channel} />
              ))}
            </dd>
          </div>
        )}
        <div class="row">
          <dt>{t('own_hosts')}</dt>
          <dd>
            {hosts.map(({ host, path = '' }) => (
              <span key={host} class="fact">
                {host + path}
              </span>
            ))}
          </dd>
        </div>
      </dl>
      {notes.map((note, index) => (
        <p key={index} class="note">
          {note[language]}
        </p>
      ))}
      {country && shortcutsAreBetter(operator) && <CountryShortcuts country={country} />}
    </section>
  );
};
