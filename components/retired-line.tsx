import type { ListedOperator, ListedRetired } from '../utils/catalogue/list.ts';
import { dateText } from '../utils/fact-text.ts';
import { textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';

type Props = {
  retired: ListedRetired;
  list: readonly ListedOperator[];
  onOperator: (id: string) => void;
};

/** An operator that is no more: why, since when, and the operators where its customers went. */
export const RetiredLine = ({ retired, list, onOperator }: Props) => {
  const { t, language } = useI18n();
  const { name, why, since, to = [] } = retired;
  const heirs = list.filter(({ id }) => to.includes(id));
  return (
    <div class="retired">
      <b>{name}</b> {t(textKey('retired', why))}
      {since && ` · ${dateText(since, language)}`}
      {heirs.length > 0 && <p>{t('retired_to')}</p>}
      {heirs.map((heir) => (
        <button key={heir.id} type="button" class="open" onClick={() => onOperator(heir.id)}>
          {heir.name}
        </button>
      ))}
    </div>
  );
};
