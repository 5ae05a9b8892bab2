/** Where things are in this replica, for whoever walks through it. */
export const places = {
  home: 'https://www.etecsa.cu/',
  help: 'https://www.etecsa.cu/index.php/es/tramites-movil',
  helpEnglish: 'https://www.etecsa.cu/index.php/en/frequent-questions?faq=385',
  signIn: 'https://www.portal.nauta.cu/',
  account: 'https://www.portal.nauta.cu/user/account',
  sessionSignIn: 'https://secure.etecsa.net/',
  session: 'https://secure.etecsa.net/session',
  mobileSignIn: 'https://mi.cubacel.net/',
  errors: 'https://www.portal.nauta.cu/errors',
};

/** The operator's own words that the pages show. */
export const labels = ['Saldo Principal', 'Baja', 'Traspaso', 'Oficina Comercial'];

/** The numbers on the confirmations: nothing can be ended here. */
export const references: string[] = [];
