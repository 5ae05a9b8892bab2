/**
 * Replica of giffgaff's customer pages, in English.
 *
 * From sources (public/operators/giffgaff-gb.json): the hosts; /support/about-giffgaff/right-to-cancel; that the
 * dashboard has "Terminate your contract" with "End my contract"; that the PAC shows in the account at once and is
 * valid for 30 days. Ours: every other path and word, and what happens after "End my contract".
 *
 * Links of the dashboard and the first steps of leaving are followed without loading a page (single-page.ts).
 * Sign-in takes everything but user "locked" and password "wrong". Member "sync" is refused once where leaving starts. Codes and numbers are from the ranges for fiction.
 */
import type { Replica } from '../site.ts';
import { onceTroubled } from '../trouble.ts';
import {
  billing,
  dashboard,
  devices,
  help,
  home,
  number,
  removeDevice,
  signIn,
} from './account.ts';
import { errorViews, notInSync } from './errors.ts';
import { type View, whenSignedIn } from './layout.ts';
import { check, confirm, done, reason, start } from './leave.ts';

const site = 'www.giffgaff.com';
const identity = 'id.giffgaff.com';

const views: Record<string, View> = {
  [`${site}/`]: home,
  [`${site}/support/about-giffgaff/right-to-cancel`]: help,
  [`${site}/dashboard`]: whenSignedIn(dashboard),
  [`${site}/dashboard/devices`]: whenSignedIn(devices),
  [`${site}/dashboard/devices/remove`]: whenSignedIn(removeDevice),
  [`${site}/dashboard/billing`]: whenSignedIn(billing),
  [`${site}/dashboard/number`]: whenSignedIn(number),
  [`${site}/dashboard/contract/end`]: whenSignedIn(onceTroubled(['sync', notInSync], start)),
  [`${site}/dashboard/contract/end/reason`]: whenSignedIn(reason),
  [`${site}/dashboard/contract/end/check`]: whenSignedIn(check),
  [`${site}/dashboard/contract/end/confirm`]: whenSignedIn(confirm),
  [`${site}/dashboard/contract/end/done`]: whenSignedIn(done),
  [`${identity}/`]: () => ({ redirect: '/auth/login' }),
  [`${identity}/auth/login`]: signIn,
  [`${identity}/auth/logout`]: ({ session }) => {
    delete session.member;
    return { redirect: `https://${site}/` };
  },
};
Object.assign(views, errorViews(site), errorViews(identity));

export const replica: Replica = {
  operator: 'giffgaff-gb',
  hosts: [site, identity],
  handle: (request) => views[request.host + request.path.replace(/(.)\/$/, '$1')]?.(request),
};
