/** Profile, and the deletion of the account from it: reason, confirm, done. */
import { escapeHtml } from '../site.ts';
import { show, type View } from './layout.ts';

const reference = 'DEL-30417-06';
const reasons = ['I do not travel any more', 'Too expensive', 'Privacy', 'Other'];

export const profile: View = (request) =>
  show(
    request,
    'Profile',
    `<ul><li><a href="/my-esims/profile/account">Account Information</a></li>
<li><a href="/my-esims/orders">Orders</a></li></ul>`,
  );

export const accountInformation: View = (request) =>
  show(
    request,
    'Account Information',
    `<dl><dt>Email</dt><dd>${escapeHtml(request.session.user ?? '')}</dd></dl>
<p><a href="/my-esims/profile/delete">Delete Account</a></p>`,
  );

export const deletionReason: View = (request) => {
  const { method, form, session } = request;
  const reason = form.get('reason') ?? '';
  if (method === 'POST' && reasons.includes(reason)) {
    session.deletionReason = reason;
    return { redirect: '/my-esims/profile/delete/confirm' };
  }
  return show(
    request,
    'Delete Account',
    `<p>Airmoney that is left is lost with the account.</p>
<form method="post" action="/my-esims/profile/delete">
<label>Reason <select name="reason">${reasons.map((text) => `<option>${text}</option>`).join('')}</select></label>
<button>Continue</button> <a href="/my-esims/profile">Back</a></form>`,
  );
};

export const confirmDeletion: View = (request) => {
  const { method, session } = request;
  if (!session.deletionReason) return { redirect: '/my-esims/profile/delete' };
  if (method === 'POST') {
    session.deletion = 'yes';
    delete session.user;
    return { redirect: '/my-esims/profile/delete/done' };
  }
  return show(
    request,
    'Delete your account?',
    `<form method="post" action="/my-esims/profile/delete/confirm">
<button>Delete Account</button> <a href="/my-esims/profile">Keep it</a></form>`,
  );
};

export const deleted: View = (request) =>
  request.session.deletion
    ? show(
        request,
        'Your account will be deleted',
        `<p>Reference number: <strong>${reference}</strong></p>
<p>You have 7 days to change your mind: log in again and the account stays.</p>`,
      )
    : { redirect: '/my-esims' };
