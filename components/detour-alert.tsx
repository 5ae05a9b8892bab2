import type { Detour } from '../utils/cancellation/walked-way.ts';
import { textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';

type Props = {
  detour: Detour;
  operator: string;
  /** The end was asked for already, and comes unless it is taken back. */
  isAsked: boolean;
  /** Takes the way that leads to what the person wants. */
  onTake: () => void;
};

/** Said in place of the next step where the chosen way would lose the number, or not end the contract. */
export const DetourAlert = ({ detour, operator, isAsked, onTake }: Props) => {
  const { t } = useI18n();
  const isLate = isAsked && detour === 'move-ends-line';
  return (
    <div class="alert" role="status">
      <p>{isLate ? t('detour_asked', { operator }) : t(textKey('detour', detour), { operator })}</p>
      <p class="buttons">
        <button type="button" class="main" onClick={onTake}>
          {t(textKey('detour', detour, 'take'))}
        </button>
      </p>
    </div>
  );
};
