/**
 * `npm run hosts`: writes the required hosts (roles site and portal) from the operators' files. From version 1.0 on
 * the file is frozen: an update that adds required hosts would switch the extension off in Chrome until the person
 * accepts (w3c/webextensions#711), so hosts that come later are optional ones.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readCatalogue } from '../../utils/catalogue/build.ts';

export const REQUIRED_HOSTS_FILE = 'utils/catalogue/required-hosts.json';

/** The text that the file should have for the catalogue as it is. */
export const requiredHostsText = (root: string): string => {
  const { matches, permissions } = readCatalogue(root);
  return `${JSON.stringify({ matches, permissions }, null, 2)}\n`;
};

if (import.meta.main) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const text = requiredHostsText('.');
  if (text !== readFileSync(REQUIRED_HOSTS_FILE, 'utf8')) {
    if (Number(version.split('.')[0]) >= 1)
      throw new Error(
        `${REQUIRED_HOSTS_FILE} is frozen since 1.0: make the new hosts optional ones`,
      );
    writeFileSync(REQUIRED_HOSTS_FILE, text);
    console.log(`${REQUIRED_HOSTS_FILE} written`);
  }
}
