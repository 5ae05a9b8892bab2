import { escapeHtml } from '../site.ts';
import { identityFailed } from './errors.ts';
import { show, type View } from './layout.ts';

/** First half of the sign-in, on the account's host: who. */
export const askUser: View = (request) =>
  show(
    request,
    'Sign in to your account',
    `<form method="post" action="https://signin.att.com/password">
<label>User ID <input name="user" autocomplete="username" required></label>
<button>Continue</button>
</form>`,
  );

/** Second half, on the sign-in host: the password. */
export const askPassword: View = (request) => {
  const user = request.form.get('user')?.trim();
  if (!user) return { redirect: 'https://www.att.com/acctmgmt/login' };
  return show(
    request,
    'Enter your password',
    `<form method="post" action="/password/check">
<label>User ID <input name="user" autocomplete="username" value="${escapeHtml(user)}" readonly></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<button>Sign in</button>
</form>`,
  );
};

export const checkPassword: View = (request) => {
  const user = request.form.get('user');
  if (!user) return { redirect: 'https://www.att.com/acctmgmt/login' };
  if (user === 'locked' || request.form.get('password') === 'wrong') return identityFailed(request);
  request.session.user = user;
  return { redirect: 'https://www.att.com/acctmgmt/overview' };
};

export const signOut: View = ({ session }) => {
  delete session.user;
  return { redirect: 'https://www.att.com/' };
};
