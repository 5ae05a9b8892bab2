import { mountBesideTab } from '../shared/mount.tsx';
import { PortalApp } from '../shared/portal-app.tsx';
import { useFollowedTab } from './use-followed-tab.ts';

mountBesideTab(useFollowedTab, (overview, tab) => (
  <PortalApp key={tab} overview={overview} tab={tab} surface="panel" />
));
