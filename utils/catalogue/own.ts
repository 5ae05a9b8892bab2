import * as z from 'zod/mini';
import { buildHostIndex, claims, type HostClaim, type HostIndex } from './hosts.ts';
import { readAddress } from './own-address.ts';
import { OWN_ANSWERS, OWN_ID } from './own-words.ts';
import type { Operator } from './schema.ts';
import { CHANNELS, OPERATOR_KINDS } from './words.ts';

/** An operator that a person added, with what this person knows of it (DESIGN §7). */

const line = (max: number) =>
  z.string().check(z.minLength(1), z.maxLength(max), z.regex(/^\S(.*\S)?$/u));

const host = () =>
  z.strictObject({
    host: z.string().check(
      z.maxLength(253),
      z.refine((host) => {
        const read = readAddress(host);
        return 'host' in read && read.host === host;
      }, 'is no host'),
    ),
    path: z.optional(z.string().check(z.maxLength(200), z.regex(/^(\/[^\s/?#*]+)+$/))),
  });

export const ownOperatorSchema = z.lazy(() =>
  z.strictObject({
    id: z.string().check(z.regex(OWN_ID)),
    name: line(80),
    /** ISO 3166-1 alpha-2. */
    country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
    kind: z.enum(OPERATOR_KINDS),
    hosts: z.array(host()).check(z.minLength(1), z.maxLength(10)),
    online: z.enum(OWN_ANSWERS),
    channels: z
      .array(z.strictObject({ type: z.enum(CHANNELS), value: line(200) }))
      .check(z.maxLength(10)),
    note: z.optional(z.string().check(z.minLength(1), z.maxLength(1_000))),
    /** When the person wrote it last, as an instant. */
    changedAt: z.iso.datetime(),
  }),
);
export type OwnOperator = z.infer<typeof ownOperatorSchema>;

/** Somebody who knows that it works online knows the website as a channel, named or not. */
const channelsOf = ({
  channels,
  online,
}: OwnOperator): OwnOperator['channels'][number][] | [{ type: 'portal' }] =>
  channels.length === 0 && (online === 'yes' || online === 'partly')
    ? [{ type: 'portal' }]
    : channels;

/**
 * The same in the shape of the catalogue. Nothing in it has a source, and an empty `sources` is how a view knows that a
 * person told it: no fact of the catalogue is without one.
 */
export const asOperator = (own: OwnOperator): Operator => {
  const { id, name, country, kind, hosts, online, note } = own;
  const channels = channelsOf(own).map((one) => ({ ...one, src: [] }));
  return {
    id,
    name,
    country: country ?? 'ZZ',
    kind,
    hosts: hosts.map(({ host, path }) => ({
      host,
      role: 'portal',
      ...(path && { path }),
      src: [],
    })),
    online: { answer: online },
    ...(channels.length > 0 && { channels }),
    ...(note && { notes: [{ section: 'online', en: note, es: note, zh_CN: note, src: [] }] }),
    sources: [],
    confidence: 'low',
  };
};

/** Which host of an operator belongs to whom already. */
export type Taken = { host: string; operator: string };

/** Hosts of one that others claim, whatever path they claim there: the catalogue, else the person's own that came before. */
export const takenBy = (
  { id, hosts }: Pick<OwnOperator, 'id' | 'hosts'>,
  catalogue: HostIndex,
  others: readonly Pick<OwnOperator, 'id' | 'hosts'>[],
): Taken[] =>
  hosts.flatMap(({ host }) => {
    const claimed = Object.hasOwn(catalogue, host) ? catalogue[host]?.[0]?.[1] : undefined;
    const other = others.find((one) => one.id !== id && one.hosts.some((own) => own.host === host));
    const operator = claimed ?? other?.id;
    return operator === undefined ? [] : [{ host, operator }];
  });

/** The address spaces that are recognised as the person's own operators: none shadows a host of the catalogue. */
export const ownClaims = (own: readonly OwnOperator[], catalogue: HostIndex): HostClaim[] =>
  own.flatMap((one, index) => {
    const taken = new Set(takenBy(one, catalogue, own.slice(0, index)).map(({ host }) => host));
    return claims(asOperator(one)).filter(({ host }) => !taken.has(host));
  });

/** The catalogue's index with the person's own operators in it. */
export const withOwn = (catalogue: HostIndex, own: readonly OwnOperator[]): HostIndex => ({
  ...catalogue,
  ...buildHostIndex(ownClaims(own, catalogue)),
});
