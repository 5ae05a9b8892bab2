import { page, type ReplicaReply, type ReplicaRequest } from '../site.ts';

export type View = (request: ReplicaRequest) => ReplicaReply;

const links = (signedIn: boolean) => `<nav aria-label="Site">
${
  signedIn
    ? `<a href="https://www.att.com/acctmgmt/overview">Overview</a>
<a href="https://www.att.com/acctmgmt/lines">My lines</a>
<a href="https://www.att.com/acctmgmt/devices">Devices</a>
<a href="https://www.att.com/acctmgmt/billing">Billing</a>`
    : '<a href="https://www.att.com/">Home</a>'
}
<a href="https://www.att.com/support">Support</a>
${
  signedIn
    ? '<a href="https://www.att.com/acctmgmt/logout">Sign out</a>'
    : '<a href="https://www.att.com/acctmgmt/login">Sign in</a>'
}
</nav>`;

/** A page of this site. `body` is HTML. */
export function show(request: ReplicaRequest, title: string, body: string): ReplicaReply {
  return {
    html: page({
      lang: 'en-US',
      title: `${title} - AT&T replica`,
      path: request.host + request.path,
      body: `${links(Boolean(request.session.user))}\n<h1>${title}</h1>\n${body}`,
    }),
  };
}

/** Sends a visitor to the sign-in page. */
export const whenSignedIn =
  (view: View): View =>
  (request) =>
    request.session.user ? view(request) : { redirect: 'https://www.att.com/acctmgmt/login' };
