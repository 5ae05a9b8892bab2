import { signInBy } from '../sign-in.ts';
import { escapeHtml } from '../site.ts';
import { identityFailed } from './errors.ts';
import { show, type View } from './layout.ts';

export const phoneNumber = '0171 3920042';

export const home: View = (request) =>
  show(
    request,
    'Mobilfunk und Internet',
    '<p>Tarife für Handy, Uhr und Tablet.</p><p><a href="https://www.o2online.de/mein-o2/">Zu Mein o2</a></p>',
  );

const signInForm: View = (request) =>
  show(
    request,
    'Anmelden',
    `<form method="post" action="/auth/login">
<label>Rufnummer oder E-Mail <input name="user" autocomplete="username" required></label>
<label>Passwort <input name="password" type="password" autocomplete="current-password" required></label>
<button>Anmelden</button>
</form>`,
  );

export const signIn = signInBy(
  'user',
  signInForm,
  identityFailed,
  'https://www.o2online.de/mein-o2/',
);

export const signOut: View = ({ session }) => {
  delete session.user;
  return { redirect: '/' };
};

export const account: View = (request) => {
  const { user = '', reserved, cancelled } = request.session;
  const state = cancelled
    ? 'Kündigung eingegangen'
    : reserved
      ? 'Aktiv. Eine Kündigung ist vorgemerkt, aber nicht bestätigt'
      : 'Aktiv';
  return show(
    request,
    'Mein o2',
    `<p>Angemeldet als ${escapeHtml(user)}.</p>
<section aria-labelledby="contract"><h2 id="contract">Ihr Vertrag</h2>
<dl><dt>Rufnummer</dt><dd>${phoneNumber}</dd><dt>Tarif</dt><dd>Laufzeit 24 Monate</dd><dt>Stand</dt><dd>${state}</dd></dl>
<p><a href="/mein-o2/vormerken">Kündigung vormerken</a></p></section>`,
  );
};

export const devices: View = (request) =>
  show(
    request,
    'SIM-Karten und Geräte',
    `<table><thead><tr><th>Gerät</th><th>Karte</th><th>ICCID</th><th>Stand</th></tr></thead><tbody>
<tr><th scope="row">Handy</th><td>eSIM</td><td>8949221000001234007</td><td>Aktiv</td></tr>
<tr><th scope="row">Uhr</th><td>MultiCard, eSIM</td><td>8949221000001234015</td><td>${
      request.session.multiCardOff
        ? 'Abgeschaltet'
        : '<form method="post" action="/mein-o2/geraete/multicard"><button>MultiCard abschalten</button></form>'
    }</td></tr></tbody></table>
<p>Eine abgeschaltete MultiCard gibt es zu den alten Bedingungen nicht wieder.</p>`,
  );

export const multiCardOff: View = ({ method, session }) => {
  if (method === 'POST') session.multiCardOff = 'yes';
  return { redirect: '/mein-o2/geraete' };
};

export const billing: View = (request) =>
  show(
    request,
    'Rechnungen',
    `<table><thead><tr><th>Posten</th><th>Im Monat</th></tr></thead><tbody>
<tr><td>Tarif</td><td>24,99 €</td></tr>
<tr><td>MultiCard</td><td>${request.session.multiCardOff ? '0,00 €' : '4,99 €'}</td></tr></tbody></table>
<p>Bezahlt wird per Lastschrift.</p>`,
  );

/** Help in the account, and the page of the help host. */
export const help: View = (request) =>
  show(
    request,
    'Hilfe zur Kündigung',
    `<h2>Kündigen</h2><p>Mit dem Formular <a href="https://www.o2online.de/vertraege-kuendigen">Verträge hier kündigen</a>.
Dafür ist keine Anmeldung nötig.</p>
<p>Die Frist ist ein Monat zum Ende der Mindestlaufzeit.</p>
<h2>Kündigung vormerken</h2><p>In Mein o2 wird nur der Wunsch notiert. Der Vertrag läuft weiter, wenn Sie ihn nicht am Telefon bestätigen.</p>
<p><a href="https://www.o2online.de/mein-o2/">Mein o2</a></p>`,
  );
