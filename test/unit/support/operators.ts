import { readFileSync } from 'node:fs';
import type { Country } from '../../../utils/catalogue/country.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';

/** An operator's file as the package carries it. */
export const operatorFile = (id: string): Operator =>
  JSON.parse(readFileSync(`public/operators/${id}.json`, 'utf8'));

/** What holds in a country, by its code in small letters. */
export const countryFile = (code: string): Country =>
  JSON.parse(readFileSync(`public/countries/${code}.json`, 'utf8'));

/** An operator of whom nothing is known but how it is reached: every deadline is then a default of ours. */
export const SILENT: Operator = {
  id: 'silent-xx',
  name: 'Silent',
  country: 'ES',
  kind: 'mno',
  hosts: [{ host: 'www.silent.example', role: 'site', src: [0] }],
  online: { answer: 'unknown' },
  sources: [{ url: 'https://www.silent.example/', title: 'Silent', publisher: 'official' }],
  confidence: 'low',
};
