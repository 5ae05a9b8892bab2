import { useRef, useState } from 'preact/hooks';
import { useI18n } from '../../components/i18n.tsx';
import { ObstacleSection } from '../../components/obstacle-playbook-section.tsx';
import { isPending } from '../../utils/cancellation/fold.ts';
import type { Operator } from '../../utils/catalogue/schema.ts';
import { bindTab, showGuide } from '../../utils/client/background.ts';
import { bringToFront, openDashboard, openSidePanel } from '../../utils/client/open.ts';
import type { Overview } from '../../utils/messages.ts';
import type { Reading } from '../../utils/portal/reading.ts';
import { CancellationPage } from './cancellation-page.tsx';
import { currentOf, openAt } from './current-of.ts';
import { HomePage } from './home-page.tsx';
import { FoundOperatorPage, OperatorPage } from './operator-page.tsx';
import { useCountry } from './use-country.ts';
import { WhichOne } from './which-one.tsx';

type Place =
  | { at: 'tab' }
  | { at: 'home' }
  | { at: 'operator'; id: string }
  | { at: 'cancellation'; id: string };
type Props = { overview: Overview; tab: number | null; surface: 'popup' | 'panel' };

/** What the page says that stands in the way, where nothing is being ended at this operator yet. */
const PageObstacles = ({ operator, reading }: { operator: Operator; reading: Reading }) => (
  <ObstacleSection
    operator={operator}
    country={useCountry(operator.country)}
    line={null}
    found={reading.obstacles}
  />
);

const TabPage = ({
  overview,
  tab,
  surface,
  onStarted,
}: Props & { onStarted: (id: string) => void }) => {
  const { t } = useI18n();
  const { operator, heads, bound, askFinished, reading, notTheLine } = overview;
  const shown = useRef<string | undefined>(undefined);
  if (!operator) return null;
  const open = openAt(overview);
  // What was closed a moment ago stays in view, with its last step to be undone.
  const current =
    open.find(({ id }) => id === bound) ??
    heads.find(({ id, operator: own }) => id === shown.current && own === operator.id) ??
    currentOf(overview);
  shown.current = current?.id;
  const bind = (id: string) => void (tab !== null && bindTab(tab, id));
  return (
    <>
      <WhichOne overview={overview} onBind={bind} />
      {current?.status === 'preparing' && tab !== null && (
        <p class="buttons">
          <button
            type="button"
            onClick={() =>
              void Promise.all([bringToFront(tab), showGuide(tab)]).then(
                () => surface === 'popup' && window.close(),
              )
            }
          >
            {t('show_on_page')}
          </button>
        </p>
      )}
      {current && (
        <CancellationPage
          id={current.id}
          reading={reading}
          askFinished={askFinished.includes(current.id)}
          withTimeline={false}
        />
      )}
      {open.length === 0 && reading && reading.obstacles.length > 0 && (
        <PageObstacles operator={operator} reading={reading} />
      )}
      <OperatorPage
        key={operator.id}
        operator={operator}
        notTheLine={notTheLine}
        hasOpen={open.length > 0}
        onStarted={(id) => {
          bind(id);
          onStarted(id);
        }}
      />
    </>
  );
};

/**
 * What the side panel shows of its tab: where that has gone on to a page that is nobody's (a sign-in elsewhere, a
 * survey), the operator of before, as long as something is being ended there. What was typed stays.
 */
const useSteady = (overview: Overview, surface: Props['surface']): Overview => {
  const last = useRef<Operator | null>(null);
  if (overview.operator) last.current = overview.operator;
  const before = { ...overview, operator: last.current };
  return surface === 'panel' && !overview.operator && openAt(before).length > 0 ? before : overview;
};

/** The popup and the side panel: the operator of the tab in front, or what is pending and a search. */
export const PortalApp = ({ overview: latest, tab, surface }: Props) => {
  const { t } = useI18n();
  const overview = useSteady(latest, surface);
  const [place, setPlace] = useState<Place>({ at: 'tab' });
  const atHome = place.at === 'home' || (place.at === 'tab' && !overview.operator);
  const shownId = place.at === 'cancellation' ? place.id : currentOf(overview)?.id;
  const toCancellation = (id: string) => setPlace({ at: 'cancellation', id });
  return (
    <>
      <nav class="top">
        <b>Unline</b>
        {overview.operator && place.at !== 'tab' && (
          <button type="button" class="plain" onClick={() => setPlace({ at: 'tab' })}>
            ‹ {overview.operator.name}
          </button>
        )}
        {!atHome && (
          <button type="button" class="plain" onClick={() => setPlace({ at: 'home' })}>
            {t('all_lines')}
          </button>
        )}
        <span class="space" />
        {surface === 'popup' && tab !== null && (
          <button type="button" class="plain" onClick={() => openSidePanel(tab, shownId)}>
            {t('side_panel')}
          </button>
        )}
        <button type="button" class="plain" onClick={() => openDashboard()}>
          {t('dashboard')}
        </button>
      </nav>
      {overview.aside.length > 0 && (
        <p class="alert">{t('aside_title', { count: overview.aside.length })}</p>
      )}
      {place.at === 'tab' && (
        <TabPage
          overview={overview}
          tab={tab}
          surface={surface}
          onStarted={() => setPlace({ at: 'tab' })}
        />
      )}
      {atHome && (
        <HomePage
          overview={overview}
          besideTab={tab !== null}
          onOpen={toCancellation}
          onOperator={(id) => setPlace({ at: 'operator', id })}
        />
      )}
      {place.at === 'operator' && (
        <FoundOperatorPage
          id={place.id}
          hasOpen={overview.heads.some(
            ({ operator, status }) => operator === place.id && isPending(status),
          )}
          onStarted={toCancellation}
        />
      )}
      {place.at === 'cancellation' && (
        <CancellationPage
          id={place.id}
          reading={null}
          askFinished={overview.askFinished.includes(place.id)}
          withTimeline={false}
        />
      )}
    </>
  );
};
