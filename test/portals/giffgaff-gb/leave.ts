import { escapeHtml } from '../site.ts';
import { phoneNumber, reference } from './account.ts';
import { show, type View } from './layout.ts';

const reasons = [
  'I have a better offer',
  'Poor signal where I live',
  'I need fewer lines',
  'Other',
];

export const start: View = (request) =>
  show(
    request,
    'Before you end your contract',
    `<ul><li>Credit and payback points are lost with the line.</li>
<li>Ending the line gives up ${phoneNumber}, unless your new network has taken it over.</li></ul>
<p><a href="/dashboard/number" data-in-page>Get my PAC first</a></p>
<p><a href="/dashboard/contract/end/reason" data-in-page>Go on without my number</a></p>
<p><a href="/dashboard" data-in-page>Keep my contract</a></p>`,
  );

export const reason: View = (request) => {
  const { method, form, session } = request;
  const chosen = form.get('reason');
  if (method === 'POST' && chosen) {
    session.reason = chosen;
    return { redirect: '/dashboard/contract/end/check' };
  }
  const choices = reasons.map(
    (text) => `<label><input type="radio" name="reason" value="${text}"> ${text}</label>`,
  );
  return show(
    request,
    'Why are you leaving?',
    `${method === 'POST' ? '<p role="alert">Choose a reason to go on.</p>' : ''}
<form method="post" action="/dashboard/contract/end/reason">
<fieldset><legend>Your reason</legend>${choices.join('')}</fieldset>
<button>Continue</button> <a href="/dashboard" data-in-page>Keep my contract</a>
</form>`,
  );
};

export const check: View = (request) => {
  if (!request.session.reason) return { redirect: '/dashboard/contract/end' };
  const missing = request.query.has('missing');
  return show(
    request,
    'Check and confirm',
    `${missing ? '<p role="alert">Tick the box to go on.</p>' : ''}
<dl><dt>Number</dt><dd>${phoneNumber}</dd><dt>Plan</dt><dd>18-month contract</dd>
<dt>Your reason</dt><dd>${escapeHtml(request.session.reason)}</dd></dl>
<form method="post" action="/dashboard/contract/end/confirm">
<label><input type="checkbox" name="understood" value="yes"> I know that this cannot be taken back</label>
<button>End my contract</button> <a href="/dashboard" data-in-page>Keep my contract</a>
</form>`,
  );
};

export const confirm: View = ({ method, form, session }) => {
  if (method !== 'POST' || !session.reason) return { redirect: '/dashboard/contract/end' };
  if (!form.has('understood')) return { redirect: '/dashboard/contract/end/check?missing' };
  session.ended = 'yes';
  return { redirect: '/dashboard/contract/end/done' };
};

export const done: View = (request) =>
  request.session.ended
    ? show(
        request,
        'We have received your request to end your contract',
        `<p>Reference number: <strong>${reference}</strong></p>
<p>${phoneNumber} stops at the end of the month you have paid for. Your last bill comes after that.</p>
<p><a href="/dashboard/devices" data-in-page>See your devices</a></p>`,
      )
    : { redirect: '/dashboard/contract/end' };
