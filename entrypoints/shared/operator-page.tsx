import { useEffect, useState } from 'preact/hooks';
import { CountryDetails } from '../../components/country-details.tsx';
import { useI18n } from '../../components/i18n.tsx';
import { OperatorAnswer } from '../../components/operator-answer.tsx';
import { OperatorDetails } from '../../components/operator-details.tsx';
import { StartForm } from '../../components/start-form.tsx';
import { Loading } from '../../components/status-view.tsx';
import { loadOperator } from '../../utils/catalogue/load.ts';
import type { Operator } from '../../utils/catalogue/schema.ts';
import { sendWish } from '../../utils/client/background.ts';
import { useCountry } from './use-country.ts';

type Props = {
  operator: Operator;
  notTheLine: boolean;
  /** Set where something is already open at this operator: starting is then the second choice. */
  hasOpen: boolean;
  onStarted: (cancellation: string) => void;
};

/** An operator: the answer, everything known, and the way to start a cancellation. */
export const OperatorPage = ({ operator, notTheLine, hasOpen, onStarted }: Props) => {
  const { t } = useI18n();
  const [starting, setStarting] = useState(false);
  const country = useCountry(operator.country);
  if (starting)
    return (
      <StartForm
        operator={operator}
        onCancel={() => setStarting(false)}
        onStart={async (wish) => {
          const outcome = await sendWish(wish);
          if (outcome.ok) {
            setStarting(false);
            onStarted(outcome.cancellation);
          }
          return outcome;
        }}
      />
    );
  return (
    <>
      <OperatorAnswer operator={operator} country={country} notTheLine={notTheLine} />
      <p class="buttons">
        <button type="button" class={hasOpen ? 'plain' : 'main'} onClick={() => setStarting(true)}>
          {t(
            hasOpen
              ? 'start_another'
              : operator.kind === 'travel-esim'
                ? 'start_plan'
                : 'start_here',
          )}
        </button>
      </p>
      <OperatorDetails operator={operator} open={hasOpen ? [] : ['step']} />
      {country && <CountryDetails operator={operator} country={country} />}
    </>
  );
};

/** The same for an operator that was found by search. */
export const FoundOperatorPage = ({
  id,
  ...rest
}: Omit<Props, 'operator' | 'notTheLine'> & { id: string }) => {
  const [operator, setOperator] = useState<Operator>();
  useEffect(() => void loadOperator(id).then(setOperator), [id]);
  return operator ? <OperatorPage operator={operator} notTheLine={false} {...rest} /> : <Loading />;
};
