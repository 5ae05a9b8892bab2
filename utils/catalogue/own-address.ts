/** Why what was typed is no web address of an operator. */
export const WRONG_ADDRESSES = ['none', 'not-https', 'port', 'ip', 'one-word', 'suffix'] as const;
export type WrongAddress = (typeof WRONG_ADDRESSES)[number];

export type Address = {
  host: string;
  /** The path that stood behind the host, without its end slash; `''` where none did. */
  path: string;
};

/** Second names under which country domains are given away: `co.uk`, `com.br`, `ne.jp`. Nobody has them alone. */
const SHARED = new Set([
  'ac',
  'co',
  'com',
  'edu',
  'gob',
  'gov',
  'mil',
  'ne',
  'net',
  'nom',
  'or',
  'org',
]);

const wrongHost = (host: string): WrongAddress | undefined => {
  // The browser writes every number that means an address (`127.1`, `0x7f000001`) with four figures.
  if (host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host)) return 'ip';
  const names = host.split('.');
  if (names.length < 2) return 'one-word';
  if (!/^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)) return 'none';
  const [name = '', country = ''] = names;
  return names.length === 2 && country.length === 2 && SHARED.has(name) ? 'suffix' : undefined;
};

/**
 * The exact host in what a person typed or pasted, a whole address or a bare host. Query, fragment and end slash go.
 * An address that only looks like the operator's (a name before an at sign) is none.
 */
export const readAddress = (typed: string): Address | { wrong: WrongAddress } => {
  const text = typed.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === 'http') return { wrong: 'not-https' };
  if (text === '' || /\s/.test(text) || (scheme && scheme !== 'https')) return { wrong: 'none' };
  const whole = scheme ? text : `https://${text}`;
  if (!URL.canParse(whole)) return { wrong: 'none' };
  const { hostname, port, username, password, pathname } = new URL(whole);
  if (username || password) return { wrong: 'none' };
  if (port !== '') return { wrong: 'port' };
  const host = hostname.replace(/\.$/, '');
  const wrong = wrongHost(host);
  return wrong ? { wrong } : { host, path: pathname.replace(/\/+$/, '') };
};
