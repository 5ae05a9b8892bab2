/** Where things are in this replica, for whoever walks through it. */
export const places = {
  home: 'https://www.10010.com/',
  signIn: 'https://uac.10010.com/portal/mallLogin.jsp',
  account: 'https://iservice.10010.com/e5/index.html',
  devices: 'https://iservice.10010.com/e5/devices',
  billing: 'https://iservice.10010.com/e5/billing',
  help: 'https://iservice.10010.com/e5/help',
  watch: 'https://iservice.10010.com/e5/watch',
  watchRemove: 'https://iservice.10010.com/e5/watch/remove',
  cancel: 'https://iservice.10010.com/e5/close',
  cancelSim: 'https://iservice.10010.com/e5/close/sim',
  cancelId: 'https://iservice.10010.com/e5/close/id',
  cancelFace: 'https://iservice.10010.com/e5/close/face',
  cancelBalance: 'https://iservice.10010.com/e5/close/balance',
  cancelSubmit: 'https://iservice.10010.com/e5/close/submit',
  cancelDone: 'https://iservice.10010.com/e5/close/done',
  errors: 'https://iservice.10010.com/errors',
};

/** The operator's own words that the pages show. */
export const labels = ['销户', 'eSIM手表管理', '注销eSIM', '一号双终端', '二次号码焕新'];

/** The numbers on the confirmations. */
export const references = ['XH20260142-88'];
