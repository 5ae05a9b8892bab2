import { watchIccid } from './account.ts';
import { show, type View } from './layout.ts';

export const watches: View = (request) =>
  show(
    request,
    'eSIM手表管理',
    request.session.watchOff
      ? '<p>手表的eSIM已注销。稍后会收到 106 开头的短信，手表几分钟内失去信号。</p>'
      : `<section aria-labelledby="watch"><h2 id="watch">智能手表</h2>
<dl><dt>业务</dt><dd>一号双终端</dd><dt>ICCID</dt><dd>${watchIccid}</dd></dl>
<p><a href="/e5/watch/remove">注销eSIM</a></p></section>`,
  );

export const removeWatch: View = (request) => {
  const { method, form, session } = request;
  if (method === 'POST' && form.get('code')?.trim()) {
    session.watchOff = 'yes';
    return { redirect: '/e5/watch' };
  }
  return show(
    request,
    '注销eSIM',
    `${method === 'POST' ? '<p role="alert">请输入短信验证码。</p>' : ''}
<p>注销以后，手表不能再打电话和上网。</p>
<form method="post" action="/e5/watch/remove">
<label>短信验证码 <input name="code" inputmode="numeric" autocomplete="one-time-code" required></label>
<button>确认注销</button> <a href="/e5/watch">返回</a>
</form>`,
  );
};
