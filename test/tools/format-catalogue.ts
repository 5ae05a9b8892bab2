/** `npm run format:catalogue [id …]`: writes the catalogue's files in canonical form; sources that nothing uses go. */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { canonical, print } from '../../utils/catalogue/canonical.ts';
import { readCatalogueFiles } from '../../utils/catalogue/check/files.ts';

const only = new Set(process.argv.slice(2));
for (const { file, text } of Object.values(readCatalogueFiles('.')).flat()) {
  if (only.size && !only.has(basename(file, '.json'))) continue;
  const wanted = print(canonical(JSON.parse(text)));
  if (wanted !== text) writeFileSync(file, wanted);
}
