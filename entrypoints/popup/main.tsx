import { useCurrentTab } from '../../utils/client/use-current-tab.ts';
import { mountBesideTab } from '../shared/mount.tsx';
import { PortalApp } from '../shared/portal-app.tsx';

mountBesideTab(useCurrentTab, (overview, tab) => (
  <PortalApp key={tab} overview={overview} tab={tab} surface="popup" />
));
