import { useRef, useState } from 'preact/hooks';
import { useI18n } from '../../components/i18n.tsx';
import { isPending } from '../../utils/cancellation/fold.ts';
import { bindTab, showGuide } from '../../utils/client/background.ts';
import { openDashboard, openSidePanel } from '../../utils/client/open.ts';
import type { Overview } from '../../utils/messages.ts';
import { suggestedTopics } from '../../utils/portal/suggest.ts';
import { CancellationPage } from './cancellation-page.tsx';
import { HomePage } from './home-page.tsx';
import { FoundOperatorPage, OperatorPage } from './operator-page.tsx';

type Place =
  | { at: 'tab' }
  | { at: 'home' }
  | { at: 'operator'; id: string }
  | { at: 'cancellation'; id: string };
type Props = { overview: Overview; tab: number | null; surface: 'popup' | 'panel' };

/** Which of several cancellations at this operator the tab is about: asked, not guessed (DESIGN §4). */
const WhichOne = ({ overview, onBind }: { overview: Overview; onBind: (id: string) => void }) => {
  const { t } = useI18n();
  const open = overview.heads.filter(
    ({ operator, status }) => operator === overview.operator?.id && isPending(status),
  );
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
  const open = heads.filter((head) => head.operator === operator.id && isPending(head.status));
  // What was closed a moment ago stays in view, with its last step to be undone.
  const current =
    open.find(({ id }) => id === bound) ??
    heads.find(({ id, operator: own }) => id === shown.current && own === operator.id) ??
    (open.length === 1 ? open[0] : undefined);
  shown.current = current?.id;
  const bind = (id: string) => void (tab !== null && bindTab(tab, id));
  return (
    <>
      <WhichOne overview={overview} onBind={bind} />
      {current?.status === 'preparing' && tab !== null && (
        <p class="buttons">
          <button
            type="button"
            onClick={() => void showGuide(tab).then(() => surface === 'popup' && window.close())}
          >
            {t('show_on_page')}
          </button>
        </p>
      )}
      {current && (
        <CancellationPage
          id={current.id}
          suggested={suggestedTopics(reading?.seen ?? [])}
          askFinished={askFinished.includes(current.id)}
          withTimeline={false}
        />
      )}
      <OperatorPage
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

/** The popup and the side panel: the operator of the tab in front, or what is pending and a search. */
export const PortalApp = ({ overview, tab, surface }: Props) => {
  const { t } = useI18n();
  const [place, setPlace] = useState<Place>({ at: 'tab' });
  const atHome = place.at === 'home' || (place.at === 'tab' && !overview.operator);
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
          <button type="button" class="plain" onClick={() => openSidePanel(tab)}>
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
          heads={overview.heads}
          newer={overview.newer}
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
          suggested={[]}
          askFinished={overview.askFinished.includes(place.id)}
          withTimeline={false}
        />
      )}
    </>
  );
};
