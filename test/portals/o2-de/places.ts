/** Where things are in this replica, for whoever walks through it. */
export const places = {
  home: 'https://www.o2online.de/',
  signIn: 'https://login.o2online.de/auth/login',
  account: 'https://www.o2online.de/mein-o2/',
  devices: 'https://www.o2online.de/mein-o2/geraete',
  billing: 'https://www.o2online.de/mein-o2/rechnungen',
  help: 'https://www.o2online.de/mein-o2/hilfe',
  helpHost: 'https://info.o2online.de/kuendigung/',
  reserve: 'https://www.o2online.de/mein-o2/vormerken',
  reserveCheck: 'https://www.o2online.de/mein-o2/vormerken/pruefen',
  reserveDone: 'https://www.o2online.de/mein-o2/vormerken/fertig',
  cancel: 'https://www.o2online.de/vertraege-kuendigen',
  cancelDone: 'https://www.o2online.de/vertraege-kuendigen/eingang',
  errors: 'https://www.o2online.de/errors',
};

/** The operator's own words that the pages show. */
export const labels = ['Kündigung vormerken', 'Verträge hier kündigen'];

/** The numbers on the confirmations: of the reservation, and of the cancellation. */
export const references = ['VM-7142-0042', 'KB-2604-0042'];
