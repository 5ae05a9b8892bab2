/**
 * Replica of Airalo's customer pages, in English. There is no line to cancel: renewals are switched off for each
 * eSIM, a refund is asked for, the account is deleted.
 *
 * From sources (public/operators/airalo.json): the hosts; airalo.com/my-esims and
 * /help/using-managing-esims/can-i-use-my-existing-esim-again; the words My eSIMs, DETAILS, RENEWALS, Package
 * History, Request Refund, Account Information, Delete Account, Continue, Airmoney; the two reasons that are refunded
 * as Airmoney only; the seven days in which signing in takes the deletion back. Ours: every other path (under
 * /my-esims) and word.
 *
 * Sign-in takes everything but user "locked" and password "wrong". User "device" is refused once at an eSIM's details.
 */
import type { Replica } from '../site.ts';
import { onceTroubled } from '../trouble.ts';
import { deviceRefused, errorViews } from './errors.ts';
import { details, install, list, orders, switchRenewal } from './esims.ts';
import { type View, whenSignedIn } from './layout.ts';
import {
  accountInformation,
  confirmDeletion,
  deleted,
  deletionReason,
  profile,
} from './profile.ts';
import { help, home, signIn, signOut } from './public.ts';
import { history, refundChoice, refunded, refundReason } from './refund.ts';

const site = 'www.airalo.com';
const portal = 'airalo.com';

/** The account; `https://airalo.com` stands before each path. */
const accountViews: Record<string, View> = {
  '/my-esims': list,
  '/my-esims/details': onceTroubled(['device', deviceRefused], details),
  '/my-esims/renewals': switchRenewal,
  '/my-esims/device': install,
  '/my-esims/history': history,
  '/my-esims/refund': refundReason,
  '/my-esims/refund/to': refundChoice,
  '/my-esims/refund/done': refunded,
  '/my-esims/orders': orders,
  '/my-esims/profile': profile,
  '/my-esims/profile/account': accountInformation,
  '/my-esims/profile/delete': deletionReason,
  '/my-esims/profile/delete/confirm': confirmDeletion,
};

const views: Record<string, View> = {
  [`${portal}/`]: () => ({ redirect: '/my-esims' }),
  [`${portal}/my-esims/login`]: signIn,
  [`${portal}/my-esims/logout`]: signOut,
  [`${portal}/my-esims/profile/delete/done`]: deleted,
  ...errorViews(portal, '/my-esims/errors'),
  [`${site}/`]: home,
  [`${site}/help/using-managing-esims/can-i-use-my-existing-esim-again`]: help,
};
for (const [path, view] of Object.entries(accountViews)) views[portal + path] = whenSignedIn(view);

export const replica: Replica = {
  operator: 'airalo',
  hosts: [portal, site],
  handle: (request) => views[request.host + request.path.replace(/(.)\/$/, '$1')]?.(request),
};
