import type { Issuer } from './issuer.ts';

/** What is needed of an operator to see whether a card may be its own. */
export type NamedOperator = {
  id: string;
  name: string;
  localName?: string | undefined;
  aliases?: readonly string[] | undefined;
  /** The legal entity behind the brand, and names it had before. */
  alsoKnown?: readonly string[] | undefined;
  /** Whose network it uses; several parted by commas. */
  network?: string | undefined;
  /** ISO 3166-1 alpha-2, `ZZ` without a home market. */
  country: string;
};

/**
 * How a card's issuer stands to the operator that was chosen. `other-country` and `other-operator` are to be pointed
 * out and never corrected: resellers hand out cards of others, and brands were sold. `unknown` says nothing.
 */
export const ISSUER_FITS = ['fits', 'other-country', 'other-operator', 'unknown'] as const;
export type IssuerFit = {
  fit: (typeof ISSUER_FITS)[number];
  /** Operators of the list whose own names fit the issuer. */
  suggested: string[];
};

const LEGAL_FORMS = new Set(
  'ab ag aps as asa at bhd berhad bic bv company co corp corporation cv de eirl esp gmbh inc incorporated kg kk limited llc ltd mbh nv ohg oy oyj plc pte pty sa sab sac sarl sas sau sdn slu sl spa sro srl tbk the unipersonal'.split(
    ' ',
  ),
);
const SHORTEST_NAME = 3;

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\./g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !LEGAL_FORMS.has(word));

const holds = (words: readonly string[], part: readonly string[]): boolean =>
  words.some((_, from) => part.every((word, index) => words[from + index] === word));

/** A name fits where it stands in the issuer's as whole words; an issuer of several words may stand in the name too. */
const isNamed = (issuer: readonly string[], name: string): boolean => {
  const own = wordsOf(name);
  if (own.join('').length < SHORTEST_NAME) return own.length > 0 && String(own) === String(issuer);
  return holds(issuer, own) || (issuer.length > 1 && holds(own, issuer));
};

const ownNames = ({ name, localName, aliases = [], alsoKnown = [] }: NamedOperator): string[] => [
  name,
  ...(localName ? [localName] : []),
  ...aliases,
  ...alsoKnown,
];

/**
 * Compares the issuer of a card with the chosen operator (undefined: none is chosen yet) and says which operators of the
 * list it may be. Names alone decide, country by country; an issuer known by its calling code alone is never a mismatch.
 */
export const issuerFit = (
  { countries, company, rests }: Issuer,
  chosen: NamedOperator | undefined,
  operators: readonly NamedOperator[],
): IssuerFit => {
  if (!company || rests === 'calling-code') return { fit: 'unknown', suggested: [] };
  const issuer = wordsOf(company);
  const isAnywhere = countries.includes('ZZ');
  const suggested = operators
    .filter(
      (one) =>
        countries.includes(one.country) && ownNames(one).some((name) => isNamed(issuer, name)),
    )
    .map(({ id }) => id);
  const fitOf = (operator: NamedOperator): IssuerFit['fit'] => {
    const networks = operator.network?.split(',') ?? [];
    if ([...ownNames(operator), ...networks].some((name) => isNamed(issuer, name))) return 'fits';
    if (isAnywhere || operator.country === 'ZZ') return 'unknown';
    if (!countries.includes(operator.country)) return 'other-country';
    return suggested.length > 0 ? 'other-operator' : 'unknown';
  };
  return { fit: chosen ? fitOf(chosen) : 'unknown', suggested };
};
