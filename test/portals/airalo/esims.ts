import { escapeHtml } from '../site.ts';
import { show, type View } from './layout.ts';

/** Id → name and number of each eSIM; renewals are on until switched off. */
export const esims: Record<string, { name: string; iccid: string; left: string }> = {
  japan: { name: 'Japan, 3 GB', iccid: '8932000000000041000', left: '1.2 GB left' },
  europe: { name: 'Europe, 10 GB', iccid: '8932000000000041018', left: 'not used yet' },
};

const renews = (session: Record<string, string>, id: string) => !session[`renewals-off-${id}`];

export const list: View = (request) => {
  const items = Object.entries(esims).map(
    ([
      id,
      { name, left },
    ]) => `<li><h2>${name}</h2><p>${left}. Renewals ${renews(request.session, id) ? 'on' : 'off'}.</p>
<p><a href="/my-esims/details?esim=${id}" aria-label="DETAILS of ${name}">DETAILS</a></p></li>`,
  );
  return show(
    request,
    'My eSIMs',
    `<p>Logged in as ${escapeHtml(request.session.user ?? '')}.</p><ul>${items.join('\n')}</ul>`,
  );
};

export const details: View = (request) => {
  const id = request.query.get('esim') ?? '';
  const esim = Object.hasOwn(esims, id) ? esims[id] : undefined;
  if (!esim) return { redirect: '/my-esims' };
  const on = renews(request.session, id);
  return show(
    request,
    esim.name,
    `<dl><dt>ICCID</dt><dd>${esim.iccid}</dd><dt>Data</dt><dd>${esim.left}</dd></dl>
<section aria-labelledby="renewals"><h2 id="renewals">RENEWALS</h2>
<p>A new package is bought when 10 % of the data is left. Switching this off does not stop the package that runs.</p>
<form method="post" action="/my-esims/renewals"><input type="hidden" name="esim" value="${id}">
<button role="switch" aria-checked="${on}" aria-label="Renewals">${on ? 'ON' : 'OFF'}</button></form></section>
<p><a href="/my-esims/history?esim=${id}">Package History</a></p>`,
  );
};

export const switchRenewal: View = ({ method, form, session }) => {
  const id = form.get('esim') ?? '';
  if (method !== 'POST' || !Object.hasOwn(esims, id)) return { redirect: '/my-esims' };
  if (renews(session, id)) session[`renewals-off-${id}`] = 'yes';
  else delete session[`renewals-off-${id}`];
  return { redirect: `/my-esims/details?esim=${id}` };
};

export const install: View = (request) =>
  show(
    request,
    'Devices',
    `<table><thead><tr><th>eSIM</th><th>ICCID</th><th>Installed on</th></tr></thead><tbody>
${Object.values(esims)
  .map(
    ({ name, iccid }) =>
      `<tr><th scope="row">${name}</th><td>${iccid}</td><td>Phone, dual SIM</td></tr>`,
  )
  .join('\n')}</tbody></table>
<p>An eSIM that is removed from the phone usually cannot be installed again.</p>`,
  );

export const orders: View = (request) =>
  show(
    request,
    'Orders',
    `<ul>${Object.entries(esims)
      .map(([id, { name }]) => `<li><a href="/my-esims/history?esim=${id}">${name}, $9.00</a></li>`)
      .join('')}</ul><p>Airmoney: $2.40</p>`,
  );
