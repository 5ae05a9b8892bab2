import { isSettled, type Precheck, RELATED_SECTIONS } from '../utils/cancellation/prechecks.ts';
import type { Country } from '../utils/catalogue/country.ts';
import type { Fact } from '../utils/catalogue/fact-schema.ts';
import type { Operator } from '../utils/catalogue/schema.ts';
import type { Section, Topic } from '../utils/catalogue/words.ts';
import { textKey } from '../utils/i18n.ts';
import { FactList } from './fact-list.tsx';
import { useI18n } from './i18n.tsx';
import type { PageHints } from './page-suggestions-hints.tsx';
import { type AnswerPrecheck, PrecheckAnswers } from './precheck-answers.tsx';
import { SourcesProvider } from './sources.tsx';

const SECTION_OF: Record<string, Section> = {
  identity: 'identity',
  documents: 'document',
  number: 'number',
  fees: 'fee',
  balance: 'balance',
  notice: 'notice',
  effective: 'effective',
  companions: 'companion',
};

export const MARKS = { open: '?', passed: '✓', warned: '!', failed: '✕', skipped: '–' } as const;

const Related = ({
  topic,
  operator,
  country,
}: {
  topic: Topic;
  operator: Operator;
  country: Country | null;
}) => (
  <>
    {RELATED_SECTIONS[topic]?.map((field) => (
      <FactList
        key={field}
        section={SECTION_OF[field] as Section}
        facts={operator[field] as Fact[] | undefined}
      />
    ))}
    {topic === 'keep-number' && country && (
      <SourcesProvider value={country.sources}>
        <FactList section="porting" facts={country.porting as Fact[] | undefined} />
      </SourcesProvider>
    )}
  </>
);

type RowProps = {
  precheck: Precheck;
  operator: Operator;
  country: Country | null;
  /** What the page in front says of it; absent: nothing. */
  suggested: string[] | undefined;
  onAnswer: AnswerPrecheck;
  onPortOut: () => void;
};

const PrecheckRow = ({ precheck, operator, country, suggested, onAnswer, onPortOut }: RowProps) => {
  const { t } = useI18n();
  const { topic, status, because, reason, facts, answeredBy } = precheck;
  const key = textKey('topic', topic);
  return (
    <li class={`check ${status}`}>
      <details name="precheck">
        <summary>
          <span class="mark" aria-hidden="true">
            {MARKS[status]}
          </span>
          <span>
            {t(key)}
            <small class="state">
              {answeredBy === 'person' && status === 'passed'
                ? t(`${key}_passed`)
                : t(textKey('status', status))}
              {because && ` · ${t(because)}`}
              {reason && ` · ${reason}`}
            </small>
          </span>
        </summary>
        <p>{t(`${key}_what`)}</p>
        {suggested && (
          <div class="suggestion">
            <p>{t('suggested_by_page')}</p>
            {suggested.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
        {facts.length > 0 && (
          <>
            <h4>{t('operator_says')}</h4>
            <FactList section="precheck" facts={facts} />
          </>
        )}
        <Related topic={topic} operator={operator} country={country} />
        {facts.length === 0 && <p class="hint">{t('operator_silent')}</p>}
        <p class="hint">{t(`${key}_who`)}</p>
        {answeredBy !== 'person' && answeredBy && (
          <p class="hint">{t(textKey('answered_by', answeredBy))}</p>
        )}
        <PrecheckAnswers precheck={precheck} onAnswer={onAnswer} onPortOut={onPortOut} />
      </details>
    </li>
  );
};

type Props = {
  prechecks: Precheck[];
  operator: Operator;
  country: Country | null;
  suggested: PageHints;
  onAnswer: AnswerPrecheck;
  /** The person wants to keep the number: the way becomes the move of it. */
  onPortOut: () => void;
};

/** The questions before anything irreversible, blocking ones first, each with what to do and who can help. */
export const PrecheckList = ({
  prechecks,
  operator,
  country,
  suggested,
  onAnswer,
  onPortOut,
}: Props) => {
  const { t } = useI18n();
  const settled = prechecks.filter(isSettled).length;
  return (
    <SourcesProvider value={operator.sources}>
      <section class="prechecks" aria-labelledby="prechecks">
        <h2 id="prechecks">
          {t('prechecks')}
          <span class="count">{t('of', { done: settled, all: prechecks.length })}</span>
        </h2>
        {[true, false].map((blocking) => (
          <section key={String(blocking)} class="group">
            <h3>{t(blocking ? 'blocking' : 'advisory')}</h3>
            <ul class="rows">
              {prechecks
                .filter((precheck) => precheck.blocking === blocking)
                .map((precheck) => (
                  <PrecheckRow
                    key={precheck.topic}
                    precheck={precheck}
                    operator={operator}
                    country={country}
                    suggested={suggested.get(precheck.topic)}
                    onAnswer={onAnswer}
                    onPortOut={onPortOut}
                  />
                ))}
            </ul>
          </section>
        ))}
      </section>
    </SourcesProvider>
  );
};
