/**
 * `npm run new:operator -- ID "NAME" COUNTRY KIND HOST SOURCE_URL`: writes the file of an operator that is not in the
 * list yet, as an outline that passes every check, and its ledger. What is known is then added to the file by hand;
 * `npm run check:catalogue` says what is wrong, and `npm run hosts` adds its host to the required ones.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { canonical, print } from '../../utils/catalogue/canonical.ts';
import { operatorSchema } from '../../utils/catalogue/schema.ts';

const [id = '', name = '', country = '', kind = '', host = '', url = ''] = process.argv.slice(2);
if (!url) {
  console.error(
    'usage: npm run new:operator -- example-xx "Example Mobile" XX mno|mvno|travel-esim www.example.com https://source',
  );
  process.exit(1);
}
const file = `public/operators/${id}.json`;
if (existsSync(file)) {
  console.error(`${file} is there already: edit it`);
  process.exit(1);
}
const result = operatorSchema.safeParse({
  id,
  name,
  country,
  kind,
  hosts: [{ host, role: 'site', src: [0] }],
  online: { answer: 'unknown' },
  sources: [{ url, title: name, publisher: 'official' }],
  confidence: 'low',
});
if (!result.success) {
  for (const { path, message } of result.error.issues)
    console.error(`${path.join('.')}: ${message}`);
  process.exit(1);
}
writeFileSync(file, print(canonical(result.data)));
writeFileSync(`test/ledger/${id}.json`, print({}));
console.log(`${file} written: add what is known, with its sources, then npm run check:catalogue`);
