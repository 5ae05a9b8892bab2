/** What the start page says, in each language of Unline. */

export type Try = 'giffgaff' | 'att' | 'etecsa' | 'unicom' | 'o2' | 'airalo' | 'elsewhere';

export interface StartTexts {
  lang: string;
  /** The language's own name. */
  language: string;
  title: string;
  intro: string[];
  openTitle: string;
  open: string;
  portalsTitle: string;
  signIn: string;
  portals: Record<Try, { where: string; look: string }>;
  laterTitle: string;
  later: string[];
}

const english: StartTexts = {
  lang: 'en',
  language: 'English',
  title: 'Try how Unline helps to end a mobile line',
  intro: [
    'The sites below are replicas of operators’ portals. They stand under the operators’ real addresses, but every address in this window leads to this computer: nothing is sent to anyone, and you cannot end a real line here.',
    'Chromium therefore says “Not secure” and that it is controlled by software. The profile is a throw-away one: when you close the window, all that you entered is gone.',
  ],
  openTitle: 'Open Unline',
  open: 'Click Unline’s icon in the toolbar, to the right of the address. If it is not there, click the puzzle piece and pin Unline. On a replica the icon changes, and its tooltip names the operator.',
  portalsTitle: 'What to look at',
  signIn:
    'To sign in, enter any name and any password. The name “locked” or the password “wrong” shows what a failed sign-in looks like.',
  portals: {
    giffgaff: {
      where: 'United Kingdom',
      look: 'The whole way is online. Open the popup, start with a phone and a watch, go through the questions, then sign in on the page and let the guide lead you to “End my contract”.',
    },
    att: {
      where: 'United States',
      look: 'The phone’s line ends by a call, the watch is a line of its own that ends by an online request. Start with both and see what stays open.',
    },
    etecsa: {
      where: 'Cuba',
      look: 'No online way is published: see what to do instead. The third address is a Nauta account, which is not the mobile line, and Unline says so.',
    },
    unicom: {
      where: 'China',
      look: 'A portal in Chinese. In the dashboard’s settings you can change Unline’s language too.',
    },
    o2: {
      where: 'Germany',
      look: 'One button on this site only reserves a cancellation and ends nothing. Start a cancellation, sign in, and see what the guide warns against.',
    },
    airalo: {
      where: 'Travel eSIM',
      look: 'There is no line to cancel: a plan runs out, its renewals are switched off, and the account can be deleted.',
    },
    elsewhere: {
      where: 'Any other site',
      look: 'Nothing of Unline runs here. The popup shows your lines and a search: try “Cuba”, “古巴” or “Cubacel”.',
    },
  },
  laterTitle: 'Afterwards',
  later: [
    'Enter in the popup that you asked the operator, with a day some weeks ago: the number on the icon and a notification show what is due. Between 21:00 and 8:00 no notification comes, unless you change that in the dashboard.',
    'To end the demonstration, close the window.',
  ],
};

const spanish: StartTexts = {
  lang: 'es',
  language: 'Español',
  title: 'Prueba cómo Unline ayuda a dar de baja una línea móvil',
  intro: [
    'Los sitios de abajo son réplicas de portales de operadores. Están en las direcciones reales de los operadores, pero en esta ventana toda dirección lleva a este ordenador: no se envía nada a nadie, y aquí no puedes dar de baja una línea de verdad.',
    'Por eso Chromium dice «No es seguro» y que lo controla un programa. El perfil es de usar y tirar: al cerrar la ventana desaparece todo lo que hayas escrito.',
  ],
  openTitle: 'Abrir Unline',
  open: 'Haz clic en el icono de Unline, en la barra, a la derecha de la dirección. Si no está, haz clic en la pieza de puzle y fija Unline. En una réplica el icono cambia, y al pasar el ratón dice el nombre del operador.',
  portalsTitle: 'Qué mirar',
  signIn:
    'Para iniciar sesión sirven cualquier nombre y cualquier contraseña. Con el nombre «locked» o la contraseña «wrong» se ve un inicio de sesión fallido.',
  portals: {
    giffgaff: {
      where: 'Reino Unido',
      look: 'Todo se hace por internet. Abre la ventanita de Unline, empieza con un teléfono y un reloj, repasa las preguntas, inicia sesión en la página y deja que la guía te lleve hasta «End my contract».',
    },
    att: {
      where: 'Estados Unidos',
      look: 'La línea del teléfono se da de baja con una llamada; la del reloj es otra línea y se da de baja con una solicitud por internet. Empieza con los dos y mira qué queda abierto.',
    },
    etecsa: {
      where: 'Cuba',
      look: 'No hay ninguna vía publicada por internet: mira qué se hace en su lugar. La tercera dirección es una cuenta Nauta, que no es la línea móvil, y Unline lo dice.',
    },
    unicom: {
      where: 'China',
      look: 'Un portal en chino. En los ajustes del panel de control también puedes cambiar el idioma de Unline.',
    },
    o2: {
      where: 'Alemania',
      look: 'Un botón de este sitio solo reserva la baja y no termina nada. Empieza una baja, inicia sesión y mira de qué avisa la guía.',
    },
    airalo: {
      where: 'eSIM de viaje',
      look: 'No hay línea que dar de baja: el plan se agota, se desactiva su renovación y se puede borrar la cuenta.',
    },
    elsewhere: {
      where: 'Cualquier otro sitio',
      look: 'Aquí no funciona nada de Unline. Su ventanita muestra tus líneas y un buscador: prueba «Cuba», «古巴» o «Cubacel».',
    },
  },
  laterTitle: 'Después',
  later: [
    'Anota en Unline que lo pediste al operador, con una fecha de hace unas semanas: el número sobre el icono y una notificación muestran lo que toca. Entre las 21:00 y las 8:00 no llegan notificaciones, salvo que lo cambies en el panel de control.',
    'Para terminar la demostración, cierra la ventana.',
  ],
};

const chinese: StartTexts = {
  lang: 'zh-CN',
  language: '中文',
  title: '试试 Unline 怎样帮您终止一条移动线路',
  intro: [
    '下面是运营商网站的仿制页面。它们使用运营商的真实网址，但在这个窗口里，所有网址都只通向这台电脑：不会向任何人发送内容，也不可能在这里终止真正的线路。',
    '因此 Chromium 会提示“不安全”，并提示浏览器受软件控制。这里用的是一次性的配置：关闭窗口后，您填写的内容全部消失。',
  ],
  openTitle: '打开 Unline',
  open: '点击网址右侧工具栏里的 Unline 图标。如果没有看到，请点击拼图图标，把 Unline 固定住。在仿制页面上，图标会变化，鼠标停在上面会显示运营商的名称。',
  portalsTitle: '看什么',
  signIn:
    '登录时可以填写任意用户名和任意密码。用户名填“locked”或密码填“wrong”，可以看到登录失败的样子。',
  portals: {
    giffgaff: {
      where: '英国',
      look: '可以全程在线办理。打开 Unline 弹窗，登记手机和手表，逐项回答问题，然后在网页上登录，让引导带您找到“End my contract”。',
    },
    att: {
      where: '美国',
      look: '手机的线路要打电话终止；手表是另一条线路，要在网上申请。把两台设备都登记上，看看还剩下什么没有完成。',
    },
    etecsa: {
      where: '古巴',
      look: '没有公布任何在线办法，请看应当怎样办理。第三个网址是 Nauta 上网账户，不是移动线路，Unline 会说明这一点。',
    },
    unicom: {
      where: '中国',
      look: '中文的营业厅。在管理页的设置里，可以切换 Unline 的语言。',
    },
    o2: {
      where: '德国',
      look: '这个网站上有一个按钮只是预约解约，什么也不会终止。先登记一条要终止的线路，登录后看看引导提醒了什么。',
    },
    airalo: {
      where: '旅行 eSIM',
      look: '没有线路可以注销：套餐会自然到期，需要关闭自动续订，也可以删除账户。',
    },
    elsewhere: {
      where: '其他任何网站',
      look: 'Unline 不会在这里运行。弹窗里显示您正在终止的线路和搜索框：可以搜“古巴”“Cuba”或“Cubacel”。',
    },
  },
  laterTitle: '之后',
  later: [
    '在弹窗里登记已向运营商提出申请，日期填几周以前：图标上的数字和通知会告诉您哪些事情到期了。21:00 到 8:00 之间不发通知，除非您在管理页里修改。',
    '想结束演示，关闭窗口即可。',
  ],
};

export const START_TEXTS = [english, spanish, chinese];
