import { signInBy } from '../sign-in.ts';
import { escapeHtml } from '../site.ts';
import { identityFailed } from './errors.ts';
import { show, type View } from './layout.ts';

export const phoneNumber = '07700 900142';
export const reference = 'GG-20417735';

const owned = {
  phone: { name: 'Phone', card: 'eSIM', iccid: '8944110069011420018' },
  tablet: { name: 'Tablet', card: 'SIM card', iccid: '8944110069011420026' },
};

export const home: View = (request) =>
  show(
    request,
    'Mobile plans by the month',
    `<p>Plans with no shop in between. Members look after each other's questions.</p>
<p><a href="https://id.giffgaff.com/auth/login">Sign in to your account</a></p>`,
  );

const signInForm: View = (request) =>
  show(
    request,
    'Sign in',
    `<form method="post" action="/auth/login">
<label>Email or member name <input name="member" autocomplete="username" required></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<button>Sign in</button>
</form>`,
  );

export const signIn = signInBy(
  'member',
  signInForm,
  identityFailed,
  'https://www.giffgaff.com/dashboard',
);

export const dashboard: View = (request) => {
  const { member = '', ended } = request.session;
  return show(
    request,
    'Your dashboard',
    `<p>Signed in as ${escapeHtml(member)}.</p>
<section aria-labelledby="plan"><h2 id="plan">Your plan</h2>
<dl><dt>Number</dt><dd>${phoneNumber}</dd><dt>Plan</dt><dd>18-month contract, 20 GB each month</dd>
<dt>State</dt><dd>${ended ? `Ending. Reference ${reference}` : 'Active'}</dd></dl></section>
<section aria-labelledby="number"><h2 id="number">Your number</h2>
<p><a href="/dashboard/number" data-in-page>Get a PAC to take it along</a></p></section>
<section aria-labelledby="end"><h2 id="end">Terminate your contract</h2>
${
  ended
    ? '<p><a href="/dashboard/contract/end/done" data-in-page>See your request</a></p>'
    : '<p>For members who do not want to go on with this line.</p><p><a href="/dashboard/contract/end" data-in-page>End my contract</a></p>'
}</section>`,
  );
};

export const devices: View = (request) => {
  const rows = Object.entries(owned).map(([id, { name, card, iccid }]) =>
    request.session[`off-${id}`]
      ? `<tr><th scope="row">${name}</th><td>${card}</td><td>${iccid}</td><td>Removed from your account</td></tr>`
      : `<tr><th scope="row">${name}</th><td>${card}</td><td>${iccid}</td><td><form method="post" action="/dashboard/devices/remove">
<button name="device" value="${id}" aria-label="Remove ${name} from my account">Remove</button></form></td></tr>`,
  );
  return show(
    request,
    'Your devices',
    `<p>What carries ${phoneNumber}:</p>
<table><thead><tr><th>Device</th><th>Card</th><th>ICCID</th><th>In your account</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`,
  );
};

export const removeDevice: View = ({ form, session }) => {
  const device = form.get('device') ?? '';
  if (Object.hasOwn(owned, device)) session[`off-${device}`] = 'yes';
  return { redirect: '/dashboard/devices' };
};

export const billing: View = (request) =>
  show(
    request,
    'Billing',
    `<table><thead><tr><th>Bill</th><th>Amount</th><th>State</th></tr></thead><tbody>
<tr><td>This month</td><td>£15.00</td><td>Paid by card</td></tr>
<tr><td>Next month</td><td>${request.session.ended ? '£0.00' : '£15.00'}</td><td>${request.session.ended ? 'Last bill' : 'Renews by itself'}</td></tr>
</tbody></table>
<p>Credit left: £3.20. Payback points: 210.</p>`,
  );

export const number: View = (request) =>
  show(
    request,
    'Take your number along',
    `<p>Your PAC is <strong>GGF 900142</strong>. It works for 30 days.</p>
<p>Give it to your new network. This line ends when they use it.</p>
<p><a href="/dashboard" data-in-page>Back to your dashboard</a></p>`,
  );

export const help: View = (request) =>
  show(
    request,
    'How to cancel',
    `<p>In the first 14 days, ask for your money back with the form or through an agent.
Get your PAC before that, because the account is closed first.</p>
<p>Later, an 18-month contract is ended in the dashboard, under Terminate your contract.</p>
<p>To switch by text: PAC to 65075 keeps the number, STAC to 75075 takes a new one.</p>
<p><a href="https://www.giffgaff.com/dashboard">Go to your dashboard</a></p>`,
  );
