import { getDomain } from 'tldts';
import * as z from 'zod/mini';
import type { Messages } from '../../i18n.ts';
import { canonical, print } from '../canonical.ts';
import { type Country, countrySchema } from '../country.ts';
import { type DeviceFamily, deviceFamilySchema } from '../device-schema.ts';
import type { Source } from '../fact-schema.ts';
import { claims } from '../hosts.ts';
import { type Retired, retiredSchema } from '../retired.ts';
import { type Operator, operatorSchema } from '../schema.ts';
import { checkFamilies } from './device-rules.ts';
import { checkDeviceTexts } from './device-texts.ts';
import { checkFacts } from './facts.ts';
import { checkOperator } from './operator-rules.ts';
import { type Problem, placed, type Say } from './place.ts';

z.config(z.locales.en());

export type CatalogueFile = { file: string; text: string };
/** Files by their folder below `public`. */
export type CatalogueFiles = Record<
  'operators' | 'countries' | 'retired' | 'devices',
  CatalogueFile[]
>;

/** A file that has its shape. */
export type Read<T> = { file: string; data: T; say: Say };
type Schema<T> = { safeParse(data: unknown): z.core.util.SafeParseResult<T> };
type Sourced = { sources: Source[] };

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((node, key) => (node as Record<PropertyKey, unknown> | undefined)?.[key], data);

const reasonOf = (issue: z.core.$ZodIssue, data: unknown): string => {
  const value = valueAt(data, issue.path);
  if (value === undefined) return 'is missing';
  switch (issue.code) {
    case 'invalid_value':
      return `${JSON.stringify(value)} is not in the closed vocabulary`;
    case 'unrecognized_keys':
      return `there is no field ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
    case 'too_small':
      return 'is empty';
    case 'too_big':
      return `holds more than ${issue.maximum}`;
    default:
      return issue.message;
  }
};

const firstDifference = (text: string, wanted: string): string => {
  const [have, want] = [text.split('\n'), wanted.split('\n')];
  const line = want.findIndex((one, index) => one !== have[index]);
  return `is not in canonical form from line ${line + 1} on: run npm run format:catalogue`;
};

const readAll = <T extends Sourced>(
  files: CatalogueFile[],
  schema: Schema<T>,
  today: string,
  problems: Problem[],
): Read<T>[] =>
  files.flatMap(({ file, text }) => {
    const before = problems.length;
    const { data, say } = placed(file, text, problems);
    if (data === undefined) return [];
    const result = schema.safeParse(data);
    if (!result.success) {
      for (const issue of result.error.issues)
        say(issue.path as (string | number)[], reasonOf(issue, data));
      return [];
    }
    checkFacts(result.data, say, today);
    const wanted = print(canonical(result.data));
    if (wanted !== text && problems.length === before) say([], firstDifference(text, wanted));
    return [{ file, data: result.data, say }];
  });

const named = (file: string, id: string, field: string, say: Say) => {
  if (!file.endsWith(`/${id}.json`)) say([field], `"${id}" is not the name of the file`);
};

/** Domains of regulators, states and dispute bodies: never an operator's own. */
const foreignDomains = (countries: Read<Country>[]): Set<string> =>
  new Set(
    countries
      .flatMap(({ data: { regulator, stateForms = [], disputes = [] } }) =>
        [regulator, ...stateForms, ...disputes].map((body) => body?.url),
      )
      .flatMap((url) => (url ? (getDomain(url, { allowPrivateDomains: true }) ?? []) : [])),
  );

/** A host (with path) may belong to one operator only. */
const checkClaims = (operators: Read<Operator>[]) => {
  const owners = new Map<string, string>();
  for (const { data, say } of operators)
    for (const { host, path, operator } of claims(data)) {
      const key = `${host}${path}`;
      const owner = owners.get(key) ?? operator;
      owners.set(key, owner);
      const index = data.hosts.findIndex((one) => one.host === host && (one.path ?? '') === path);
      if (owner !== operator) say(['hosts', index], `${key} is claimed by ${owner} too`);
    }
};

const checkRetired = (retired: Read<Retired>[], operators: Read<Operator>[]) => {
  const living = new Set(operators.map(({ data }) => data.id));
  for (const { file, data, say } of retired) {
    named(file, data.id, 'id', say);
    if (living.has(data.id)) say(['id'], `"${data.id}" is an operator of today as well`);
    data.to?.forEach((id, index) => {
      if (!living.has(id)) say(['to', index], `"${id}" is no operator of the catalogue`);
    });
  }
};

/**
 * All problems of a set of catalogue files, each with file, line, place in it and reason; empty when they are sound.
 * The texts of the files need not parse. `today` (ISO 8601) is the day after which nothing can have been published or
 * read; `texts` are those that a person reads, by language.
 */
export const checkCatalogue = (
  files: CatalogueFiles,
  today: string,
  texts: Record<string, Messages>,
): Problem[] => {
  const problems: Problem[] = [];
  const operators = readAll<Operator>(files.operators, operatorSchema, today, problems);
  const countries = readAll<Country>(files.countries, countrySchema, today, problems);
  const retired = readAll<Retired>(files.retired, retiredSchema, today, problems);
  const devices = readAll<DeviceFamily>(files.devices, deviceFamilySchema, today, problems);
  const foreign = foreignDomains(countries);
  for (const { file, data, say } of operators) {
    named(file, data.id, 'id', say);
    checkOperator(data, foreign, say);
  }
  for (const { file, data, say } of countries)
    named(file, data.country.toLowerCase(), 'country', say);
  for (const { file, data, say } of devices) named(file, data.id, 'id', say);
  checkClaims(operators);
  checkRetired(retired, operators);
  checkFamilies(devices);
  for (const { data, say } of devices) checkDeviceTexts(data, texts, say);
  return problems;
};
