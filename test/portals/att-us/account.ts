import { escapeHtml } from '../site.ts';
import { show, type View } from './layout.ts';

export const phoneNumber = '212-555-0142';
export const watchNumber = '212-555-0177';
export const reference = 'CR-5550177-26';

const owned = {
  phone: { name: 'Phone', line: phoneNumber, iccid: '8901410327118510728' },
  watch: { name: 'Watch', line: watchNumber, iccid: '8901410327118510736' },
};

export const home: View = (request) =>
  show(
    request,
    'Wireless, internet and more',
    `<p>Plans for phones, watches and tablets.</p>
<p><a href="https://www.att.com/acctmgmt/login">Sign in to manage your lines</a></p>`,
  );

export const overview: View = (request) => {
  const { user = '', watchAsked } = request.session;
  return show(
    request,
    'Account overview',
    `<p>Hello, ${escapeHtml(user)}. Two lines, one bill.</p>
<ul><li>Phone line ${phoneNumber}: active</li>
<li>Watch line ${watchNumber}: ${watchAsked ? `cancel request received, ${reference}` : 'active'}</li></ul>
<p><a href="/acctmgmt/lines">Manage my lines</a></p>
<p><a href="/support">Support articles</a></p>`,
  );
};

export const devices: View = (request) => {
  const rows = Object.entries(owned).map(
    ([id, { name, line, iccid }]) =>
      `<tr><th scope="row">${name}</th><td>${line}</td><td>eSIM ${iccid}</td><td>${
        request.session[`off-${id}`]
          ? 'No longer on your account'
          : `<form method="post" action="/acctmgmt/devices/remove"><button name="device" value="${id}" aria-label="Remove ${name} from the list">Remove</button></form>`
      }</td></tr>`,
  );
  return show(
    request,
    'My devices',
    `<table><thead><tr><th>Device</th><th>Line</th><th>Card</th><th>On your account</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
<p>A device that leaves this list keeps its line. Each line is cancelled by itself.</p>`,
  );
};

export const removeDevice: View = ({ form, session }) => {
  const device = form.get('device') ?? '';
  if (Object.hasOwn(owned, device)) session[`off-${device}`] = 'yes';
  return { redirect: '/acctmgmt/devices' };
};

export const billing: View = (request) =>
  show(
    request,
    'Billing and payments',
    `<table><thead><tr><th>For</th><th>Monthly</th><th>Left to pay for the device</th></tr></thead><tbody>
<tr><td>Phone line ${phoneNumber}</td><td>$65.00</td><td>$240.00, 8 installments</td></tr>
<tr><td>Watch line ${watchNumber}</td><td>${request.session.watchAsked ? 'on the final bill' : '$10.00'}</td><td>$0.00</td></tr>
</tbody></table>
<p>AutoPay is on.</p>`,
  );
