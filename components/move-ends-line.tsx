import { useI18n } from './i18n.tsx';

type Props = {
  operator: string;
  /** The end was asked for already, and comes unless it is taken back. */
  isAsked: boolean;
  onPortOut: () => void;
};

/** Said in place of the next step where the number is kept and the chosen way would end the line before its move. */
export const MoveEndsLine = ({ operator, isAsked, onPortOut }: Props) => {
  const { t } = useI18n();
  return (
    <div class="alert" role="status">
      <p>{t(isAsked ? 'move_ends_line_asked' : 'move_ends_line', { operator })}</p>
      <p class="buttons">
        <button type="button" class="main" onClick={onPortOut}>
          {t('move_ends_line_change')}
        </button>
      </p>
    </div>
  );
};
