import { show, type View } from './layout.ts';

const office = 'Oficina Comercial';

/** What is done at an office, without a way to end a line: its steps are not published. */
export const procedures: View = (request) =>
  show(
    request,
    'Trámites de la línea móvil',
    `<p>Estos trámites los hace el titular, o su representante acreditado, en una ${office}:</p>
<ul><li>Contratar una línea</li><li>Cambiar los datos personales</li><li>Reponer la tarjeta SIM</li>
<li>Traspaso: vienen el titular y quien recibe la línea, con sus documentos</li></ul>
<h2>Baja</h2>
<p>Para la Baja de una línea no hay trámite en este sitio. Pregunte en una ${office} o llame al 118.</p>
<h2>Saldo y vigencia</h2>
<p>Con *222# se ve el Saldo Principal y hasta qué día está activa la línea.</p>
<p>Sin recarga, una línea permanente sigue activa 330 días. Después solo admite recargas durante 30 días.</p>`,
    '<a href="/">Inicio</a> <a href="/index.php/en/frequent-questions?faq=385" lang="en">English</a>',
  );

/** The one address that the sources give for help; it is of the site's English half. */
export const frequentQuestions: View = (request) =>
  show(
    request,
    'Frequent questions',
    `<p lang="en">Changes to a mobile line are made at a commercial office (<span lang="es">${office}</span>), with identity documents.</p>
<p><a href="/index.php/es/tramites-movil">Trámites de la línea móvil</a></p>`,
    '<a href="/">Home</a>',
    'en',
  );
