/** Where things are in this replica, for whoever walks through it. */
export const places = {
  home: 'https://www.airalo.com/',
  help: 'https://www.airalo.com/help/using-managing-esims/can-i-use-my-existing-esim-again',
  signIn: 'https://airalo.com/my-esims/login',
  account: 'https://airalo.com/my-esims',
  devices: 'https://airalo.com/my-esims/device',
  billing: 'https://airalo.com/my-esims/orders',
  profile: 'https://airalo.com/my-esims/profile',
  details: 'https://airalo.com/my-esims/details?esim=europe',
  history: 'https://airalo.com/my-esims/history?esim=europe',
  refund: 'https://airalo.com/my-esims/refund',
  refundTo: 'https://airalo.com/my-esims/refund/to',
  refundDone: 'https://airalo.com/my-esims/refund/done',
  deleteAccount: 'https://airalo.com/my-esims/profile/delete',
  deleteConfirm: 'https://airalo.com/my-esims/profile/delete/confirm',
  deleteDone: 'https://airalo.com/my-esims/profile/delete/done',
  errors: 'https://airalo.com/errors',
};

/** The operator's own words that the pages show. */
export const labels = ['RENEWALS', 'Request Refund', 'Delete Account'];

/** The numbers on the confirmations: of the refund, and of the deletion. */
export const references = ['RF-88214-06', 'DEL-30417-06'];
