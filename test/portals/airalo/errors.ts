import { type ErrorText, errorPage, errorViewsOf } from '../error-pages.ts';
import { show } from './layout.ts';

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
const errors: ErrorText[] = [
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

/** What sign-in answers to user "locked" and password "wrong". */
export const identityFailed = errorPage(show, identity);

/** What user "device" meets once. */
export const deviceRefused = errorPage(show, device);

export const errorViews = errorViewsOf(show, 'Errors', errors);
