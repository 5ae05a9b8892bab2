import { mount } from '../shared/mount.tsx';
import { DashboardApp } from './dashboard-app.tsx';

mount((overview) => <DashboardApp overview={overview} />);
