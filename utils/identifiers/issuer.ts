import type { IssuerList } from './issuer-list.ts';

/**
 * Who registered the first digits of an ICCID. It is a hint and no more: the issuer may be a card maker, the network of a
 * reseller, or a company sold since. `rests` says on what: a row for this issuer, one that overrules the list, or the
 * calling code alone (then no company is known, and cards that count countries otherwise are taken for another's).
 */
export type Issuer = {
  prefix: string;
  /** ISO 3166-1 alpha-2; several where they share a calling code; `ZZ` for networks without a country. */
  countries: string[];
  company?: string;
  rests: 'list' | 'override' | 'calling-code';
};

/** Finds the issuer of an ICCID (digits, at least the first of them); undefined where nothing is known. */
export type FindIssuer = (iccid: string) => Issuer | undefined;

/** In the area of +1 a zero often stands before the calling code: `8901 260…` is `891 260…`. */
const withoutZero = (iccid: string) => iccid.replace(/^8901/, '891');

/** Makes the packaged list ready for finding: the longest prefix wins, an override wins over the same prefix. */
export const issuerFinder = ({ codes, overrides, issuers }: IssuerList): FindIssuer => {
  const known = new Map<string, Issuer>();
  const ofCode = new Map(codes.map(({ code, countries }) => [`89${code}`, countries]));
  const ofPrefix = (prefix: string) =>
    [5, 4, 3].flatMap((length) => ofCode.get(prefix.slice(0, length)) ?? []);
  for (const [prefix, countries] of ofCode)
    known.set(prefix, { prefix, countries, rests: 'calling-code' });
  for (const { prefix, country, company } of issuers)
    known.set(prefix, {
      prefix,
      countries: country ? [country] : ofPrefix(prefix),
      company,
      rests: 'list',
    });
  for (const { prefix, country, company } of overrides)
    known.set(prefix, { prefix, countries: [country], company, rests: 'override' });
  const longest = Math.max(...[...known.keys()].map(({ length }) => length));
  return (iccid) => {
    const digits = withoutZero(iccid);
    for (let length = Math.min(longest, digits.length); length > 2; length--) {
      const found = known.get(digits.slice(0, length));
      if (found) return found;
    }
    return undefined;
  };
};
