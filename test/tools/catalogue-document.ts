/** `npm run catalogue:document`: writes CATALOGUE.md from the operators' files. */
import { readFileSync, writeFileSync } from 'node:fs';
import { readCatalogue } from '../../utils/catalogue/build.ts';
import { catalogueDocument } from '../../utils/catalogue/document.ts';
import { rowsOf } from '../../utils/catalogue/filter.ts';
import { countryName } from '../../utils/country-name.ts';
import { translator } from '../../utils/i18n.ts';

/** The document as it should be, its age counted on a day of ISO 8601. */
export const documentOn = (day: string): string => {
  const { list, coverage } = readCatalogue('.');
  const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));
  return catalogueDocument({
    day,
    rows: rowsOf(list, coverage),
    countryName: (code) => countryName(code, 'en'),
    t: translator(messages, 'en'),
  });
};

if (import.meta.main)
  writeFileSync('CATALOGUE.md', documentOn(Temporal.Now.plainDateISO().toString()));
