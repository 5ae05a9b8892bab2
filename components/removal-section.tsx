import { type Cancellation, lastSubmission } from '../utils/cancellation/fold.ts';
import { removalOf } from '../utils/cancellation/removal-input.ts';
import type { RemovalStep } from '../utils/cancellation/removal-step.ts';
import { isMarkedStep } from '../utils/cancellation/removal-words.ts';
import { detourOf } from '../utils/cancellation/walked-way.ts';
import type { Country } from '../utils/catalogue/country.ts';
import type { Operator } from '../utils/catalogue/schema.ts';
import { textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';
import { LineDetails } from './line-details.tsx';
import { RemovalPlan } from './removal-plan.tsx';
import type { StepOffer } from './removal-step.tsx';
import type { Act } from './submit-form.tsx';

type Props = {
  state: Cancellation;
  operator: Operator | null;
  country: Country | null;
  onAct: Act;
};

/** The order in which the devices of a line are taken off, how far it is, and what it rests on. */
export const RemovalSection = ({ state, operator, country, onAct }: Props) => {
  const { t } = useI18n();
  const { steps, devices, progress, marked } = removalOf(state, operator, country);

  const detour = detourOf(state, operator, country);

  const offerOf = ({ id, subject, code, reaches }: RemovalStep): StepOffer | undefined => {
    const recordedUnder = (where: string) => ({ words: t('removal_record_under', { where }) });
    if (detour && code.startsWith('submit-'))
      return { words: t('detour_step', { button: t(textKey('detour', detour, 'take')) }) };
    if (code.startsWith('submit-') && !lastSubmission(state))
      return recordedUnder(t(textKey('submit', state.way)));
    if (reaches || code === 'write-off') return recordedUnder(t('end_states'));
    if (code === 'move-codes')
      return Object.values(state.accounts).includes('later')
        ? { words: t('removal_accounts_later', { where: t('accounts') }) }
        : {
            isMarked: false,
            mark: () =>
              void onAct({
                type: 'precheck-answered',
                payload: { topic: 'codes-elsewhere', answer: 'passed' },
              }),
          };
    if (!isMarkedStep(code)) return undefined;
    return {
      isMarked: marked.has(id),
      mark: (taken) => void onAct({ type: 'step-marked', payload: { subject, step: code, taken } }),
    };
  };

  return (
    <>
      <RemovalPlan steps={steps} devices={devices} progress={progress} offerOf={offerOf} />
      <details class="quiet">
        <summary>{t('removal_rests_on')}</summary>
        <LineDetails state={state} onAct={onAct} />
      </details>
    </>
  );
};
