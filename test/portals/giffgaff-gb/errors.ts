import { type ErrorText, errorPage, errorViewsOf } from '../error-pages.ts';
import { show } from './layout.ts';

const identity: ErrorText = {
  id: 'identity',
  title: 'We could not verify your identity',
  body: `<p role="alert">The details do not match this account, or it has been locked after too many attempts.</p>
<p>Ask for a code by text to your number, or reset your password by email.</p>`,
};

const sync: ErrorText = {
  id: 'sync',
  title: 'Your account is not up to date yet',
  body: `<p role="alert">You have changed your device and your account is not in sync with it yet. It still lists the old device.</p>
<p>Changes can take some time to appear. Please try again later.</p>`,
};

/** Each error that a member may meet, at /errors/<id>. */
const errors: ErrorText[] = [
  sync,
  identity,
  {
    id: 'device',
    title: 'This device is not compatible',
    body: `<p role="alert">Your device does not support eSIM with us, so the eSIM on it cannot be managed here.</p>
<p>Update its software, or use a SIM card instead.</p>`,
  },
  {
    id: 'abroad',
    title: 'Not available from where you are',
    body: `<p role="alert">This service is not available outside the UK. You seem to be abroad.</p>
<p>Try again when you are back in the UK, or ask an agent.</p>`,
  },
  {
    id: 'expired',
    title: 'Your session has expired',
    body: `<p role="alert">You have been signed out because nothing happened for a while.</p>
<p><a href="https://id.giffgaff.com/auth/login">Sign in again</a></p>`,
  },
  {
    id: 'maintenance',
    title: 'Down for maintenance',
    status: 503,
    body: `<p role="alert">We are doing planned maintenance, so your account is unavailable for now.</p>
<p>Please come back in a few hours.</p>`,
  },
];

/** What sign-in answers to user "locked" and password "wrong". */
export const identityFailed = errorPage(show, identity);

/** What member "sync" meets once. */
export const notInSync = errorPage(show, sync);

export const errorViews = errorViewsOf(show, 'Errors', errors);
