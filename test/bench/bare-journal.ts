/** The least that any journal does: a worker that reads a log and its head, adds to the log, and writes both. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WORKER = `chrome.runtime.onMessage.addListener((message, sender, reply) => {
  const { cancellation, payload, id } = message.command;
  const keys = ['log:' + cancellation, 'head:' + cancellation];
  (async () => {
    const { [keys[0]]: log, [keys[1]]: head } = await chrome.storage.local.get(keys);
    log.events.push({ ...log.events.at(-1), commandId: id, payload });
    await chrome.storage.local.set({ [keys[0]]: log, [keys[1]]: head });
    reply({ ok: true });
  })();
  return true;
});
`;

/** Writes the extension into `folder`, which is made if it is not there; `page.html` is where messages come from. */
export const writeBareJournal = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Measure',
    version: '1.0.0',
    permissions: ['storage'],
    background: { service_worker: 'background.js' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), WORKER);
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Measure</title>');
};
