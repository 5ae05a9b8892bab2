import { identityFailed, notFromAbroad } from './errors.ts';
import { show, type View } from './layout.ts';

export const home: View = (request) =>
  show(
    request,
    'Telecomunicaciones de Cuba',
    `<ul><li><a href="/index.php/es/tramites-movil">Trámites de la línea móvil</a></li>
<li><a href="https://mi.cubacel.net/">Portal móvil</a></li>
<li><a href="https://www.portal.nauta.cu/">Portal de Usuario Nauta</a></li></ul>`,
  );

/** The mobile portal ends after its sign-in: what lies behind is in no source. */
export const mobileSignIn: View = (request) => {
  const { method, form } = request;
  if (method === 'POST' && form.get('numero')?.trim()) {
    if (form.get('numero') === 'locked' || form.get('clave') === 'wrong')
      return identityFailed(request);
    if (form.get('numero') === 'abroad') return notFromAbroad(request);
    return show(
      request,
      'Sesión iniciada',
      '<p>De lo que sigue no hay nada publicado, por eso esta réplica termina aquí.</p><p><a href="/">Salir</a></p>',
    );
  }
  return show(
    request,
    'Portal móvil',
    `<form method="post" action="/">
<label>Número de móvil <input name="numero" autocomplete="tel" required></label>
<label>Contraseña <input name="clave" type="password" autocomplete="current-password" required></label>
<button>Iniciar sesión</button>
</form>`,
  );
};
