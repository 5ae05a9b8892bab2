/** "Verträge hier kündigen": the page that the law asks for, its second button, and the receipt. */
import { escapeHtml } from '../site.ts';
import { phoneNumber } from './account.ts';
import { show, type View } from './layout.ts';

const path = '/vertraege-kuendigen';
const receipt = 'KB-2604-0042';

/** Fields that the receipt repeats: name in the form → word on the pages. */
const fields: Record<string, string> = {
  kind: 'Art der Kündigung',
  name: 'Name',
  contract: 'Rufnummer oder Kundennummer',
  end: 'Vertragsende',
  email: 'E-Mail für die Bestätigung',
};

export const cancelForm: View = (request) => {
  const { method, form, session } = request;
  const missing = Object.keys(fields).filter((field) => !form.get(field)?.trim());
  if (method === 'POST' && missing.length === 0) {
    for (const field of Object.keys(fields)) session[field] = form.get(field) ?? '';
    session.cancelled = 'yes';
    return { redirect: `${path}/eingang` };
  }
  const kept = (field: string) => escapeHtml(form.get(field) ?? '');
  const words = missing.map((field) => fields[field]).join(', ');
  return show(
    request,
    'Verträge hier kündigen',
    `${method === 'POST' ? `<p role="alert">Bitte ergänzen: ${words}.</p>` : ''}
<form method="post" action="${path}">
<fieldset><legend>${fields.kind}</legend>
<label><input type="radio" name="kind" value="ordentlich" checked> ordentlich</label>
<label><input type="radio" name="kind" value="außerordentlich"> außerordentlich, aus wichtigem Grund</label></fieldset>
<label>Grund, wenn außerordentlich <input name="cause" value="${kept('cause')}"></label>
<label>${fields.name} <input name="name" autocomplete="name" value="${kept('name')}"></label>
<label>${fields.contract} <input name="contract" placeholder="${phoneNumber}" value="${kept('contract')}"></label>
<label>${fields.end} <select name="end"><option>zum nächstmöglichen Termin</option><option>zum Ende der Mindestlaufzeit</option></select></label>
<label>${fields.email} <input name="email" autocomplete="email" value="${kept('email')}"></label>
<button>Kündigung absenden</button>
</form>`,
  );
};

export const received: View = (request) => {
  const { session } = request;
  if (!session.cancelled) return { redirect: path };
  const facts = Object.entries(fields).map(
    ([field, word]) => `<dt>${word}</dt><dd>${escapeHtml(session[field] ?? '')}</dd>`,
  );
  return show(
    request,
    'Ihre Kündigung ist eingegangen',
    `<p>Vorgangsnummer: <strong>${receipt}</strong></p>
<dl>${facts.join('\n')}</dl>
<p>Die Eingangsbestätigung kommt auch per E-Mail. Speichern oder drucken Sie diese Seite.</p>
<button type="button" onclick="print()">Drucken oder speichern</button>`,
  );
};
