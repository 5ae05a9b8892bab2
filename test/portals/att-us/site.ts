/**
 * Replica of AT&T's customer pages, in English: one phone line, and a watch that is a line of its own.
 *
 * From sources (public/operators/att-us.json): the hosts; /acctmgmt/login, /acctmgmt/overview and both articles
 * KM1395721 and KM1255455 with their titles; the link "submit an online cancel request"; that phone lines are ended
 * by calling, tablets and wearables by the online request, and what keeps a line from it. Ours: all other paths and
 * words, the steps after that link.
 *
 * "My lines" is a single-page portal (lines.ts). Sign-in takes everything but user "locked" and password "wrong".
 * User "sync" is refused once at the cancel request.
 */
import type { Replica } from '../site.ts';
import { onceTroubled } from '../trouble.ts';
import { billing, devices, home, overview, removeDevice } from './account.ts';
import { support, wearables, wireless } from './articles.ts';
import { errorViews, notInSync } from './errors.ts';
import { type View, whenSignedIn } from './layout.ts';
import { lines } from './lines.ts';
import { checkRequest, chooseLine, received, sendRequest } from './request.ts';
import { askPassword, askUser, checkPassword, signOut } from './sign-in.ts';

const site = 'www.att.com';
const identity = 'signin.att.com';

const views: Record<string, View> = {
  [`${site}/`]: home,
  [`${site}/support`]: support,
  [`${site}/support/article/my-account/KM1395721`]: wearables,
  [`${site}/support/smallbusiness/article/smb-wireless/KM1255455`]: wireless,
  [`${site}/acctmgmt`]: () => ({ redirect: '/acctmgmt/overview' }),
  [`${site}/acctmgmt/login`]: askUser,
  [`${site}/acctmgmt/logout`]: signOut,
  [`${site}/acctmgmt/overview`]: whenSignedIn(overview),
  [`${site}/acctmgmt/lines`]: whenSignedIn(lines),
  [`${site}/acctmgmt/lines/phone`]: whenSignedIn(lines),
  [`${site}/acctmgmt/lines/watch`]: whenSignedIn(lines),
  [`${site}/acctmgmt/devices`]: whenSignedIn(devices),
  [`${site}/acctmgmt/devices/remove`]: whenSignedIn(removeDevice),
  [`${site}/acctmgmt/billing`]: whenSignedIn(billing),
  [`${site}/acctmgmt/cancel-request`]: whenSignedIn(onceTroubled(['sync', notInSync], chooseLine)),
  [`${site}/acctmgmt/cancel-request/check`]: whenSignedIn(checkRequest),
  [`${site}/acctmgmt/cancel-request/send`]: whenSignedIn(sendRequest),
  [`${site}/acctmgmt/cancel-request/received`]: whenSignedIn(received),
  [`${identity}/`]: () => ({ redirect: 'https://www.att.com/acctmgmt/login' }),
  [`${identity}/password`]: askPassword,
  [`${identity}/password/check`]: checkPassword,
};
Object.assign(views, errorViews(site, '/acctmgmt/errors'), errorViews(identity));

export const replica: Replica = {
  operator: 'att-us',
  hosts: [site, identity],
  handle: (request) => views[request.host + request.path.replace(/(.)\/$/, '$1')]?.(request),
};
