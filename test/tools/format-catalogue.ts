/** `npm run format:catalogue [id …]`: writes the operator files in canonical form; sources that nothing uses go. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { canonical, print } from '../../utils/catalogue/canonical.ts';

const folder = 'public/operators';
const only = new Set(process.argv.slice(2));
for (const name of readdirSync(folder).sort()) {
  if (only.size && !only.has(name.replace(/\.json$/, ''))) continue;
  const before = readFileSync(`${folder}/${name}`, 'utf8');
  const after = print(canonical(JSON.parse(before)));
  if (after !== before) writeFileSync(`${folder}/${name}`, after);
}
