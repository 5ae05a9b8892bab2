import { useState } from 'preact/hooks';
import { CountryDetails } from '../../components/country-details.tsx';
import { useI18n } from '../../components/i18n.tsx';
import { useLater } from '../../components/later.ts';
import { OperatorAnswer } from '../../components/operator-answer.tsx';
import { OperatorDetails } from '../../components/operator-details.tsx';
import { Failed, Loading } from '../../components/status-view.tsx';
import { isOwn } from '../../utils/catalogue/own-words.ts';
import type { Operator } from '../../utils/catalogue/schema.ts';
import { askOperator, sendWish } from '../../utils/client/background.ts';
import { useLive } from '../../utils/client/use-live.ts';
import type { OperatorAnswer as Answer } from '../../utils/messages.ts';
import { useOpenForm } from './open-forms.ts';
import {
  OperatorAccess,
  OwnActions,
  OwnAnswer,
  OwnOperatorFormPage,
} from './own-operator-page.tsx';
import { useCountry } from './use-country.ts';

type Props = {
  operator: Operator;
  notTheLine: boolean;
  /** Set where something is already open at this operator: starting is then the second choice. */
  hasOpen: boolean;
  onStarted: (cancellation: string) => void;
  /** What is known already of access and of who wrote it; else it is asked for. */
  answer?: Answer;
};

const startForm = () => import('../../components/start-form.tsx');

/** An operator: the answer, everything known, and the way to start a cancellation. */
export const OperatorPage = ({ operator, notTheLine, hasOpen, onStarted, ...given }: Props) => {
  const { t } = useI18n();
  const [starting, setStarting] = useState(false);
  const [editing, setEditing] = useState(false);
  useOpenForm(starting || editing);
  const { value: answer = given.answer } = useLive(() => askOperator(operator.id), operator.id);
  const country = useCountry(operator.country);
  const parts = useLater(startForm, starting);
  if (starting && !parts) return <Loading />;
  if (starting && parts)
    return (
      <parts.StartForm
        operator={operator}
        onCancel={() => setStarting(false)}
        onStart={async (wish, command) => {
          const outcome = await sendWish(wish, command);
          if (outcome.ok) {
            setStarting(false);
            onStarted(outcome.cancellation);
          }
          return outcome;
        }}
      />
    );
  if (editing && answer?.own)
    return (
      <OwnOperatorFormPage
        own={answer.own}
        besideTab={false}
        others={[]}
        onSaved={() => setEditing(false)}
        onCancel={() => setEditing(false)}
      />
    );
  return (
    <>
      {isOwn(operator.id) ? (
        <OwnAnswer operator={operator} country={country} />
      ) : (
        <OperatorAnswer operator={operator} country={country} notTheLine={notTheLine} />
      )}
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
      {answer && <OperatorAccess id={operator.id} access={answer.access} />}
      {answer?.own && <OwnActions answer={answer} onEdit={() => setEditing(true)} />}
      {!isOwn(operator.id) && (
        <OperatorDetails operator={operator} open={hasOpen ? [] : ['step']} />
      )}
      {country && <CountryDetails operator={operator} country={country} />}
    </>
  );
};

/** The same for an operator that was found by search or in a list. */
export const FoundOperatorPage = ({
  id,
  ...rest
}: Omit<Props, 'operator' | 'notTheLine' | 'answer'> & { id: string }) => {
  const { t } = useI18n();
  const { value, failed, refresh } = useLive(() => askOperator(id), id);
  if (failed !== undefined) return <Failed detail={failed} onRetry={refresh} />;
  if (!value) return <Loading />;
  if (!value.operator) return <p class="status">{t('own_gone')}</p>;
  return <OperatorPage operator={value.operator} answer={value} notTheLine={false} {...rest} />;
};
