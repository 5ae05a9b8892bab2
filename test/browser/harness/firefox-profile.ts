/** A Firefox profile in which the extension keeps its address and all hosts lead to the portal server. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Firefox draws an extension's address by lot; here it is known beforehand. One profile holds one extension. */
export const UUID = '5e0b5c8e-3c1e-4a53-9d0c-6d1f6b1c7a42';

/**
 * Writes the settings that Firefox reads at each start.
 *
 * @param extensionId the gecko id in the manifest
 * @param proxyPort port of the harness's proxy
 */
export function writeSettings(profile: string, extensionId: string, proxyPort: number): void {
  const settings: Record<string, string | number | boolean> = {
    // A free port, which Firefox then writes into the profile.
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: UUID }),
    // Firefox ESR, unlike the ordinary one, can be told to keep an extension that nobody signed.
    'xpinstall.signatures.required': false,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    // Several portals are on the browser's own list of hosts that must have a real certificate.
    'network.stricttransportsecurity.preloadlist': false,
    'security.cert_pinning.enforcement_level': 0,
    // What Firefox asks for on its own account; Marionette turns off the rest.
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'dom.push.connection.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'alerts.useSystemBackend': false,
  };
  const lines = Object.entries(settings).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
}
