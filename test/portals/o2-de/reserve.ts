/** "Kündigung vormerken": date, check, and a last page that says that nothing has ended yet. */
import { escapeHtml } from '../site.ts';
import { phoneNumber } from './account.ts';
import { show, type View } from './layout.ts';

const first = '/mein-o2/vormerken';
const reservation = 'VM-7142-0042';

const dates: Record<string, string> = {
  term: 'zum Ende der Mindestlaufzeit',
  next: 'zum nächstmöglichen Termin',
};

export const chooseDate: View = (request) => {
  const { method, form, session } = request;
  const date = dates[form.get('date') ?? ''];
  if (method === 'POST' && date) {
    session.date = date;
    return { redirect: `${first}/pruefen` };
  }
  const choices = Object.entries(dates).map(
    ([id, text]) => `<label><input type="radio" name="date" value="${id}"> ${text}</label>`,
  );
  return show(
    request,
    'Kündigung vormerken',
    `${method === 'POST' ? '<p role="alert">Bitte wählen Sie einen Termin.</p>' : ''}
<form method="post" action="${first}"><fieldset><legend>Wann soll der Vertrag enden?</legend>${choices.join('')}</fieldset>
<button>Weiter</button> <a href="/mein-o2/">Zurück</a></form>`,
  );
};

export const checkReservation: View = (request) =>
  request.session.date
    ? show(
        request,
        'Angaben prüfen',
        `<dl><dt>Rufnummer</dt><dd>${phoneNumber}</dd><dt>Termin</dt><dd>${escapeHtml(request.session.date)}</dd></dl>
<form method="post" action="${first}/absenden"><button>Kündigung vormerken</button> <a href="/mein-o2/">Zurück</a></form>`,
      )
    : { redirect: first };

export const reserve: View = ({ method, session }) => {
  if (method !== 'POST' || !session.date) return { redirect: first };
  session.reserved = 'yes';
  return { redirect: `${first}/fertig` };
};

export const reserved: View = (request) =>
  request.session.reserved
    ? show(
        request,
        'Ihre Kündigung ist vorgemerkt',
        `<p>Vormerkungsnummer: <strong>${reservation}</strong></p>
<p role="status">Damit ist der Vertrag noch nicht gekündigt. Bestätigen Sie die Vormerkung innerhalb der gesetzten Frist am Telefon.
Sonst verfällt sie, und der Vertrag läuft weiter.</p>
<p><a href="/mein-o2/">Mein o2</a></p>`,
      )
    : { redirect: first };
