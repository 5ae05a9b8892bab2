import { page, type ReplicaReply, type ReplicaRequest } from '../site.ts';
import { singlePage } from './single-page.ts';

export type View = (request: ReplicaRequest) => ReplicaReply;

const memberLinks = `<nav aria-label="Account">
<a href="/dashboard" data-in-page>Dashboard</a>
<a href="/dashboard/devices" data-in-page>Devices</a>
<a href="/dashboard/billing" data-in-page>Billing</a>
<a href="/support/about-giffgaff/right-to-cancel">Help</a>
<a href="https://id.giffgaff.com/auth/logout">Sign out</a>
</nav>`;

const visitorLinks = `<nav aria-label="Site">
<a href="https://www.giffgaff.com/">Home</a>
<a href="https://www.giffgaff.com/support/about-giffgaff/right-to-cancel">Help</a>
<a href="https://id.giffgaff.com/auth/login">Sign in</a>
</nav>`;

/** A page of this site. `body` is HTML. The account's links lead nowhere on the sign-in host, so it has the visitor's. */
export function show(request: ReplicaRequest, title: string, body: string): ReplicaReply {
  const member = request.session.member && request.host === 'www.giffgaff.com';
  return {
    html: page({
      lang: 'en-GB',
      title: `${title} | giffgaff replica`,
      path: request.host + request.path,
      body: `${member ? memberLinks : visitorLinks}\n<h1>${title}</h1>\n${body}${member ? singlePage : ''}`,
    }),
  };
}

/** Sends a visitor to the sign-in page. */
export const whenSignedIn =
  (view: View): View =>
  (request) =>
    request.session.member ? view(request) : { redirect: 'https://id.giffgaff.com/auth/login' };
