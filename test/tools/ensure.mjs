/**
 * Brings what is missing before anything can run: the packages and the browsers. Plain JavaScript for Node 20, with
 * nothing but Node, since it runs in a clone in which nothing is installed yet.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Something that only the person can put right; the message is one sentence that says what to do. */
export class Missing extends Error {}

/** A browser's name for people, its Debian package, the variable that names another program, and the programs to look for. */
const BROWSERS = {
  chromium: {
    name: 'Chromium',
    deb: 'chromium',
    variable: 'UNLINE_CHROMIUM',
    programs: ['chromium', 'chromium-browser'],
  },
  firefox: {
    name: 'Firefox ESR',
    deb: 'firefox-esr',
    variable: 'UNLINE_FIREFOX',
    programs: ['firefox-esr'],
  },
};

/** Without it, pictures show Chinese as empty boxes. */
const FONT = 'fonts-noto-cjk';

/**
 * Installs the packages of the lock file with `npm ci`, unless exactly these are installed.
 *
 * @param {string} root the project's folder
 * @throws {Missing}
 */
export function ensurePackages(root) {
  if (packagesAreThere(root)) return;
  console.log('Installing packages …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, env: withoutOwnPrograms() }))
    throw new Missing('The packages could not be installed: run “npm ci” and see what it says.');
}

/**
 * Finds the browsers, or installs them where this is possible, and says where they are.
 *
 * @param {(keyof typeof BROWSERS)[]} wanted
 * @returns {Record<string, string>} the program of each, by the variable that names it
 * @throws {Missing}
 */
export function ensureBrowsers(wanted) {
  const missing = wanted.filter((which) => !findBrowser(which));
  if (canInstall() && (missing.length > 0 || !fontIsThere())) {
    const packages = [...missing.map((which) => BROWSERS[which].deb), FONT];
    console.log(`Installing ${packages.join(', ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '--quiet'], { env }) &&
      run('apt-get', ['install', '--yes', '--quiet', ...packages], {
        env,
      });
  }
  const programs = wanted.map((which) => /** @type {const} */ ([which, findBrowser(which)]));
  const lacking = programs.filter(([, program]) => !program).map(([which]) => BROWSERS[which]);
  if (lacking.length > 0) throw new Missing(whatToInstall(lacking));
  return Object.fromEntries(
    programs.map(([which, program]) => [BROWSERS[which].variable, program]),
  );
}

/** True if what npm noted down after its last installation is what the lock file asks for; other platforms' packages may be absent. */
function packagesAreThere(root) {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const installed = JSON.parse(readFileSync(noted, 'utf8')).packages;
  const { '': project, ...locked } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  ).packages;
  const same = ([path, { version, integrity, optional, devOptional }]) =>
    path in installed
      ? installed[path].version === version && installed[path].integrity === integrity
      : optional || devOptional;
  return (
    Object.entries(locked).every(same) && Object.keys(installed).every((path) => path in locked)
  );
}

/** @returns {string | undefined} */
function findBrowser(which) {
  const { variable, programs } = BROWSERS[which];
  const named = process.env[variable];
  if (named) return runnable(named) ? named : undefined;
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return programs
    .flatMap((program) => folders.map((folder) => join(folder, program)))
    .find(runnable);
}

function runnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Root on Debian or one of its kin. */
function canInstall() {
  return (
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
  );
}

function fontIsThere() {
  const { stdout } = spawnSync('dpkg', ['--status', FONT], { encoding: 'utf8' });
  return /^Status: .* installed$/m.test(stdout ?? '');
}

function whatToInstall(browsers) {
  const names = browsers.map(({ name }) => name).join(' and ');
  const packages = [...browsers.map(({ deb }) => deb), FONT].join(' ');
  const variables = browsers.map(({ variable }) => variable).join(' and ');
  return `Please install ${names} (on Debian, as root: apt-get install ${packages}), or name the program in ${variables}, and start again.`;
}

/** This project's own Node is about to be replaced: npm shall run on the one it came with. */
function withoutOwnPrograms() {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith(join('node_modules', '.bin')));
  return { ...process.env, PATH: folders.join(delimiter) };
}

function run(program, args, options) {
  return (
    spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options }).status === 0
  );
}
