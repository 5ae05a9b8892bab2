import { page, type ReplicaReply, type ReplicaRequest } from '../site.ts';

export type View = (request: ReplicaRequest) => ReplicaReply;

const customerLinks = `<nav aria-label="Account">
<a href="/my-esims">My eSIMs</a> <a href="/my-esims/device">Devices</a> <a href="/my-esims/orders">Orders</a>
<a href="/my-esims/profile">Profile</a>
<a href="https://www.airalo.com/help/using-managing-esims/can-i-use-my-existing-esim-again">Help</a>
<a href="/my-esims/logout">Log out</a></nav>`;

const visitorLinks = `<nav aria-label="Site">
<a href="https://www.airalo.com/">Store</a>
<a href="https://www.airalo.com/help/using-managing-esims/can-i-use-my-existing-esim-again">Help</a>
<a href="https://airalo.com/my-esims/login">Log in</a></nav>`;

/** A page of this site. `body` is HTML. */
export function show(request: ReplicaRequest, title: string, body: string): ReplicaReply {
  const signedIn = request.session.user && request.host === 'airalo.com';
  return {
    html: page({
      lang: 'en',
      title: `${title} | Airalo replica`,
      path: request.host + request.path,
      body: `${signedIn ? customerLinks : visitorLinks}\n<h1>${title}</h1>\n${body}`,
    }),
  };
}

/** Sends a visitor to the sign-in page. */
export const whenSignedIn =
  (view: View): View =>
  (request) =>
    request.session.user ? view(request) : { redirect: '/my-esims/login' };
