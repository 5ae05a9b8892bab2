import { identityFailed } from './errors.ts';
import { show, type View } from './layout.ts';

export const home: View = (request) =>
  show(
    request,
    'eSIMs for travel',
    '<p>Data by the day, in the country you go to.</p><p><a href="https://airalo.com/my-esims">My eSIMs</a></p>',
  );

export const help: View = (request) =>
  show(
    request,
    'When can I use the same eSIM?',
    `<p>Some eSIMs can be topped up again, others are for one trip.</p>
<p>Switch renewals off for each eSIM. Deleting the app does not do it. Keep the eSIM on your device while a package is active.</p>
<p><a href="https://airalo.com/my-esims">My eSIMs</a></p>`,
  );

/** Signing in within the seven days takes a deletion of the account back. */
export const signIn: View = (request) => {
  const { method, form, session } = request;
  const user = form.get('email')?.trim();
  if (method === 'POST' && user) {
    if (user === 'locked' || form.get('password') === 'wrong') return identityFailed(request);
    session.user = user;
    delete session.deletion;
    return { redirect: '/my-esims' };
  }
  return show(
    request,
    'Log in',
    `<form method="post" action="/my-esims/login">
<label>Email <input name="email" autocomplete="username" required></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<button>Log in</button>
</form>`,
  );
};

export const signOut: View = ({ session }) => {
  delete session.user;
  return { redirect: 'https://www.airalo.com/' };
};
