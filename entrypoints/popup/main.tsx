import { currentTab } from '../../utils/client/background.ts';
import { mount } from '../shared/mount.tsx';
import { PortalApp } from '../shared/portal-app.tsx';

void currentTab().then((tab) =>
  mount({ tab, view: (overview) => <PortalApp overview={overview} tab={tab} surface="popup" /> }),
);
