import { type ComponentChildren, render } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Boundary } from '../../components/boundary.tsx';
import { FamiliesProvider } from '../../components/families.ts';
import { I18nProvider } from '../../components/i18n.tsx';
import { IssuersProvider } from '../../components/issuers.ts';
import { Failed, Loading } from '../../components/status-view.tsx';
import { UpdateNotice } from '../../components/update-notice.tsx';
import { askOverview, loadUpdate } from '../../utils/client/background.ts';
import { type Live, useLive } from '../../utils/client/use-live.ts';
import { useTexts } from '../../utils/client/use-texts.ts';
import type { Overview } from '../../utils/messages.ts';
import { families } from './families.ts';
import { issuersWith } from './issuers.ts';

/** Said once: a later reload of the page is the person's own. */
const updated = location.search === '?updated';
if (updated) history.replaceState(null, '', location.pathname + location.hash);

type Props = { tab: number | null; view: (overview: Overview) => ComponentChildren };

const Shell = ({ tab, view }: Props) => {
  const overview: Live<Overview> = useLive(() => askOverview(tab), String(tab));
  const texts = useTexts(overview.value?.settings.language ?? 'auto');
  const own = useRef(overview.value?.own);
  own.current = overview.value?.own;
  const [withOwn] = useState(() => issuersWith(() => own.current ?? []));
  if (!texts) return null;
  return (
    <I18nProvider value={texts}>
      {overview.failed !== undefined ? (
        <Failed detail={overview.failed} onRetry={overview.refresh} />
      ) : overview.value ? (
        <>
          <UpdateNotice
            waiting={overview.value.update}
            updated={updated}
            // The answer does not come where loading it ends this view.
            onLoad={() => void loadUpdate().catch(() => undefined)}
          />
          <FamiliesProvider value={families}>
            <IssuersProvider value={withOwn}>
              <Boundary onRetry={() => location.reload()}>{view(overview.value)}</Boundary>
            </IssuersProvider>
          </FamiliesProvider>
        </>
      ) : (
        <Loading />
      )}
    </I18nProvider>
  );
};

const draw = (view: ComponentChildren): void => {
  const root = document.getElementById('app');
  if (root) render(view, root);
};

/** Draws a view into the page with the texts of the chosen language, fed by one message to the background. */
export const mount = (view: (overview: Overview) => ComponentChildren): void =>
  draw(<Shell tab={null} view={view} />);

type BesideTab = (overview: Overview, tab: number | null) => ComponentChildren;

/** Which tab it is about; undefined until it is known. */
type UseTab = () => number | null | undefined;

const TabShell = ({ useTab, view }: { useTab: UseTab; view: BesideTab }) => {
  const tab = useTab();
  return tab === undefined ? null : <Shell tab={tab} view={(overview) => view(overview, tab)} />;
};

/** The same for a view that is about a tab, and follows it. */
export const mountBesideTab = (useTab: UseTab, view: BesideTab): void =>
  draw(<TabShell useTab={useTab} view={view} />);
