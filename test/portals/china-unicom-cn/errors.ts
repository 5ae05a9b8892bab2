import { type ErrorText, errorPage, errorViewsOf } from '../error-pages.ts';
import { show } from './layout.ts';

const identity: ErrorText = {
  id: 'identity',
  title: '身份验证失败',
  body: `<p role="alert">密码或验证码不正确，或者账号已被锁定。</p>
<p>请重新获取验证码，或拨打 10010。</p>`,
};

const device: ErrorText = {
  id: 'device',
  title: '设备不兼容',
  body: `<p role="alert">您的设备不支持此项 eSIM 业务，可能是系统版本过低。</p>
<p>请升级系统，或到营业厅办理。</p>`,
};

/** Each error that a customer may meet. */
const errors: ErrorText[] = [
  {
    id: 'sync',
    title: '账户信息尚未同步',
    body: `<p role="alert">更换设备后，账户数据还没有同步，这里显示的仍是旧设备。</p>
<p>请稍后再试。</p>`,
  },
  identity,
  device,
  {
    id: 'abroad',
    title: '当前地区无法办理',
    body: `<p role="alert">检测到您在境外或处于国际漫游状态，暂不支持办理此业务。</p>
<p>请回到中国内地后办理。</p>`,
  },
  {
    id: 'expired',
    title: '登录已过期',
    body: `<p role="alert">长时间没有操作，登录已失效，请重新登录。</p>
<p><a href="https://uac.10010.com/portal/mallLogin.jsp">重新登录</a></p>`,
  },
  {
    id: 'maintenance',
    title: '系统维护中',
    status: 503,
    body: `<p role="alert">系统正在维护升级，暂时无法提供服务。</p>
<p>请在 07:30 至 22:00 之间再来。</p>`,
  },
];

/** What sign-in answers to user "locked" and password "wrong". */
export const identityFailed = errorPage(show, identity);

/** What user "device" meets once. */
export const deviceRefused = errorPage(show, device);

export const errorViews = errorViewsOf(show, '错误页面', errors);
