import { mount } from '../shared/mount.tsx';
import { DashboardApp } from './dashboard-app.tsx';

mount({ tab: null, view: (overview) => <DashboardApp overview={overview} /> });
