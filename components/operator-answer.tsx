import type { ComponentChildren } from 'preact';
import type { Country } from '../utils/catalogue/country.ts';
import { difficultyOf } from '../utils/catalogue/difficulty.ts';
import type { Fact } from '../utils/catalogue/fact-schema.ts';
import { shortcutsAreBetter } from '../utils/catalogue/inherit.ts';
import { isOutline } from '../utils/catalogue/outline.ts';
import { endsLine } from '../utils/catalogue/routes.ts';
import type { Operator } from '../utils/catalogue/schema.ts';
import type { Section } from '../utils/catalogue/words.ts';
import { countryName } from '../utils/country-name.ts';
import { conditionList, dateText } from '../utils/fact-text.ts';
import { type Language, textKey } from '../utils/i18n.ts';
import { ChannelLine } from './channel-line.tsx';
import { CountryShortcuts } from './country-shortcuts.tsx';
import { DifficultyLine } from './difficulty-line.tsx';
import { FactLine } from './fact-list.tsx';
import { useI18n } from './i18n.tsx';
import { SourceList } from './source-list.tsx';
import { SourceMarks, SourcesProvider } from './sources.tsx';

const Row = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div class="row">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const lastChecked = (operator: Operator) =>
  operator.sources
    .map(({ checkedOn }) => checkedOn)
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

const SHOWN_TIMES = 2;

/** How long it takes: the first facts at once, the others behind a fold, so that the start stays in sight. */
const Times = ({ times }: { times: { section: Section; fact: Fact }[] }) => {
  const { t } = useI18n();
  const line = ({ section, fact }: { section: Section; fact: Fact }, index: number) => (
    <FactLine key={index} section={section} fact={fact} />
  );
  const more = times.slice(SHOWN_TIMES);
  return (
    <>
      {times.slice(0, SHOWN_TIMES).map(line)}
      {more.length > 0 && (
        <details class="quiet">
          <summary>{t('more_facts', { count: more.length })}</summary>
          {more.map(line)}
        </details>
      )}
    </>
  );
};

/** The operator's names, the one in the reader's script first. */
const namesOf = ({ name, localName }: Operator, language: Language): (string | undefined)[] =>
  language === 'zh_CN' && localName && /\p{Script=Han}/u.test(localName)
    ? [localName, name]
    : [name, localName];

/** The first question: can this line be ended online? With where it ends, what is asked, how long it takes (DESIGN §1). */
export const OperatorAnswer = ({
  operator,
  country,
  notTheLine,
}: {
  operator: Operator;
  country: Country | null;
  notTheLine: boolean;
}) => {
  const { t, language } = useI18n();
  const channels = operator.channels?.filter(endsLine) ?? [];
  const times = (['effective', 'notice', 'processing'] as const).flatMap((section) =>
    ((operator[section] ?? []) as Fact[])
      .filter(({ code }) => !code.startsWith('refund'))
      .map((fact) => ({ section, fact })),
  );
  const [first, second] = namesOf(operator, language);
  const checked = lastChecked(operator);
  const rating = difficultyOf(operator);
  const isForSome = operator.online.answer === 'partly' && operator.online.when !== undefined;
  return (
    <SourcesProvider value={operator.sources}>
      <section class="answer" aria-labelledby="answer">
        {notTheLine && <p class="alert">{t('not_the_line')}</p>}
        <p class="operator">
          <b>{first}</b>
          {second && ` · ${second}`}
          {` · ${operator.country === 'ZZ' ? t('travel_esim') : countryName(operator.country, language)}`}
        </p>
        <h1 id="answer" class={`verdict ${operator.online.answer}`}>
          {t(textKey('online', isForSome ? 'some' : operator.online.answer))}
          {operator.online.src && <SourceMarks src={operator.online.src} />}
        </h1>
        {(operator.online.when || operator.online.doubt) && (
          <p>
            {operator.online.when &&
              t('online_for', { lines: conditionList(operator.online.when, t, language) })}{' '}
            {operator.online.doubt && (
              <em class="doubt">{t(textKey('doubt', operator.online.doubt))}</em>
            )}
          </p>
        )}
        {isOutline(operator) && <p class="hint">{t('outline')}</p>}
        <dl>
          {channels.length > 0 && (
            <Row name={t('ends_where')}>
              {channels.map((channel, index) => (
                <ChannelLine key={index} channel={channel} />
              ))}
            </Row>
          )}
          <Row name={t('needs')}>
            {operator.identity?.length
              ? (operator.identity as Fact[]).map((fact, index) => (
                  <FactLine key={index} section="identity" fact={fact} />
                ))
              : t('not_known')}
          </Row>
          <Row name={t('takes')}>{times.length > 0 ? <Times times={times} /> : t('not_known')}</Row>
          {rating && (
            <Row name={t('how_hard')}>
              <DifficultyLine rating={rating} />
            </Row>
          )}
        </dl>
        {country && shortcutsAreBetter(operator) && <CountryShortcuts country={country} />}
        <details class="quiet">
          <summary>
            {t('sources', { count: operator.sources.length })} ·{' '}
            {checked
              ? t('source_checked', { date: dateText(checked, language) })
              : t('source_date_unknown')}{' '}
            · {t(textKey('confidence', operator.confidence))}
          </summary>
          <SourceList sources={operator.sources} />
        </details>
      </section>
    </SourcesProvider>
  );
};
