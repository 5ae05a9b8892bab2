/**
 * A tiny extension for the harness's own tests: written into a folder when a test needs it, so that the harness
 * can be shown to work (or not) without the product.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The host on which the fixture's content script runs. */
export const FIXTURE_HOST = 'www.giffgaff.com';

const background = `
const add = async (key) => {
  const had = await chrome.storage.local.get(key);
  await chrome.storage.local.set({ [key]: (had[key] ?? 0) + 1 });
};
chrome.runtime.onMessage.addListener((message, sender, reply) => {
  (async () => {
    if (message.what === 'seen') {
      await chrome.action.setTitle({ tabId: sender.tab.id, title: 'Seen: ' + new URL(sender.url).hostname });
      await chrome.action.setBadgeText({ tabId: sender.tab.id, text: '1' });
    }
    await add(message.what);
    reply({ ok: true });
  })();
  return true;
});
chrome.alarms.onAlarm.addListener(async (alarm) => {
  await add('alarm ' + alarm.name);
  await chrome.notifications.create('due', { type: 'basic', iconUrl: '/icon.png', title: 'Due', message: alarm.name });
});
chrome.notifications.onClicked.addListener((id) => add('clicked ' + id));
`;

const content = `
chrome.runtime.sendMessage({ what: 'seen' }).then(() => { document.documentElement.dataset.fixture = 'ran'; });
`;

const popup = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Fixture</title>
<button id="count">Count</button><output></output><script src="popup.js"></script></html>`;

const popupScript = `
document.querySelector('#count').addEventListener('click', async () => {
  await chrome.runtime.sendMessage({ what: 'counted' });
  document.querySelector('output').textContent = 'counted';
});
chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => {
  document.body.dataset.tab = new URL(tab?.url ?? 'about:blank').hostname;
});
`;

/** One black pixel: notifications need an icon. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC';

/** Writes the fixture for one browser into `folder`, which is made if it is not there. */
export function writeFixture(folder: string, browser: 'chromium' | 'firefox'): void {
  const manifest = {
    manifest_version: 3,
    name: 'Harness fixture',
    version: '1.0.0',
    permissions: ['storage', 'alarms', 'notifications', 'tabs'],
    host_permissions: [`https://${FIXTURE_HOST}/*`],
    action: { default_popup: 'popup.html', default_title: 'Fixture' },
    content_scripts: [{ matches: [`https://${FIXTURE_HOST}/*`], js: ['content.js'] }],
    background:
      browser === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'harness-fixture@unline.example',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), background);
  writeFileSync(join(folder, 'content.js'), content);
  writeFileSync(join(folder, 'popup.html'), popup);
  writeFileSync(join(folder, 'popup.js'), popupScript);
  writeFileSync(join(folder, 'icon.png'), Buffer.from(PIXEL, 'base64'));
}
