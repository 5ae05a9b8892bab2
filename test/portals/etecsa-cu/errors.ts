import { type ErrorText, errorPage, errorViewsOf } from '../error-pages.ts';
import { show } from './layout.ts';

const identity: ErrorText = {
  id: 'identity',
  title: 'No se pudo comprobar su identidad',
  body: `<p role="alert">El usuario o la contraseña no son correctos, o la cuenta está bloqueada.</p>
<p>Revise los datos e inténtelo de nuevo.</p>`,
};

const abroad: ErrorText = {
  id: 'abroad',
  title: 'Acceso solo desde Cuba',
  body: `<p role="alert">Desde el extranjero no se puede acceder a esta página. Solo se entra desde la red nacional.</p>
<p>Inténtelo desde Cuba.</p>`,
};

/** Each error that a user may meet. */
const errors: ErrorText[] = [
  {
    id: 'sync',
    title: 'Su cuenta todavía no está sincronizada',
    body: `<p role="alert">Después del cambio de equipo, los datos de la cuenta no están actualizados: aún figura el anterior.</p>
<p>Espere un tiempo e inténtelo más tarde.</p>`,
  },
  identity,
  {
    id: 'device',
    title: 'Equipo no compatible',
    body: `<p role="alert">Este equipo no es compatible con el servicio.</p>
<p>Actualice el equipo o use otro.</p>`,
  },
  abroad,
  {
    id: 'expired',
    title: 'Su sesión ha caducado',
    body: `<p role="alert">Ha pasado demasiado tiempo sin actividad y la sesión se ha cerrado.</p>
<p><a href="/user/login">Iniciar sesión de nuevo</a></p>`,
  },
  {
    id: 'maintenance',
    title: 'Portal en mantenimiento',
    status: 503,
    body: `<p role="alert">El servicio no está disponible por trabajos de mantenimiento.</p>
<p>Vuelva a intentarlo en unas horas.</p>`,
  },
];

/** What sign-in answers to user "locked" and password "wrong". */
export const identityFailed = errorPage(show, identity);

/** What the mobile portal answers to number "abroad". */
export const notFromAbroad = errorPage(show, abroad);

export const errorViews = errorViewsOf(show, 'Errores', errors);
