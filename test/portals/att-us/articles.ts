import { show, type View } from './layout.ts';

export const support: View = (request) =>
  show(
    request,
    'Support',
    `<h2>Articles about your account</h2>
<ul><li><a href="/support/article/my-account/KM1395721">Cancel service for tablets or wearables</a></li>
<li><a href="/support/smallbusiness/article/smb-wireless/KM1255455/">Cancel wireless service or remove a line</a></li></ul>`,
  );

export const wearables: View = (request) =>
  show(
    request,
    'Cancel service for tablets or wearables',
    `<p>A watch, tablet or hotspot is a line of its own, so cancel it by itself. You can
<a href="/acctmgmt/cancel-request">submit an online cancel request</a> after you sign in.</p>
<h2>When the request is not offered</h2>
<ul><li>It is the only line of the account.</li><li>The device came with a trade-in or a second one for free.</li>
<li>It was activated in the last 14 days.</li></ul>
<p>Then call 800.331.0500. What you still owe for the device is due with the next bill.</p>`,
  );

export const wireless: View = (request) =>
  show(
    request,
    'Cancel wireless service or remove a line',
    `<p>For a phone line, call 800.331.0500, or 611 from an AT&amp;T phone. It cannot be done online.</p>
<h2>Before you call</h2>
<ul><li>Move the number to your new provider first if you want to keep it.</li>
<li>Have your account number at hand, and name every line that should end.</li>
<li>Ask for a confirmation number.</li></ul>
<p>For a watch: <a href="/support/article/my-account/KM1395721">Cancel service for tablets or wearables</a>.</p>`,
  );
