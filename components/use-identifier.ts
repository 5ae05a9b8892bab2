import { useEffect, useState } from 'preact/hooks';
import type { Issuer } from '../utils/identifiers/issuer.ts';
import type { IssuerFit, NamedOperator } from '../utils/identifiers/issuer-fit.ts';
import type { IdentifierReading } from '../utils/identifiers/reading.ts';
import { type Issuers, useIssuers } from './issuers.ts';

/** What a text was read as; of a card also who issued it, and how that stands to the operator chosen. */
export type Read = {
  text: string;
  reading: IdentifierReading;
  issuer?: Issuer & IssuerFit & { names: string[] };
};

/** Reads a text; the readers are fetched with the first one. `operator`: the id of the one chosen. */
const read = async (
  text: string,
  operator: string | undefined,
  { find, operators }: Issuers,
): Promise<Read> => {
  const [{ readIdentifier }, all] = await Promise.all([
    import('../utils/identifiers/what-is-this.ts'),
    operators(),
  ]);
  const chosen: NamedOperator | undefined = all.find(({ id }) => id === operator);
  const reading = await readIdentifier(text, chosen?.country);
  if (!('kind' in reading) || reading.kind !== 'iccid') return { text, reading };
  const issuer = (await find())(reading.value);
  if (!issuer) return { text, reading };
  const { issuerFit } = await import('../utils/identifiers/issuer-fit.ts');
  const fit = issuerFit(issuer, chosen, all);
  const names = all.filter(({ id }) => fit.suggested.includes(id)).map(({ name }) => name);
  return { text, reading, issuer: { ...issuer, ...fit, names } };
};

/** What a text is, read as it is typed; undefined while it is empty or not read yet. */
export const useIdentifier = (text: string, operator: string | undefined): Read | undefined => {
  const issuers = useIssuers();
  const [found, setFound] = useState<Read>();
  useEffect(() => {
    let current = true;
    if (text.trim() !== '')
      void read(text, operator, issuers).then((one) => current && setFound(one));
    return () => {
      current = false;
    };
  }, [text, operator]);
  return found?.text === text && text.trim() !== '' ? found : undefined;
};
