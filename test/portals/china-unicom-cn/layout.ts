import { page, type ReplicaReply, type ReplicaRequest } from '../site.ts';

export type View = (request: ReplicaRequest) => ReplicaReply;

const customerLinks = `<nav aria-label="导航">
<a href="/e5/index.html">我的账户</a> <a href="/e5/devices">我的设备</a> <a href="/e5/billing">账单</a>
<a href="/e5/help">帮助</a> <a href="/e5/logout">退出登录</a></nav>`;

const visitorLinks = `<nav aria-label="导航">
<a href="https://www.10010.com/">首页</a> <a href="https://iservice.10010.com/e5/help">帮助</a>
<a href="https://uac.10010.com/portal/mallLogin.jsp">登录</a></nav>`;

/** A page of this site. `body` is HTML. */
export function show(request: ReplicaRequest, title: string, body: string): ReplicaReply {
  const signedIn = request.session.user && request.host === 'iservice.10010.com';
  return {
    html: page({
      lang: 'zh-CN',
      title: `${title} - 联通页面仿制`,
      path: request.host + request.path,
      body: `${signedIn ? customerLinks : visitorLinks}\n<h1>${title}</h1>\n${body}`,
    }),
  };
}

/** Sends a visitor to the sign-in page. */
export const whenSignedIn =
  (view: View): View =>
  (request) =>
    request.session.user
      ? view(request)
      : { redirect: 'https://uac.10010.com/portal/mallLogin.jsp' };
