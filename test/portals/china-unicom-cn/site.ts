/**
 * Replica of China Unicom's customer pages, in Chinese.
 *
 * From sources (public/operators/china-unicom-cn.json): the hosts; the sign-in page mallLogin.jsp (password or
 * one-time password, slider check) and the account page /e5/index.html; the words 销户, eSIM手表管理, 注销eSIM,
 * 一号双终端, 二次号码焕新; the order of the steps of 销户 and of 注销eSIM. The sources show these steps in the
 * operator's app: that they stand here in browser pages, under /e5/, is ours, so that the journey can be walked.
 * Ours as well: every other path and word.
 *
 * Sign-in takes everything but user "locked" and password "wrong", wherever the slider stands. User "device" is
 * refused once at 注销eSIM. Pictures of the ID card stay in the browser: the form posts their file names only, and those
 * are not kept.
 */
import type { Replica } from '../site.ts';
import { onceTroubled } from '../trouble.ts';
import { account, billing, devices, help, renew, signIn, signOut, start } from './account.ts';
import { closingSteps } from './close.ts';
import { deviceRefused, errorViews } from './errors.ts';
import { type View, whenSignedIn } from './layout.ts';
import { removeWatch, watches } from './watch.ts';

const site = 'www.10010.com';
const portal = 'iservice.10010.com';
const identity = 'uac.10010.com';

const views: Record<string, View> = {
  [`${site}/`]: start,
  [`${identity}/`]: () => ({ redirect: '/portal/mallLogin.jsp' }),
  [`${identity}/portal/mallLogin.jsp`]: signIn,
  [`${portal}/`]: () => ({ redirect: '/e5/index.html' }),
  [`${portal}/e5/index.html`]: whenSignedIn(account),
  [`${portal}/e5/devices`]: whenSignedIn(devices),
  [`${portal}/e5/billing`]: whenSignedIn(billing),
  [`${portal}/e5/renew`]: whenSignedIn(renew),
  [`${portal}/e5/help`]: help,
  [`${portal}/e5/logout`]: signOut,
  [`${portal}/e5/watch`]: whenSignedIn(watches),
  [`${portal}/e5/watch/remove`]: whenSignedIn(onceTroubled(['device', deviceRefused], removeWatch)),
};
for (const [path, view] of Object.entries(closingSteps))
  views[`${portal}${path}`] = whenSignedIn(view);
Object.assign(views, errorViews(portal, '/e5/errors'), errorViews(identity, '/portal/errors'));

export const replica: Replica = {
  operator: 'china-unicom-cn',
  hosts: [site, portal, identity],
  handle: (request) => views[request.host + request.path.replace(/(.)\/$/, '$1')]?.(request),
};
