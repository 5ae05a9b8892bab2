/**
 * Replica of ETECSA's pages, in Spanish: the Nauta user portal (sign-in and account), the sign-in to a Nauta
 * session, a help page, and the sign-in page of the mobile portal. There is no cancel flow, because none is known;
 * a Nauta account is an Internet account and not the mobile line.
 *
 * From sources (public/operators/etecsa-cu.json): the hosts; that mi.cubacel.net and www.portal.nauta.cu/ are
 * sign-in pages; the address /index.php/en/frequent-questions; the words Saldo Principal, Traspaso, Baja, Oficina
 * Comercial; what is done at an office. After fragments of real pages in suitetecsa/suitetecsa-sdk-python (MIT),
 * tests/assets: the paths /user/login and /LoginServlet, the names of the fields, which facts the account lists.
 * Ours: everything else.
 *
 * Sign-in takes everything but user "locked" and password "wrong"; the mobile portal refuses number "abroad".
 */
import type { Replica } from '../site.ts';
import { errorViews } from './errors.ts';
import { frequentQuestions, procedures } from './help.ts';
import type { View } from './layout.ts';
import { account, closeSession, session, sessionSignIn, signIn, signOut, terms } from './nauta.ts';
import { home, mobileSignIn } from './public.ts';

const nauta = 'www.portal.nauta.cu';
const access = 'secure.etecsa.net';
const site = 'www.etecsa.cu';
const mobile = 'mi.cubacel.net';

const views: Record<string, View> = {
  [`${nauta}/`]: signIn,
  [`${nauta}/user/login`]: signIn,
  [`${nauta}/user/account`]: account,
  [`${nauta}/user/logout`]: signOut,
  [`${access}/`]: sessionSignIn,
  [`${access}/LoginServlet`]: sessionSignIn,
  [`${access}/session`]: session,
  [`${access}/session/close`]: closeSession,
  [`${access}/terms`]: terms,
  [`${site}/`]: home,
  [`${site}/index.php/en/frequent-questions`]: frequentQuestions,
  [`${site}/index.php/es/tramites-movil`]: procedures,
  [`${mobile}/`]: mobileSignIn,
  ...errorViews(nauta),
};

export const replica: Replica = {
  operator: 'etecsa-cu',
  hosts: [nauta, access, site, mobile],
  handle: (request) => views[request.host + request.path.replace(/(.)\/$/, '$1')]?.(request),
};
