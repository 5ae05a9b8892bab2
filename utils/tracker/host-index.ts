import {
  buildHostIndex,
  claimsIn,
  type HostClaim,
  type HostIndex,
  scriptPattern,
} from '../catalogue/hosts.ts';
import { type OwnOperator, ownClaims, withOwn } from '../catalogue/own.ts';

/** Which addresses are whose, and on which of them Unline may read now. */
export type Hosts = {
  /** Everything that is recognised, access or not. */
  known: HostIndex;
  /** The part on which the browser lets Unline read: only from there does a content script speak. */
  reached: HostIndex;
  /** Claims that are no part of what the manifest requires: access to each is asked for (DESIGN §7). */
  optional: HostClaim[];
  /** The optional ones that are reached: where the content script is registered at run time. */
  registered: HostClaim[];
};

/**
 * Puts the index together.
 *
 * @param catalogue the packaged index
 * @param required match patterns of the manifest's own content script
 * @param own the person's own operators, which never shadow the catalogue
 * @param granted hosts to which the browser gives access beyond the required ones
 */
export const composeHosts = (
  catalogue: HostIndex,
  required: readonly string[],
  own: readonly OwnOperator[],
  granted: ReadonlySet<string>,
): Hosts => {
  const patterns = new Set(required);
  const isRequired = (claim: HostClaim) => patterns.has(scriptPattern(claim));
  const packaged = claimsIn(catalogue);
  const optional = [
    ...packaged.filter((claim) => !isRequired(claim)),
    ...ownClaims(own, catalogue),
  ];
  const registered = optional.filter(({ host }) => granted.has(host));
  return {
    known: withOwn(catalogue, own),
    reached: buildHostIndex([...packaged.filter(isRequired), ...registered]),
    optional,
    registered,
  };
};
