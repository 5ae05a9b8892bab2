/**
 * `npm run package`: the files that are handed to the browsers' shops, in `.output`: a zip for Chromium, one for
 * Firefox and Firefox's sources zip. The Firefox one goes through Mozilla's linter, which must find no error.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { output, succeeds } from './run-part.ts';

const FOLDER = '.output';
/** How the names end that WXT gives. */
const KINDS = ['-chrome.zip', '-firefox.zip', '-sources.zip'];

/** Warnings that are looked at and stay, each with its reason. Any other one fails. */
const ACCEPTED: Record<string, string> = {
  UNSAFE_VAR_ASSIGNMENT:
    'Preact can set innerHTML for its dangerouslySetInnerHTML; our source never uses it (a test holds that)',
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION:
    'data_collection_permissions needs Firefox for Android 142; Unline is offered for the desktop',
};

interface Finding {
  code: string;
  message: string;
  description: string;
  file?: string;
  line?: number;
}

interface LinterReport {
  errors: Finding[];
  warnings: Finding[];
  notices: Finding[];
}

/** Builds and checks the packages. True if all are there and the linter found no error and no new warning. */
export async function makePackages(): Promise<boolean> {
  for (const name of zips()) rmSync(join(FOLDER, name));
  const built = (await succeeds('wxt', 'zip')) && (await succeeds('wxt', 'zip', '-b', 'firefox'));
  if (!built) return false;
  const missing = KINDS.filter((kind) => !zips().some((name) => name.endsWith(kind)));
  for (const kind of missing) console.error(`There is no …${kind} in ${FOLDER}.`);
  if (missing.length > 0) return false;
  for (const name of zips()) console.log(`Packed ${join(FOLDER, name)}`);
  const lint = zips().filter((name) => name.endsWith('-firefox.zip'));
  const clean = await Promise.all(lint.map((name) => lintPackage(join(FOLDER, name))));
  return clean.every(Boolean);
}

async function lintPackage(file: string): Promise<boolean> {
  const text = await output('addons-linter', '--output', 'json', '--boring', file);
  const { errors, warnings, notices } = JSON.parse(text) as LinterReport;
  for (const [kind, findings] of Object.entries({
    error: errors,
    warning: warnings,
    notice: notices,
  }))
    for (const { code, message, description, file: where, line } of findings)
      console.log(
        `${kind} ${code}: ${message} ${description} (${[where ?? 'package', line].filter(Boolean).join(':')})`,
      );
  console.log(
    `addons-linter: ${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`,
  );
  for (const { code } of warnings)
    if (ACCEPTED[code]) console.log(`accepted ${code}: ${ACCEPTED[code]}`);
  return errors.length === 0 && warnings.every(({ code }) => code in ACCEPTED);
}

function zips(): string[] {
  return existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.zip')) : [];
}

if (import.meta.main) process.exitCode = (await makePackages()) ? 0 : 1;
