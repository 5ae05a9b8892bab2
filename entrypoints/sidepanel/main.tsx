import { mountBesideTab } from '../shared/mount.tsx';
import { PortalApp } from '../shared/portal-app.tsx';

mountBesideTab((overview, tab) => (
  <PortalApp key={tab} overview={overview} tab={tab} surface="panel" />
));
