import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueFiles } from './check.ts';

export const FOLDERS = ['operators', 'countries', 'retired'] as const;

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
