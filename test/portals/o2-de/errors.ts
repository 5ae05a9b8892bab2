import { type ErrorText, errorPage, errorViewsOf } from '../error-pages.ts';
import { show } from './layout.ts';

const identity: ErrorText = {
  id: 'identity',
  title: 'Wir konnten Ihre Identität nicht prüfen',
  body: `<p role="alert">Die Zugangsdaten sind falsch, oder das Konto ist gesperrt.</p>
<p>Setzen Sie das Passwort zurück, oder lassen Sie sich einen Code schicken.</p>`,
};

const abroad: ErrorText = {
  id: 'abroad',
  title: 'Im Ausland nicht verfügbar',
  body: `<p role="alert">Dieser Dienst ist außerhalb Deutschlands nicht verfügbar, auch nicht im Roaming.</p>
<p>Versuchen Sie es in Deutschland noch einmal.</p>`,
};

/** Each error that a customer may meet. */
const errors: ErrorText[] = [
  {
    id: 'sync',
    title: 'Ihr Konto ist noch nicht auf dem neuesten Stand',
    body: `<p role="alert">Nach dem Gerätewechsel sind Konto und Gerät noch nicht synchronisiert. Angezeigt wird das alte Gerät.</p>
<p>Bitte versuchen Sie es später noch einmal.</p>`,
  },
  identity,
  {
    id: 'device',
    title: 'Gerät nicht kompatibel',
    body: `<p role="alert">Ihr Gerät unterstützt diese eSIM nicht.</p>
<p>Aktualisieren Sie die Software, oder nehmen Sie eine SIM-Karte.</p>`,
  },
  abroad,
  {
    id: 'expired',
    title: 'Ihre Sitzung ist abgelaufen',
    body: `<p role="alert">Sie waren zu lange nicht aktiv und wurden abgemeldet.</p>
<p><a href="https://login.o2online.de/auth/login">Neu anmelden</a></p>`,
  },
  {
    id: 'maintenance',
    title: 'Wartungsarbeiten',
    status: 503,
    body: `<p role="alert">Mein o2 wird gerade gewartet und ist vorübergehend nicht erreichbar.</p>
<p>Bitte kommen Sie in ein paar Stunden wieder.</p>`,
  },
];

/** What sign-in answers to user "locked" and password "wrong". */
export const identityFailed = errorPage(show, identity);

/** What user "abroad" meets once. */
export const notFromAbroad = errorPage(show, abroad);

export const errorViews = errorViewsOf(show, 'Fehlerseiten', errors);
