import type { Operator } from './schema.ts';

/** One address space that belongs to one operator. `path` is `''` or a prefix like `/mein-o2`, without end slash. */
export type HostClaim = { host: string; path: string; operator: string };

const RECOGNISED = new Set(['site', 'portal']);

const claimOf = (operator: string, host: string, path = ''): HostClaim => ({
  host,
  path: path.replace(/\/+$/, ''),
  operator,
});

/** Address spaces on which the operator is recognised: roles site and portal only (DESIGN §7), each once. */
export const claims = ({ id, hosts }: Pick<Operator, 'id' | 'hosts'>): HostClaim[] => {
  const own = hosts
    .filter(({ role }) => RECOGNISED.has(role))
    .map(({ host, path }) => claimOf(id, host, path));
  const whole = new Set(own.filter(({ path }) => path === '').map(({ host }) => host));
  const seen = new Set<string>();
  return own.filter(({ host, path }) => {
    const key = host + path;
    if (seen.has(key) || (path !== '' && whole.has(host))) return false;
    seen.add(key);
    return true;
  });
};

/** Host → claims on it, longest path first. Built from the operators' files, never by hand. */
export type HostIndex = Record<string, [path: string, operator: string][]>;

export const buildHostIndex = (all: HostClaim[]): HostIndex => {
  const index: HostIndex = {};
  for (const { host, path, operator } of all) {
    index[host] ??= [];
    index[host].push([path, operator]);
  }
  for (const list of Object.values(index)) list.sort(([a], [b]) => b.length - a.length);
  return index;
};

/** The claims that an index was built from. */
export const claimsIn = (index: HostIndex): HostClaim[] =>
  Object.entries(index).flatMap(([host, list]) =>
    list.map(([path, operator]) => ({ host, path, operator })),
  );

/**
 * The pattern under which a content script runs. A path prefix is matched with and without a slash after it; what is
 * between is left to the exact matcher.
 */
export const scriptPattern = ({ host, path }: HostClaim): string =>
  `https://${host}${path || '/'}*`;

/** The permission for a host: browsers give it for whole hosts. */
export const permissionFor = (host: string): string => `https://${host}/*`;

const under = (pathname: string, prefix: string) =>
  prefix === '' || pathname === prefix || pathname.startsWith(`${prefix}/`);

/**
 * The operator to whom an address belongs, or undefined. Exact host over https on the standard port, path by whole
 * segments: `t-mobile.com.evil.example` and `my-t-mobile.com` are nobody.
 */
export const operatorAt = (address: string, index: HostIndex): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, port, pathname } = new URL(address);
  if (protocol !== 'https:' || port !== '' || !Object.hasOwn(index, hostname)) return undefined;
  return index[hostname]?.find(([path]) => under(pathname, path))?.[1];
};
