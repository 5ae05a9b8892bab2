import type { Cancellation, Status } from '../utils/cancellation/fold.ts';
import { useI18n } from './i18n.tsx';
import { LaterSection } from './later-section.tsx';
import type { Act } from './submit-form.tsx';

type Props = { state: Cancellation; status: Status; onAct: Act };

const rareActions = () => import('./rare-actions.tsx');

/** Taking up again what is closed; of what is open the rarer acts, unfolded when they are wanted. */
export const MoreActions = ({ state, status, onAct }: Props) => {
  const { t } = useI18n();
  if (status === 'done' || status === 'abandoned')
    return (
      <button
        type="button"
        class="plain"
        onClick={() =>
          void onAct({ type: 'reopened', payload: { subject: 'line', reason: t('reopen') } })
        }
      >
        {t('reopen')}
      </button>
    );
  return (
    <LaterSection title={t('more')} load={rareActions}>
      {({ RareActions }) => <RareActions state={state} onAct={onAct} />}
    </LaterSection>
  );
};
