import { signInBy } from '../sign-in.ts';
import { escapeHtml } from '../site.ts';
import { identityFailed } from './errors.ts';
import { show, type View } from './layout.ts';

export const phoneNumber = '186****0142';
export const iccid = '8986012300001234006';
export const watchIccid = '8986012300001234014';
export const reference = 'XH20260142-88';

export const start: View = (request) =>
  show(
    request,
    '手机、宽带与合约',
    `<p>查询和办理业务，请先登录。</p>
<p><a href="https://uac.10010.com/portal/mallLogin.jsp">登录</a></p>`,
  );

const signInForm: View = (request) =>
  show(
    request,
    '登录',
    `<form method="post" action="/portal/mallLogin.jsp">
<label>手机号码 <input name="user" autocomplete="username" required></label>
<fieldset><legend>登录方式</legend>
<label><input type="radio" name="kind" value="password" checked> 服务密码</label>
<label><input type="radio" name="kind" value="code"> 短信验证码</label></fieldset>
<label>密码或验证码 <input name="password" type="password" autocomplete="current-password" required></label>
<label>向右滑动完成验证 <input type="range" name="slider" min="0" max="100" value="0"></label>
<button>登录</button>
</form>`,
  );

export const signIn = signInBy(
  'user',
  signInForm,
  identityFailed,
  'https://iservice.10010.com/e5/index.html',
);

export const signOut: View = ({ session }) => {
  delete session.user;
  return { redirect: 'https://www.10010.com/' };
};

export const account: View = (request) => {
  const { user = '', closing } = request.session;
  return show(
    request,
    '我的账户',
    `<p>您好，${escapeHtml(user)}</p>
<dl><dt>号码</dt><dd>${phoneNumber}</dd><dt>套餐</dt><dd>每月 39 元</dd>
<dt>状态</dt><dd>${closing ? `销户申请已提交，受理编号 ${reference}` : '正常使用'}</dd></dl>
<h2>服务</h2>
<ul><li><a href="/e5/watch">eSIM手表管理</a></li>
<li><a href="/e5/renew">二次号码焕新</a></li>
<li>${closing ? '<a href="/e5/close/done">查看销户申请</a>' : '<a href="/e5/close">销户</a>'}</li></ul>`,
  );
};

export const devices: View = (request) =>
  show(
    request,
    '我的设备',
    `<table><thead><tr><th>设备</th><th>卡</th><th>ICCID</th><th>状态</th></tr></thead><tbody>
<tr><th scope="row">手机</th><td>SIM卡</td><td>${iccid}</td><td>${request.session.closing ? '等待销户' : '使用中'}</td></tr>
<tr><th scope="row">手表</th><td>eSIM，一号双终端</td><td>${watchIccid}</td><td>${request.session.watchOff ? '已注销' : '使用中'}</td></tr>
</tbody></table><p><a href="/e5/watch">eSIM手表管理</a></p>`,
  );

export const billing: View = (request) =>
  show(
    request,
    '账单',
    `<dl><dt>本月费用</dt><dd>39.00 元</dd><dt>手表</dt><dd>${request.session.watchOff ? '0.00 元' : '10.00 元'}</dd>
<dt>账户余额</dt><dd>27.50 元</dd><dt>欠费</dt><dd>0.00 元</dd></dl>`,
  );

export const renew: View = (request) =>
  show(
    request,
    '二次号码焕新',
    '<p>拿到别人用过的号码后，可以在这里申请解除它与旧账号的绑定。</p>',
  );

export const help: View = (request) =>
  show(
    request,
    '帮助',
    `<h2>怎样销户</h2>
<p>先解除宽带、副卡和合约，结清费用，再提交申请。手表要先注销。</p>
<p>办理时间为 07:30 至 22:00，每月最后一天到 18:00 为止。也可以拨打 10010，或到自营营业厅办理。</p>
<p><a href="https://iservice.10010.com/e5/index.html">我的账户</a></p>`,
  );
