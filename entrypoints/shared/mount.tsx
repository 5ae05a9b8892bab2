import { type ComponentChildren, render } from 'preact';
import { I18nProvider } from '../../components/i18n.tsx';
import { Failed, Loading } from '../../components/status-view.tsx';
import { askOverview } from '../../utils/client/background.ts';
import { type Live, useLive } from '../../utils/client/use-live.ts';
import { type I18nValue, useTexts } from '../../utils/client/use-texts.ts';
import type { Overview } from '../../utils/messages.ts';

type Props = {
  tab: number | null;
  view: (overview: Overview, refresh: () => void) => ComponentChildren;
};

const Texts = ({ texts, children }: { texts: I18nValue; children: ComponentChildren }) => (
  <I18nProvider value={texts}>{children}</I18nProvider>
);

const Shell = ({ tab, view }: Props) => {
  const overview: Live<Overview> = useLive(() => askOverview(tab), String(tab));
  const texts = useTexts(overview.value?.settings.language ?? 'auto');
  if (!texts) return null;
  return (
    <Texts texts={texts}>
      {overview.failed !== undefined ? (
        <Failed detail={overview.failed} onRetry={overview.refresh} />
      ) : overview.value ? (
        view(overview.value, overview.refresh)
      ) : (
        <Loading />
      )}
    </Texts>
  );
};

/** Draws a view into the page with the texts of the chosen language, fed by one message to the background. */
export const mount = (props: Props): void => {
  const root = document.getElementById('app');
  if (root) render(<Shell {...props} />, root);
};
