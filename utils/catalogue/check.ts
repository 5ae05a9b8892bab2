import { getDomain } from 'tldts';
import * as z from 'zod/mini';
import { usedSources } from './canonical.ts';
import { claims, type HostClaim } from './hosts.ts';
import { type Operator, operatorSchema } from './schema.ts';

z.config(z.locales.en());

export type Problem = { file: string; path: string; reason: string };

const parse = (file: string, text: string): { operator?: Operator; problems: Problem[] } => {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { problems: [{ file, path: '', reason: `is not JSON: ${(error as Error).message}` }] };
  }
  const result = operatorSchema.safeParse(data);
  if (result.success) return { operator: result.data, problems: [] };
  return {
    problems: result.error.issues.map((issue) => ({
      file,
      path: issue.path.join('.'),
      reason: 'values' in issue ? 'is not in the closed vocabulary' : issue.message,
    })),
  };
};

const ownProblems = (file: string, operator: Operator): Problem[] => {
  const problems: Problem[] = [];
  const say = (path: string, reason: string) => problems.push({ file, path, reason });
  if (!file.endsWith(`/${operator.id}.json`))
    say('id', `"${operator.id}" is not the name of the file`);
  const used = usedSources({ ...operator, sources: [] });
  for (const index of used)
    if (index >= operator.sources.length) say('src', `names source ${index}, which is missing`);
  operator.sources.forEach((_, index) => {
    if (!used.has(index)) say(`sources.${index}`, 'no fact rests on this source');
  });
  const domains = new Set(operator.hosts.map(({ host }) => getDomain(host)));
  operator.pages?.forEach(({ url, foreign }, index) => {
    const own = domains.has(getDomain(url));
    if (own === (foreign === true))
      say(
        `pages.${index}`,
        own
          ? 'is marked foreign but is on an own domain'
          : 'is on a foreign domain and not marked so',
      );
  });
  operator.notes?.forEach((note, index) => {
    if (note.en === note.es || note.en === note.zh_CN)
      say(`notes.${index}`, 'a language repeats another');
    if (!/\p{Script=Han}/u.test(note.zh_CN)) say(`notes.${index}.zh_CN`, 'is not Chinese');
  });
  return problems;
};

/** A host (with path) may belong to one operator only. */
const doubleClaims = (list: (HostClaim & { file: string })[]): Problem[] => {
  const owners = new Map<string, string>();
  return list.flatMap(({ file, host, path, operator }) => {
    const key = `${host}${path}`;
    const owner = owners.get(key) ?? operator;
    owners.set(key, owner);
    return owner === operator
      ? []
      : [{ file, path: 'hosts', reason: `${key} is claimed by ${owner} too` }];
  });
};

/**
 * All problems of a set of operator files, each with file, path inside it and reason; empty when they are sound.
 * `files` holds path and text of each; the texts need not parse.
 */
export const checkCatalogue = (files: { file: string; text: string }[]): Problem[] => {
  const parsed = files.map(({ file, text }) => ({ file, ...parse(file, text) }));
  const sound = parsed.flatMap(({ file, operator }) => (operator ? [{ file, operator }] : []));
  return [
    ...parsed.flatMap(({ problems }) => problems),
    ...sound.flatMap(({ file, operator }) => ownProblems(file, operator)),
    ...doubleClaims(
      sound.flatMap(({ file, operator }) => claims(operator).map((claim) => ({ ...claim, file }))),
    ),
  ];
};
