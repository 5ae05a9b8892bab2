import type { DeviceFamily } from '../device-schema.ts';
import type { Read } from './check.ts';
import { fitsLanguage, traditionalIn } from './languages.ts';
import type { Path, Say } from './place.ts';

type Worded = { words?: Record<string, string[]> | undefined };

/** Calls `visit` for each list of words on a screen, with its place and language. */
const eachWording = (
  node: unknown,
  visit: (list: string[], language: string, path: Path) => void,
  path: Path = [],
): void => {
  if (node === null || typeof node !== 'object') return;
  for (const [language, list] of Object.entries((node as Worded).words ?? {}))
    visit(list, language, [...path, 'words', language]);
  for (const [key, inner] of Object.entries(node))
    if (key !== 'words')
      eachWording(inner, visit, [...path, Array.isArray(node) ? Number(key) : key]);
};

const checkWords = (family: DeviceFamily, say: Say) =>
  eachWording(family, (list, language, path) => {
    list.forEach((word, index) => {
      const at = [...path, index];
      if (!fitsLanguage(word, language)) say(at, `"${word}" is not "${language}"`);
      const odd = language === 'zh-CN' ? traditionalIn(word) : [];
      if (odd.length > 0) say(at, `"${word}" holds traditional characters: ${odd.join('')}`);
      if (list.indexOf(word) !== index) say(at, `"${word}" stands twice`);
    });
  });

/** Rules for device families beyond their shape: whom they name is there, bases end, and words are in their language. */
export const checkFamilies = (families: Read<DeviceFamily>[]): void => {
  const byId = new Map(families.map(({ data }) => [data.id, data]));
  for (const { data, say } of families) {
    for (const field of ['base', 'pairedWith'] as const) {
      const id = data[field];
      if (id !== undefined && !byId.has(id)) say([field], `"${id}" is no device family`);
    }
    const seen = new Set([data.id]);
    for (let next = data.base; next !== undefined; next = byId.get(next)?.base) {
      if (seen.has(next)) {
        say(['base'], 'leads back to itself');
        break;
      }
      seen.add(next);
    }
    if (data.pairedWith && !data.pairing) say(['pairedWith'], 'says no rule of the pairing');
    if (data.kind !== 'any' && !data.removals && !data.base)
      say([], 'says no way of removing, and names no base that does');
    checkWords(data, say);
  }
};
