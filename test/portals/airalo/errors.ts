import { show, type View } from './layout.ts';

interface ErrorText {
  id: string;
  title: string;
  /** HTML. */
  body: string;
  status?: number;
}

const identity: ErrorText = {
  id: 'identity',
  title: 'We could not log you in',
  body: `<p role="alert">Verification failed. The email or the password is incorrect, or the account is locked.</p>
<p>Ask for a new code by email, or reset your password.</p>`,
};

const device: ErrorText = {
  id: 'device',
  title: 'Your device is not compatible with eSIMs',
  body: `<p role="alert">This device does not support eSIM, or it is locked to a network.</p>
<p>Check for an update, or use another device.</p>`,
};

/** Each error that a customer may meet. */
export const errors: ErrorText[] = [
  {
    id: 'sync',
    title: 'This eSIM is still linked to your old device',
    body: `<p role="alert">You changed your device, and your account is not synced with it yet.</p>
<p>Give it some time and try again later.</p>`,
  },
  identity,
  device,
  {
    id: 'abroad',
    title: 'Not available in your country',
    body: `<p role="alert">This service is not available in your country or region.</p>
<p>Try again from another place, or write to support.</p>`,
  },
  {
    id: 'expired',
    title: 'Session expired',
    body: `<p role="alert">Your session has expired. Please log in again.</p>
<p><a href="/my-esims/login">Log in</a></p>`,
  },
  {
    id: 'maintenance',
    title: 'Under maintenance',
    status: 503,
    body: `<p role="alert">We are under maintenance and the service is temporarily unavailable.</p>
<p>Check back later.</p>`,
  },
];

export const errorPage =
  ({ title, body, status }: ErrorText): View =>
  (request) => ({ ...show(request, title, body), status: status ?? 200 });

/** What sign-in answers to user "locked" and password "wrong". */
export const identityFailed = errorPage(identity);

/** What user "device" meets once. */
export const deviceRefused = errorPage(device);

export const errorIndex: View = (request) =>
  show(
    request,
    'Errors',
    `<ul>${errors.map(({ id, title }) => `<li><a href="/my-esims/errors/${id}">${title}</a></li>`).join('')}</ul>`,
  );
