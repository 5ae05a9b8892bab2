import { expect, test } from 'vitest';
import { choose, runIn } from './journey/act.ts';
import { textsIn } from './journey/texts.ts';
import { shows, textOf } from './journey/views.ts';
import { chinaUnicom } from './journey/walk/china-unicom-cn.ts';
import { walks } from './journey/walk/run.ts';
import { expectIn } from './journey/walk/walk.ts';
import { walkerInChromium } from './journey/walk/walker-chromium.ts';

const walker = walks(
  '中国联通, in Chinese: the watch first, then the number, to the last device',
  chinaUnicom,
  walkerInChromium,
);

test('the language that is chosen in the settings is that of the page at once', async () => {
  const dashboard = await walker().extensionPage('dashboard.html');
  for (const [language, tag] of [
    ['es', 'es'],
    ['zh_CN', 'zh-CN'],
  ] as const) {
    await choose(dashboard, '.settings select', language);
    await shows(dashboard, textsIn(language)('closed', { count: 1 }));
    expect(await runIn(dashboard, () => document.documentElement.lang)).toBe(tag);
    expectIn(language, await textOf(dashboard));
  }
});
