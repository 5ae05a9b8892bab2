/**
 * Pages that do to a reader of pages what they can, under the address of a real operator, and the same pages under an
 * address that is nobody's. They make a replica, but none that a portal server finds by itself: a test asks for it.
 */
import type { Replica, ReplicaReply, ReplicaRequest } from '../site.ts';
import { clobbered } from './clobbered.ts';
import { disguised } from './disguised.ts';
import { forged } from './forged.ts';
import { huge } from './huge.ts';
import { probe } from './probe.ts';
import { restless } from './restless.ts';

/** Required, with English labels and no replica of its own. */
export const HOST = 'tello.com';
/** No operator's. */
export const NOBODY = 'nobody.example';

const PAGES: Record<string, string> = {
  ...clobbered,
  ...disguised,
  ...forged,
  ...huge,
  ...probe,
  ...restless,
};

const slug = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const bySlug = new Map(Object.entries(PAGES).map(([name, html]) => [slug(name), html]));

/** The path of a page by its name. */
export const pathOf = (name: string): string => {
  if (!bySlug.has(slug(name))) throw new Error(`there is no hostile page “${name}”`);
  return `/hostile/${slug(name)}`;
};

const handle = ({ path }: ReplicaRequest): ReplicaReply | undefined => {
  const html = bySlug.get(path.split('/').at(-1) ?? '');
  return html === undefined ? undefined : { html };
};

export const hostile: Replica = { operator: 'tello-us', hosts: [HOST, NOBODY], handle };
