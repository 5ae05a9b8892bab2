import { textKey } from '../utils/i18n.ts';
import type { OwnListed } from '../utils/messages.ts';
import { useI18n } from './i18n.tsx';

type Props = { own: readonly OwnListed[]; onOperator: (id: string) => void; onAdd: () => void };

/** The operators that the person added, each with how access to its pages stands, and the way to add one. */
export const OwnOperatorList = ({ own, onOperator, onAdd }: Props) => {
  const { t } = useI18n();
  return (
    <section class="own-operators" aria-label={t('own_list')}>
      {own.length > 0 && (
        <>
          <h2>{t('own_list')}</h2>
          <ul class="results">
            {own.map(({ operator: { id, name, hosts }, access }) => (
              <li key={id}>
                <button type="button" class="open" onClick={() => onOperator(id)}>
                  {name} <small>{hosts.map(({ host }) => host).join(' · ')}</small>
                  {access.hosts.length > 0 && (
                    <small class="verdict">{t(textKey('access_short', access.state))}</small>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="hint">{t('own_add_hint')}</p>
      <button type="button" onClick={onAdd}>
        + {t('own_add')}
      </button>
    </section>
  );
};
