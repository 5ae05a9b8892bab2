/**
 * Replica of o2's customer pages, in German, with two ways that look alike: "Kündigung vormerken" in the account,
 * which is a reservation and ends nothing, and "Verträge hier kündigen", which is the cancellation.
 *
 * From sources (public/operators/o2-de.json): the hosts; /auth/login, /mein-o2/ and info.o2online.de/kuendigung/; the
 * two labels; that the reservation has to be confirmed by phone within a set time (how long is in no source, so it is
 * not said here either); what the form of § 312k BGB asks, that it needs no sign-in, has a second button and an
 * electronic confirmation to save; MultiCards. Ours: all other paths and words.
 *
 * Sign-in takes everything but user "locked" and password "wrong". User "abroad" is refused once at the reservation.
 */
import type { Replica } from '../site.ts';
import { onceTroubled } from '../trouble.ts';
import { account, billing, devices, help, home, multiCardOff, signIn, signOut } from './account.ts';
import { cancelForm, received } from './cancel.ts';
import { errorViews, notFromAbroad } from './errors.ts';
import { type View, whenSignedIn } from './layout.ts';
import { checkReservation, chooseDate, reserve, reserved } from './reserve.ts';

const site = 'www.o2online.de';
const identity = 'login.o2online.de';
const info = 'info.o2online.de';

const views: Record<string, View> = {
  [`${site}/`]: home,
  [`${site}/mein-o2`]: whenSignedIn(account),
  [`${site}/mein-o2/geraete`]: whenSignedIn(devices),
  [`${site}/mein-o2/geraete/multicard`]: whenSignedIn(multiCardOff),
  [`${site}/mein-o2/rechnungen`]: whenSignedIn(billing),
  [`${site}/mein-o2/hilfe`]: help,
  [`${site}/mein-o2/abmelden`]: signOut,
  [`${site}/mein-o2/vormerken`]: whenSignedIn(onceTroubled(['abroad', notFromAbroad], chooseDate)),
  [`${site}/mein-o2/vormerken/pruefen`]: whenSignedIn(checkReservation),
  [`${site}/mein-o2/vormerken/absenden`]: whenSignedIn(reserve),
  [`${site}/mein-o2/vormerken/fertig`]: whenSignedIn(reserved),
  [`${site}/vertraege-kuendigen`]: cancelForm,
  [`${site}/vertraege-kuendigen/eingang`]: received,
  [`${info}/kuendigung`]: help,
  [`${identity}/`]: () => ({ redirect: '/auth/login' }),
  [`${identity}/auth/login`]: signIn,
};
Object.assign(views, errorViews(site, '/mein-o2/fehler'), errorViews(identity, '/auth/fehler'));

export const replica: Replica = {
  operator: 'o2-de',
  hosts: [site, identity, info],
  handle: (request) => views[request.host + request.path.replace(/(.)\/$/, '$1')]?.(request),
};
