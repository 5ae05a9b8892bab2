/**
 * `npm run read -- FILE.html --address https://host/path`: what the reader makes of a saved page, as JSON. Several
 * files may be given: each is read under the address that follows it, or the one given last; the answer is then a list.
 */
import { readFileSync } from 'node:fs';
import { CHROMIUM } from '../browser/harness/browser-process.ts';
import { fileReader, type ReadPage } from './read-files.ts';
import { launchReader } from './reader-in-chromium.ts';

type Wish = { file: string; address: string };

const USAGE = 'Say it like this: npm run read -- page.html --address https://host/path';

/** @throws with what is missing, in words */
const wishes = (words: readonly string[]): Wish[] => {
  const found: { file: string; address?: string }[] = [];
  let last: string | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const [word = '', next] = [words[index], words[index + 1]];
    if (word !== '--address') {
      found.push({ file: word });
      continue;
    }
    if (!next || !URL.canParse(next)) throw new Error(`--address needs a whole address. ${USAGE}`);
    last = next;
    for (const one of found) one.address ??= next;
    index += 1;
  }
  if (found.length === 0) throw new Error(`No file was named. ${USAGE}`);
  if (!last) throw new Error(`The address is missing. ${USAGE}`);
  return found.map(({ file, address = last as string }) => ({ file, address }));
};

/** The reading without what is for the views alone. */
const shown = ({ operator, reading }: ReadPage) => {
  const { area, signedIn, claims, obstacles, controls, devices, balance, contractEnd } = reading;
  return {
    operator,
    area,
    signedIn,
    claims: claims.map(({ code, text, reference, date }) => ({
      code,
      text,
      ...(reference && { reference }),
      ...(date && { date }),
    })),
    obstacles: obstacles.map(({ code, text }) => ({ code, text })),
    controls: controls.map(({ code, name, role }) => ({ code, name, role })),
    devices,
    ...(balance && { balance }),
    ...(contractEnd && { contractEnd }),
  };
};

try {
  const list = wishes(process.argv.slice(2));
  const chromium = await launchReader(CHROMIUM);
  try {
    const read = fileReader(chromium);
    const answers: unknown[] = [];
    for (const { file, address } of list) {
      try {
        answers.push(shown(await read(readFileSync(file, 'utf8'), address)));
      } catch (error) {
        console.error(`${file} could not be read: ${(error as Error).message}`);
        process.exitCode = 1;
      }
    }
    console.log(JSON.stringify(list.length === 1 ? answers[0] : answers, null, 2));
  } finally {
    await chromium.close();
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
