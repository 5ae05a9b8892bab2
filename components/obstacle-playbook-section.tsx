import { useState } from 'preact/hooks';
import { type MetObstacle, metObstacles } from '../utils/cancellation/playbook-met.ts';
import { PLAYBOOKS, type PlaybookCode } from '../utils/cancellation/playbook-words.ts';
import type { Country } from '../utils/catalogue/country.ts';
import type { Operator } from '../utils/catalogue/schema.ts';
import { dateText } from '../utils/fact-text.ts';
import { textKey } from '../utils/i18n.ts';
import type { Reading } from '../utils/portal/reading.ts';
import { useI18n } from './i18n.tsx';
import { useLater } from './later.ts';
import { momentText } from './moment.ts';
import type { Line } from './obstacle-playbook.tsx';

const playbooks = () => import('./obstacle-playbook.tsx');

const Met = ({ met, onOpen }: { met: MetObstacle; onOpen: () => void }) => {
  const { t, language } = useI18n();
  const { obstacle, on, retry, askedOn } = met;
  const outcome = askedOn
    ? t('met_asked', { date: dateText(askedOn, language) })
    : retry
      ? t('retry_planned', {
          time: momentText(Temporal.ZonedDateTime.from(retry, { offset: 'use' }), language),
        })
      : t('met_open');
  return (
    <li class={askedOn ? 'check passed' : 'check warned'}>
      <span class="mark" aria-hidden="true">
        {askedOn ? '✓' : '!'}
      </span>
      <div>
        <span>{t(textKey('obstacle', obstacle))}</span>
        <small class="state">
          {t('met_on', { date: dateText(on, language) })} · {outcome}
        </small>
        {!askedOn && (
          <span class="buttons">
            <button
              type="button"
              class="plain"
              aria-label={t('play_steps_for', { obstacle: t(textKey('obstacle', obstacle)) })}
              onClick={onOpen}
            >
              {t('play_steps')}
            </button>
          </span>
        )}
      </div>
    </li>
  );
};

type Props = {
  operator: Operator;
  country: Country | null;
  /** Null where nothing is being ended here yet: then there is nothing to note it on. */
  line: Line | null;
  /** What the page in front says that stands in the way; a claim, offered only. */
  found: Reading['obstacles'];
};

/** What stands in the way: suggested by the page or chosen by the person, with its playbook; and what was met so far. */
export const ObstacleSection = ({ operator, country, line, found }: Props) => {
  const { t } = useI18n();
  const [open, setOpen] = useState<PlaybookCode>();
  const parts = useLater(playbooks, open !== undefined);
  const met = line ? metObstacles(line.state) : [];
  const suggested = [...new Map(found.map((one) => [one.code, one])).values()];
  return (
    <section aria-label={t('met_obstacle')}>
      {suggested.map(({ code, text }) => (
        <div key={code} class="suggestion page">
          <p>
            {t('page_says')} <q dir="auto">{text}</q>
          </p>
          <p class="buttons">
            <button type="button" onClick={() => setOpen(code)}>
              {t('play_steps_for', { obstacle: t(textKey('obstacle', code)) })}
            </button>
          </p>
        </div>
      ))}
      {met.length > 0 && (
        <ul class="rows" aria-label={t('met_title')}>
          {met.map((one) => (
            <Met key={one.eventId} met={one} onOpen={() => setOpen(one.obstacle)} />
          ))}
        </ul>
      )}
      <details class="quiet obstacles">
        <summary>{t('met_obstacle')}</summary>
        <p class="buttons">
          {PLAYBOOKS.map((code) => (
            <button
              key={code}
              type="button"
              class="chip"
              aria-pressed={open === code}
              onClick={() => setOpen(open === code ? undefined : code)}
            >
              {t(textKey('obstacle', code))}
            </button>
          ))}
        </p>
      </details>
      {open && parts && (
        <parts.ObstaclePlaybook
          key={open}
          code={open}
          operator={operator}
          country={country}
          line={line}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
};
