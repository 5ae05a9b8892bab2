/** The Nauta user portal and the sign-in to a Nauta session. Both are about Internet accounts. */
import { escapeHtml, type ReplicaRequest } from '../site.ts';
import { identityFailed } from './errors.ts';
import { show, type View } from './layout.ts';

/** The account's facts; names of the facts as the user portal has them, values invented. */
const accountFacts: [string, string][] = [
  ['Fecha de bloqueo', '14/03/2038'],
  ['Fecha de eliminación', '14/04/2038'],
  ['Tipo de cuenta', 'Prepago recargable'],
  ['Tipo de servicio', 'Navegación nacional e internacional'],
  ['Saldo disponible', '$120,50 CUP'],
  ['Tiempo disponible de la cuenta', '09:38:24'],
];

/** Who a posted form says, or nothing when it says nobody. */
const userOf = ({ form }: ReplicaRequest) => (form.get('username') ?? form.get('usuario'))?.trim();

const refused = ({ form }: ReplicaRequest, user: string) =>
  user === 'locked' || (form.get('password') ?? form.get('clave')) === 'wrong';

export const signIn: View = (request) => {
  const user = userOf(request);
  if (request.method === 'POST' && user) {
    if (refused(request, user)) return identityFailed(request);
    request.session.user = user;
    return { redirect: '/user/account' };
  }
  return show(
    request,
    'Portal de Usuario Nauta',
    `<form method="post" action="/user/login">
<label>Usuario: <input name="usuario" autocomplete="username" required></label>
<label>Contraseña: <input name="clave" type="password" autocomplete="current-password" required></label>
<button>Entrar</button>
</form>
<p>Aquí se administra la cuenta de Internet Nauta.</p>`,
    '<a href="https://secure.etecsa.net/">Conectarse a Internet</a> <a href="https://www.etecsa.cu/">ETECSA</a>',
  );
};

export const account: View = (request) => {
  const { user } = request.session;
  if (!user) return { redirect: '/user/login' };
  const facts: [string, string][] = [
    ['Usuario', `${user}@nauta.com.cu`],
    ...accountFacts,
    ['Cuenta de correo', `${user}@nauta.cu`],
  ];
  return show(
    request,
    'Cuenta Nauta',
    `<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('\n')}</dl>
<section aria-labelledby="link"><h2 id="link">Enlace</h2><p>Esta cuenta no tiene un enlace Nauta Hogar.</p></section>`,
    '<a href="/user/account">Cuenta</a> <a href="/user/logout">Cerrar sesión</a>',
  );
};

export const signOut: View = ({ session }) => {
  delete session.user;
  return { redirect: '/' };
};

export const sessionSignIn: View = (request) => {
  const user = userOf(request);
  if (request.method === 'POST' && user) {
    if (refused(request, user)) return identityFailed(request);
    request.session.online = user;
    return { redirect: '/session' };
  }
  return show(
    request,
    'Acceso a Internet',
    `<form method="post" action="/LoginServlet" id="formulario">
<input type="hidden" name="CSRFHW" value="0">
<input type="hidden" name="lang" value="es_ES">
<label>Usuario: <input name="username" autocomplete="username" required></label>
<label>Contraseña: <input name="password" type="password" autocomplete="current-password" required></label>
<button>Aceptar</button> <button type="reset">Cancelar</button>
</form>`,
    '<a href="/terms">Condiciones de uso</a> <a href="https://www.portal.nauta.cu/user/login">Portal de Usuario</a>',
  );
};

export const session: View = (request) =>
  request.session.online
    ? show(
        request,
        'Conectado',
        `<p>Usuario: ${escapeHtml(request.session.online)}</p><p>Tiempo disponible: 09:38:24</p>
<form method="post" action="/session/close"><button>Cerrar sesión</button></form>`,
      )
    : { redirect: '/' };

export const closeSession: View = (request) => {
  delete request.session.online;
  return show(request, 'Sesión cerrada', '<p><a href="/">Volver a entrar</a></p>');
};

export const terms: View = (request) =>
  show(
    request,
    'Condiciones de uso',
    '<p>La cuenta es personal y su titular responde por ella.</p><p><a href="/">Volver</a></p>',
  );
