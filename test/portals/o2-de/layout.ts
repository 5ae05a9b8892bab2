import { page, type ReplicaReply, type ReplicaRequest } from '../site.ts';

export type View = (request: ReplicaRequest) => ReplicaReply;

const customerLinks = `<nav aria-label="Mein o2">
<a href="/mein-o2/">Mein o2</a> <a href="/mein-o2/geraete">SIM-Karten und Geräte</a>
<a href="/mein-o2/rechnungen">Rechnungen</a> <a href="/mein-o2/hilfe">Hilfe</a>
<a href="/mein-o2/abmelden">Abmelden</a></nav>`;

const visitorLinks = `<nav aria-label="Seiten">
<a href="https://www.o2online.de/">Start</a> <a href="https://info.o2online.de/kuendigung/">Hilfe</a>
<a href="https://login.o2online.de/auth/login">Anmelden</a></nav>`;

/** By law the cancel button is on every page, and nobody has to sign in for it. */
const footer =
  '<footer><a href="https://www.o2online.de/vertraege-kuendigen">Verträge hier kündigen</a></footer>';

/** A page of this site. `body` is HTML. */
export function show(request: ReplicaRequest, title: string, body: string): ReplicaReply {
  const signedIn = request.session.user && request.host === 'www.o2online.de';
  return {
    html: page({
      lang: 'de-DE',
      title: `${title} | o2-Nachbau`,
      path: request.host + request.path,
      body: `${signedIn ? customerLinks : visitorLinks}\n<h1>${title}</h1>\n${body}\n${footer}`,
    }),
  };
}

/** Sends a visitor to the sign-in page. */
export const whenSignedIn =
  (view: View): View =>
  (request) =>
    request.session.user ? view(request) : { redirect: 'https://login.o2online.de/auth/login' };
