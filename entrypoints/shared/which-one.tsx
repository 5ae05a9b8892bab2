import { useI18n } from '../../components/i18n.tsx';
import type { Overview } from '../../utils/messages.ts';
import { openAt } from './current-of.ts';

/** Which of several cancellations at this operator the tab is about: asked, not guessed (DESIGN §4). */
export const WhichOne = ({
  overview,
  onBind,
}: {
  overview: Overview;
  onBind: (id: string) => void;
}) => {
  const { t } = useI18n();
  const open = openAt(overview);
  if (open.length < 2) return null;
  return (
    <section class="which">
      <h2>{t('which_line')}</h2>
      <p class="buttons">
        {open.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-pressed={overview.bound === id}
            class={overview.bound === id ? 'main' : ''}
            onClick={() => onBind(id)}
          >
            {name}
          </button>
        ))}
      </p>
    </section>
  );
};
