import type { Cancellation } from '../utils/cancellation/fold.ts';
import { removalOf } from '../utils/cancellation/removal-input.ts';
import type { Country } from '../utils/catalogue/country.ts';
import type { Operator } from '../utils/catalogue/schema.ts';
import { useI18n } from './i18n.tsx';
import { LineDetails } from './line-details.tsx';
import { RemovalPlan } from './removal-plan.tsx';
import type { Act } from './submit-form.tsx';

type Props = {
  state: Cancellation;
  operator: Operator | null;
  country: Country | null;
  onAct: Act;
};

/** The order in which the devices of a line are taken off, and what it rests on. */
export const RemovalSection = ({ state, operator, country, onAct }: Props) => {
  const { t } = useI18n();
  const { steps, devices, done } = removalOf(state, operator, country);
  return (
    <>
      <RemovalPlan steps={steps} devices={devices} done={done} />
      <details class="quiet">
        <summary>{t('removal_rests_on')}</summary>
        <LineDetails state={state} onAct={onAct} />
      </details>
    </>
  );
};
