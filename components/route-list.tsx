import type { Fact } from '../utils/catalogue/fact-schema.ts';
import { type Route, routesOf } from '../utils/catalogue/routes.ts';
import type { Operator } from '../utils/catalogue/schema.ts';
import { type Language, type Translate, tagOf, textKey } from '../utils/i18n.ts';
import { FactList } from './fact-list.tsx';
import { useI18n } from './i18n.tsx';

/** The steps in their order, those for everybody first, then each case by itself. */
const StepList = ({ steps }: { steps: Fact[] }) => {
  const { t } = useI18n();
  const cases = new Map<string, Fact[]>();
  for (const step of steps) {
    const key = (step.when ?? []).join(' ');
    cases.set(key, [...(cases.get(key) ?? []), step]);
  }
  const ordered = [...cases].sort(([a], [b]) => Number(a !== '') - Number(b !== ''));
  return (
    <>
      {ordered.map(([key, facts]) => (
        <div key={key}>
          {key && (
            <p class="case">
              {key
                .split(' ')
                .map((condition) => t(textKey('when', condition)))
                .join(' ')}
            </p>
          )}
          <FactList section="step" ordered facts={facts.map(({ when: _, ...step }) => step)} />
        </div>
      ))}
    </>
  );
};

const titleOf = (route: Route, t: Translate, language: Language): string => {
  if (route.on.length === 0) return t(textKey('route', route.for));
  const channels = new Intl.ListFormat(tagOf(language), { type: 'disjunction' }).format(
    route.on.map((type) => t(textKey('channel', type))),
  );
  return t(textKey('route', route.for, 'by'), { channels });
};

/** Every way to the end: the easiest open, the others folded. */
export const RouteList = ({ operator }: { operator: Operator }) => {
  const { t, language } = useI18n();
  return (
    <>
      {routesOf(operator).map((route, index) => (
        <details key={`${route.for} ${route.on}`} class="route" open={index === 0}>
          <summary>{titleOf(route, t, language)}</summary>
          <StepList steps={route.steps} />
          {route.wordingUnknown && <p class="hint">{t('wording_unknown')}</p>}
        </details>
      ))}
    </>
  );
};
