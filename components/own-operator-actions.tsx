import { useState } from 'preact/hooks';
import type { Taken } from '../utils/catalogue/own.ts';
import type { OwnDeleted } from '../utils/messages.ts';
import { useI18n } from './i18n.tsx';
import { problemText } from './outcome.ts';

type Props = {
  name: string;
  claimed: readonly Taken[];
  nameOf: (operator: string) => string;
  onEdit: () => void;
  onDelete: () => Promise<OwnDeleted>;
};

/** Changing and deleting an operator of the person's own; and which of its hosts are recognised as somebody else's. */
export const OwnOperatorActions = ({ name, claimed, nameOf, onEdit, onDelete }: Props) => {
  const { t } = useI18n();
  const [step, setStep] = useState<'rest' | 'sure' | { failed: string } | { named: number }>(
    'rest',
  );
  const remove = () =>
    void onDelete().then(
      (done) => setStep('named' in done ? done : 'rest'),
      (error: unknown) => setStep({ failed: problemText(error, t) }),
    );
  return (
    <div>
      {claimed.map(({ host, operator }) => (
        <p key={host} class="alert">
          {t('own_claimed', { host, operator: nameOf(operator) })}
        </p>
      ))}
      {step === 'sure' && <p class="alert">{t('own_delete_what', { operator: name })}</p>}
      {typeof step === 'object' && 'failed' in step && (
        <p class="error" role="alert">
          {step.failed}
        </p>
      )}
      {typeof step === 'object' && 'named' in step && (
        <p class="alert" role="status">
          {t('own_named', { count: step.named })}
        </p>
      )}
      <p class="buttons">
        {step === 'sure' ? (
          <>
            <button type="button" class="danger" onClick={remove}>
              {t('own_delete_sure')}
            </button>
            <button type="button" class="plain" onClick={() => setStep('rest')}>
              {t('back')}
            </button>
          </>
        ) : (
          <>
            <button type="button" class="plain" onClick={onEdit}>
              {t('own_edit')}
            </button>
            <button type="button" class="plain" onClick={() => setStep('sure')}>
              {t('own_delete')}
            </button>
          </>
        )}
      </p>
    </div>
  );
};
