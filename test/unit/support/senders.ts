import { readCatalogue } from '../../../utils/catalogue/build.ts';
import type { Sender } from '../../../utils/tracker/sender.ts';

/** The whole catalogue, as the build reads it. */
export const catalogue = readCatalogue('.');

export const OWN = { id: 'unline', base: 'chrome-extension://unline/' };

/** Senders as browsers describe them; all of it is set by the browser. */
export const popup: Sender = {
  id: OWN.id,
  url: `${OWN.base}popup.html`,
  origin: 'chrome-extension://unline',
};
export const dashboard: Sender = {
  ...popup,
  url: `${OWN.base}dashboard.html#x`,
  frameId: 0,
  tab: { id: 3, incognito: false },
};
export const portal: Sender = {
  id: OWN.id,
  url: 'https://www.giffgaff.com/account',
  origin: 'https://www.giffgaff.com',
  frameId: 0,
  tab: { id: 7, incognito: false, url: 'https://www.giffgaff.com/account' },
};
