/** Where things are in this replica, for whoever walks through it. */
export const places = {
  home: 'https://www.att.com/',
  signIn: 'https://www.att.com/acctmgmt/login',
  signInPassword: 'https://signin.att.com/password',
  account: 'https://www.att.com/acctmgmt/overview',
  lines: 'https://www.att.com/acctmgmt/lines',
  phoneLine: 'https://www.att.com/acctmgmt/lines/phone',
  watchLine: 'https://www.att.com/acctmgmt/lines/watch',
  devices: 'https://www.att.com/acctmgmt/devices',
  billing: 'https://www.att.com/acctmgmt/billing',
  help: 'https://www.att.com/support',
  helpPhone: 'https://www.att.com/support/smallbusiness/article/smb-wireless/KM1255455/',
  helpWatch: 'https://www.att.com/support/article/my-account/KM1395721',
  cancel: 'https://www.att.com/acctmgmt/cancel-request',
  cancelCheck: 'https://www.att.com/acctmgmt/cancel-request/check',
  cancelDone: 'https://www.att.com/acctmgmt/cancel-request/received',
  errors: 'https://www.att.com/errors',
};

/** The operator's own words that the pages show. */
export const labels = [
  'Cancel service for tablets or wearables',
  'submit an online cancel request',
  'Cancel wireless service or remove a line',
];

/** The numbers on the confirmations. */
export const references = ['CR-5550177-26'];
