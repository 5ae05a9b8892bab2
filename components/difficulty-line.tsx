import type { Rated, Rating } from '../utils/catalogue/difficulty.ts';
import { type Translate, textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';

const reasons = ({ because }: Rated, t: Translate): string =>
  because.map((reason) => t(textKey('difficulty_because', reason))).join(' · ');

/** How hard it is and why; where it depends, on what. */
export const DifficultyLine = ({ rating }: { rating: Rating }) => {
  const { t } = useI18n();
  const cases = 'cases' in rating ? rating.cases : [{ ...rating, for: [] }];
  return (
    <>
      {cases.map((one) => (
        <span class="fact" key={one.for.join(' ')}>
          {one.for.map((condition) => (
            <span class="when" key={condition}>
              {t(textKey('when', condition))}
            </span>
          ))}
          <b>{t(textKey('difficulty', one.class))}</b> <small>{reasons(one, t)}</small>
        </span>
      ))}
    </>
  );
};
