import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Messages } from '../../i18n.ts';
import type { CatalogueFiles } from './check.ts';

export const FOLDERS = ['operators', 'countries', 'retired', 'devices'] as const;

/** The catalogue's files below `root/public`, each folder in the order of its names; a missing folder is an empty one. */
export const readCatalogueFiles = (root: string): CatalogueFiles =>
  Object.fromEntries(
    FOLDERS.map((folder) => {
      const path = join(root, 'public', folder);
      const names = existsSync(path) ? readdirSync(path).sort() : [];
      return [
        folder,
        names
          .filter((name) => name.endsWith('.json'))
          .map((name) => ({
            file: `public/${folder}/${name}`,
            text: readFileSync(join(path, name), 'utf8'),
          })),
      ];
    }),
  ) as CatalogueFiles;

/** Language → texts that a person reads, below `root/public`; a missing language is left out. */
export const readTexts = (root: string): Record<string, Messages> =>
  Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      join(root, 'public/_locales', language, 'messages.json'),
    ])
      .filter(([, file = '']) => existsSync(file))
      .map(([language, file = '']) => [language, JSON.parse(readFileSync(file, 'utf8'))]),
  );
