/** The online cancel request: choose the line, check, send, received. */
import { phoneNumber, reference, watchNumber } from './account.ts';
import { show, type View } from './layout.ts';

const first = '/acctmgmt/cancel-request';

export const chooseLine: View = (request) => {
  const { method, form, session } = request;
  const line = form.get('line');
  if (method === 'POST' && line === 'watch') {
    session.line = line;
    return { redirect: `${first}/check` };
  }
  const note =
    line === 'phone'
      ? '<p role="alert">This line is not eligible for the online request. Call 800.331.0500 to cancel a phone line.</p>'
      : method === 'POST'
        ? '<p role="alert">Choose a line.</p>'
        : '';
  return show(
    request,
    'Online cancel request',
    `${note}<form method="post" action="${first}">
<fieldset><legend>Which line do you want to cancel?</legend>
<label><input type="radio" name="line" value="watch"> Watch line ${watchNumber}</label>
<label><input type="radio" name="line" value="phone"> Phone line ${phoneNumber}</label></fieldset>
<button>Continue</button> <a href="/acctmgmt/overview">Keep my lines</a>
</form>`,
  );
};

export const checkRequest: View = (request) =>
  request.session.line
    ? show(
        request,
        'Check your request',
        `<dl><dt>Line</dt><dd>Watch line ${watchNumber}</dd><dt>Left to pay for the device</dt><dd>$0.00</dd></dl>
<p>The phone line ${phoneNumber} goes on.</p>
<form method="post" action="${first}/send">
<label>Reason <select name="reason" required><option value="unused">I do not use it</option>
<option value="price">It costs too much</option><option value="other">Something else</option></select></label>
<button>Submit cancel request</button> <a href="/acctmgmt/overview">Keep my lines</a>
</form>`,
      )
    : { redirect: first };

export const sendRequest: View = ({ method, session }) => {
  if (method !== 'POST' || !session.line) return { redirect: first };
  session.watchAsked = 'yes';
  return { redirect: `${first}/received` };
};

export const received: View = (request) =>
  request.session.watchAsked
    ? show(
        request,
        'We received your cancel request',
        `<p>Reference number: <strong>${reference}</strong></p>
<p>It is for the watch line ${watchNumber} only. See your next bill for the change.</p>
<p><a href="/acctmgmt/devices">My devices</a></p>`,
      )
    : { redirect: first };
