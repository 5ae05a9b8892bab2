/** Refund of a package: reason, where the money goes, received. Only for a package that is not used up. */
import { escapeHtml } from '../site.ts';
import { esims } from './esims.ts';
import { show, type View } from './layout.ts';

const reference = 'RF-88214-06';
const reasons = ['Wrong purchase', 'Plans changed', 'It cannot be installed', 'It does not work'];
/** For these the money comes back as credit in the app and in no other way. */
const creditOnly = new Set(['Wrong purchase', 'Plans changed']);

export const history: View = (request) => {
  const id = request.query.get('esim') ?? '';
  const esim = Object.hasOwn(esims, id) ? esims[id] : undefined;
  if (!esim) return { redirect: '/my-esims' };
  return show(
    request,
    'Package History',
    `<h2>${esim.name}</h2><p>${esim.left}</p>
${
  id === 'europe'
    ? '<p><a href="/my-esims/refund">Request Refund</a></p>'
    : '<p>This order does not qualify for a refund.</p>'
}`,
  );
};

export const refundReason: View = (request) => {
  const { method, form, session } = request;
  const reason = form.get('reason') ?? '';
  if (method === 'POST' && reasons.includes(reason)) {
    session.refundReason = reason;
    return { redirect: '/my-esims/refund/to' };
  }
  const choices = reasons.map(
    (text) => `<label><input type="radio" name="reason" value="${text}"> ${text}</label>`,
  );
  return show(
    request,
    'Request Refund',
    `${method === 'POST' ? '<p role="alert">Choose a reason.</p>' : ''}
<form method="post" action="/my-esims/refund"><fieldset><legend>What happened?</legend>${choices.join('')}</fieldset>
<button>Continue</button> <a href="/my-esims">Back</a></form>`,
  );
};

export const refundChoice: View = (request) => {
  const { method, form, session } = request;
  const reason = session.refundReason;
  if (!reason) return { redirect: '/my-esims/refund' };
  const ways = creditOnly.has(reason) ? ['Airmoney'] : ['Airmoney', 'Original payment method'];
  const chosen = form.get('way') ?? '';
  if (method === 'POST' && ways.includes(chosen)) {
    session.refundTo = chosen;
    return { redirect: '/my-esims/refund/done' };
  }
  return show(
    request,
    'Where should the money go?',
    `<p>Reason: ${escapeHtml(reason)}</p>
<form method="post" action="/my-esims/refund/to">
<fieldset><legend>Refund to</legend>${ways.map((way) => `<label><input type="radio" name="way" value="${way}" checked> ${way}</label>`).join('')}</fieldset>
<button>Request Refund</button> <a href="/my-esims">Back</a></form>`,
  );
};

export const refunded: View = (request) =>
  request.session.refundTo
    ? show(
        request,
        'Your refund request has been received',
        `<p>Reference number: <strong>${reference}</strong></p>
<p>Refund to: ${escapeHtml(request.session.refundTo)}. To a card it usually takes 7 to 10 working days.</p>
<p><a href="/my-esims">My eSIMs</a></p>`,
      )
    : { redirect: '/my-esims/refund' };
