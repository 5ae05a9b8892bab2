import { isObstacle, playbookFor } from '../utils/cancellation/playbook.ts';
import type { SaidFact } from '../utils/cancellation/playbook-facts.ts';
import { metObstacles } from '../utils/cancellation/playbook-met.ts';
import type { PlayStep } from '../utils/cancellation/playbook-steps.ts';
import type { PlaybookCode } from '../utils/cancellation/playbook-words.ts';
import type { Cancellation } from '../utils/cancellation/state.ts';
import type { Country } from '../utils/catalogue/country.ts';
import type { Operator } from '../utils/catalogue/schema.ts';
import { durationText } from '../utils/fact-text.ts';
import { tagOf, textKey } from '../utils/i18n.ts';
import { StateFormLine } from './country-shortcuts.tsx';
import { deviceName } from './device-name.ts';
import { DeviceVerdict } from './device-verdict.tsx';
import { FactLine } from './fact-list.tsx';
import { useI18n } from './i18n.tsx';
import { RetryForm } from './obstacle-playbook-retry.tsx';
import { WayList } from './obstacle-playbook-ways.tsx';
import { SourcesProvider } from './sources.tsx';
import type { Act } from './submit-form.tsx';

/** The facts that a step rests on, without those that an earlier step shows already. */
const newIn = (steps: PlayStep[], index: number) => {
  const shown = new Set(steps.slice(0, index).flatMap(({ says }) => says.map(({ fact }) => fact)));
  return (steps[index]?.says ?? []).filter(({ fact }) => !shown.has(fact));
};

const Step = ({ step, says }: { step: PlayStep; says: SaidFact[] }) => {
  const { t, language } = useI18n();
  const { code, rests, by = [], devices = [], duration } = step;
  const names = new Intl.ListFormat(tagOf(language)).format(
    devices.map((device) => deviceName(device, t)),
  );
  return (
    <li>
      <span>
        {t(textKey('play', code), { duration: duration ? durationText(duration, language) : '' })}
      </span>
      {names && <span class="fact">{t('play_your_list', { devices: names })}</span>}
      {says.length > 0 && (
        <ul class="facts">
          {says.map(({ section, fact }, index) => (
            <li key={index}>
              <FactLine section={section} fact={fact} />
            </li>
          ))}
        </ul>
      )}
      {by.length > 0 && <WayList ways={by} withReach={false} />}
      <small class="state">{t(textKey('play_rests', rests))}</small>
    </li>
  );
};

/** The cancellation on which it can be noted. */
export type Line = { state: Cancellation; onAct: Act };

type Props = {
  code: PlaybookCode;
  operator: Operator;
  country: Country | null;
  /** Null where nothing is being ended here yet. */
  line: Line | null;
  onClose: () => void;
};

const planned = (state: Cancellation, code: PlaybookCode, now: number) =>
  state.retries
    .filter(({ obstacle }) => obstacle === (isObstacle(code) ? code : undefined))
    .map(({ due }) => Temporal.ZonedDateTime.from(due, { offset: 'use' }))
    .find(({ epochMilliseconds }) => epochMilliseconds > now);

/** What to do about one thing in the way; it becomes an event only by the person's act here. */
export const ObstaclePlaybook = ({ code, operator, country, line, onClose }: Props) => {
  const { t } = useI18n();
  const now = Temporal.Now.zonedDateTimeISO();
  const state = line?.state ?? null;
  const { steps, retry, others, stateForms } = playbookFor(code, operator, country, state, now);
  const atBorder = code === 'cross-border';
  const hasPlan = state && planned(state, code, now.epochMilliseconds);
  const isNoted =
    state && metObstacles(state).some(({ obstacle, askedOn }) => obstacle === code && !askedOn);
  return (
    <SourcesProvider value={operator.sources}>
      <section class="playbook" aria-labelledby="playbook">
        <h2 id="playbook">{t(textKey('obstacle', code))}</h2>
        <p>{t(textKey('obstacle', code, 'what'))}</p>
        <ol class="facts">
          {steps.map((step, index) =>
            line && step.code === 'model-unknown' && step.devices ? (
              <li key={step.code}>
                <DeviceVerdict devices={step.devices} needs={operator} onAct={line.onAct} />
              </li>
            ) : (
              <Step key={step.code} step={step} says={newIn(steps, index)} />
            ),
          )}
        </ol>
        {code !== 'session-expired' && code !== 'captcha' && (
          <>
            <h3>{t(atBorder ? 'play_others_abroad' : 'play_others')}</h3>
            {others.length + stateForms.length === 0 && <p class="hint">{t('play_others_none')}</p>}
            <WayList ways={others} withReach={atBorder} />
            {country && (
              <SourcesProvider value={country.sources}>
                {stateForms.map((form) => (
                  <StateFormLine key={form.name} form={form} />
                ))}
              </SourcesProvider>
            )}
          </>
        )}
        {!line && <p class="hint">{t('play_start_first')}</p>}
        {line && retry && !hasPlan && (
          <RetryForm
            retry={retry}
            onPlan={(due) =>
              void line.onAct({
                type: 'retry-planned',
                payload: { due, ...(isObstacle(code) && { obstacle: code }) },
              })
            }
          />
        )}
        <p class="buttons">
          {line && isObstacle(code) && !isNoted && (
            <button
              type="button"
              class="main"
              onClick={() => void line.onAct({ type: 'obstacle-met', payload: { obstacle: code } })}
            >
              {t('play_note')}
            </button>
          )}
          <button type="button" class="plain" onClick={onClose}>
            {t('close')}
          </button>
        </p>
      </section>
    </SourcesProvider>
  );
};
