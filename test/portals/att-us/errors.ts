import { type ErrorText, errorPage, errorViewsOf } from '../error-pages.ts';
import { show } from './layout.ts';

const identity: ErrorText = {
  id: 'identity',
  title: "We couldn't confirm it's you",
  body: `<p role="alert">Identity verification failed. The user ID or the password is not right, or your account is locked.</p>
<p>Reset your password, or call with your account passcode.</p>`,
};

const sync: ErrorText = {
  id: 'sync',
  title: 'Your device change is still being processed',
  body: `<p role="alert">Your account and your device are out of sync. The account still shows the previous device.</p>
<p>Please wait and try again later.</p>`,
};

/** Each error that a customer may meet. */
const errors: ErrorText[] = [
  sync,
  identity,
  {
    id: 'device',
    title: 'Device not compatible',
    body: `<p role="alert">This device isn't compatible with eSIM on our network. Its software is too old or it is no longer supported.</p>
<p>Update the device, or visit a store.</p>`,
  },
  {
    id: 'abroad',
    title: "You're outside the United States",
    body: `<p role="alert">This feature isn't available in your country or region, or while you are roaming.</p>
<p>Try again when you are back, or call us.</p>`,
  },
  {
    id: 'expired',
    title: 'Your session timed out',
    body: `<p role="alert">Your session has expired, so please sign in again.</p>
<p><a href="https://www.att.com/acctmgmt/login">Sign in</a></p>`,
  },
  {
    id: 'maintenance',
    title: "We'll be right back",
    status: 503,
    body: `<p role="alert">Account pages are down for scheduled maintenance.</p>
<p>Try again in a while.</p>`,
  },
];

/** What sign-in answers to user "locked" and password "wrong". */
export const identityFailed = errorPage(show, identity);

/** What user "sync" meets once. */
export const notInSync = errorPage(show, sync);

export const errorViews = errorViewsOf(show, 'Errors', errors);
