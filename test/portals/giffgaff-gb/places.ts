/** Where things are in this replica, for whoever walks through it. */
export const places = {
  home: 'https://www.giffgaff.com/',
  signIn: 'https://id.giffgaff.com/auth/login',
  account: 'https://www.giffgaff.com/dashboard',
  devices: 'https://www.giffgaff.com/dashboard/devices',
  billing: 'https://www.giffgaff.com/dashboard/billing',
  help: 'https://www.giffgaff.com/support/about-giffgaff/right-to-cancel',
  number: 'https://www.giffgaff.com/dashboard/number',
  cancel: 'https://www.giffgaff.com/dashboard/contract/end',
  cancelReason: 'https://www.giffgaff.com/dashboard/contract/end/reason',
  cancelCheck: 'https://www.giffgaff.com/dashboard/contract/end/check',
  cancelDone: 'https://www.giffgaff.com/dashboard/contract/end/done',
  errors: 'https://www.giffgaff.com/errors',
};

/** The operator's own words that the pages show. */
export const labels = ['Terminate your contract', 'End my contract'];

/** The numbers on the confirmations. */
export const references = ['GG-20417735'];
