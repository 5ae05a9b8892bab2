/**
 * "My lines": drawn by its own script from templates in the page, with an address for each view, as single-page
 * portals do. The server answers the same document at each of these addresses.
 */
import { phoneNumber, reference, watchNumber } from './account.ts';
import { show, type View } from './layout.ts';

const script = `<script>
const place = document.getElementById('view');
function draw() {
  const name = location.pathname.split('/')[3] || 'all';
  place.replaceChildren(document.getElementById('view-' + name).content.cloneNode(true));
  document.title = place.querySelector('h2').textContent + ' - AT&T replica';
}
place.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-view]');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  draw();
});
addEventListener('popstate', draw);
draw();
</script>`;

export const lines: View = (request) =>
  show(
    request,
    'My lines',
    `<div id="view" aria-live="polite"></div>
<template id="view-all"><h2>All lines</h2>
<ul><li><a href="/acctmgmt/lines/phone" data-view>Phone line ${phoneNumber}</a></li>
<li><a href="/acctmgmt/lines/watch" data-view>Watch line ${watchNumber}</a></li></ul></template>
<template id="view-phone"><h2>Phone line ${phoneNumber}</h2>
<p>A phone line cannot be removed online. To cancel it, call 800.331.0500, or 611 from this phone.</p>
<p><a href="/support/smallbusiness/article/smb-wireless/KM1255455/">Cancel wireless service or remove a line</a></p>
<p><a href="/acctmgmt/lines" data-view>Back to all lines</a></p></template>
<template id="view-watch"><h2>Watch line ${watchNumber}</h2>
${
  request.session.watchAsked
    ? `<p>Cancel request received. Reference number ${reference}.</p>`
    : `<p>This line has a plan of its own, beside the phone whose number it shows.</p>
<p><a href="/support/article/my-account/KM1395721">Cancel service for tablets or wearables</a></p>`
}
<p><a href="/acctmgmt/lines" data-view>Back to all lines</a></p></template>
${script}`,
  );
