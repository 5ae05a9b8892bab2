/** 销户, page by page: notice, SIM, ID card, face, balance, submit, received. One may not skip ahead. */
import { escapeHtml, type ReplicaReply, type ReplicaRequest } from '../site.ts';
import { phoneNumber, reference } from './account.ts';
import { show, type View } from './layout.ts';

interface Step {
  path: string;
  title: string;
  /** HTML of the form's inside, without its button. */
  fields: string;
  button: string;
  /** What is wrong with the posted form, or nothing. */
  wrong?(form: URLSearchParams): string | undefined;
}

const steps: Step[] = [
  {
    path: '/e5/close',
    title: '销户',
    fields: `<p>销户后号码收回，不能恢复。合约、宽带、副卡和欠费要先处理完。</p>
<label>销户原因 <select name="reason" required><option value="">请选择</option>
<option>不再使用</option><option>资费太高</option><option>其他</option></select></label>
<label><input type="checkbox" name="agreed" value="yes"> 我已阅读须知</label>`,
    button: '下一步',
    wrong: (form) =>
      form.get('reason') && form.get('agreed') ? undefined : '请选择原因，并勾选须知。',
  },
  {
    path: '/e5/close/sim',
    title: '验证手机卡',
    fields: `<p>填写发到本机的短信验证码。收不到短信的，填写印在卡上的 ICCID。</p>
<label>短信验证码 <input name="code" inputmode="numeric" autocomplete="one-time-code"></label>
<label>ICCID <input name="iccid" inputmode="numeric"></label>`,
    button: '验证',
    wrong: (form) =>
      form.get('code') || form.get('iccid') ? undefined : '请填写短信验证码或 ICCID。',
  },
  {
    path: '/e5/close/id',
    title: '上传身份证',
    fields: `<label>人像面 <input type="file" name="front" accept="image/*"></label>
<label>国徽面 <input type="file" name="back" accept="image/*"></label>
<p>本页是仿制页面，照片不会上传。</p>`,
    button: '继续',
  },
  {
    path: '/e5/close/face',
    title: '人脸识别',
    fields: '<p>请按提示抬头、张嘴、眨眼。仿制页面不使用摄像头，直接继续即可。</p>',
    button: '我已完成',
  },
  {
    path: '/e5/close/balance',
    title: '处理余额',
    fields: `<fieldset><legend>余额 27.50 元怎样处理？</legend>
<label><input type="radio" name="balance" value="转到其他联通号码"> 转到其他联通号码</label>
<label><input type="radio" name="balance" value="放弃余额"> 放弃余额</label></fieldset>
<label>转入号码 <input name="target" inputmode="tel"></label>`,
    button: '下一步',
    wrong: (form) => {
      if (!form.get('balance')) return '请选择余额的处理方式。';
      const moves = form.get('balance') !== '放弃余额';
      return moves && !form.get('target')?.trim() ? '请填写转入号码。' : undefined;
    },
  },
  {
    path: '/e5/close/submit',
    title: '确认并提交',
    fields: `<p>号码 ${phoneNumber} 将被销户。提交以后，10010 会来电确认。</p>`,
    button: '提交销户申请',
  },
];

function stepView(step: Step, index: number): View {
  return (request) => {
    const reached = Number(request.session.step ?? 0);
    if (index > reached) return { redirect: '/e5/close' };
    if (request.method !== 'POST') return form(request, step);
    const wrong = step.wrong?.(request.form);
    if (wrong) return form(request, step, wrong);
    return forward(request, index);
  };
}

function form(request: ReplicaRequest, step: Step, wrong?: string): ReplicaReply {
  const { balance } = request.session;
  return show(
    request,
    step.title,
    `${wrong ? `<p role="alert">${wrong}</p>` : ''}
<form method="post" action="${step.path}">${step.fields}
${step.path.endsWith('submit') && balance ? `<p>余额：${escapeHtml(balance)}</p>` : ''}
<button>${step.button}</button> <a href="/e5/index.html">不销户了</a>
</form>`,
  );
}

function forward({ form: posted, session }: ReplicaRequest, index: number): ReplicaReply {
  const next = steps[index + 1];
  session.step = String(Math.max(index + 1, Number(session.step ?? 0)));
  if (posted.has('balance')) session.balance = posted.get('balance') ?? '';
  if (!next) session.closing = 'yes';
  return { redirect: next?.path ?? '/e5/close/done' };
}

const done: View = (request) =>
  request.session.closing
    ? show(
        request,
        '销户申请已提交',
        `<p>受理编号：<strong>${reference}</strong></p>
<p>48 小时内会有 10010 系列号码来电，核实是否本人申请。请接听。</p>
<p>审核通过后，一般两个工作日内办完。</p>
<p><a href="/e5/devices">我的设备</a></p>`,
      )
    : { redirect: '/e5/close' };

/** Each step of the flow at its path. */
export const closingSteps: Record<string, View> = {
  ...Object.fromEntries(steps.map((step, index) => [step.path, stepView(step, index)])),
  '/e5/close/done': done,
};
