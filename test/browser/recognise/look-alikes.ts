/** Addresses that look like an operator's and are nobody's. */
import type { HostIndex } from '../../../utils/catalogue/hosts.ts';

/** Letters that look the same in Latin and Cyrillic script. */
const TWINS: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
};

/** The longest label, which is the brand's in nearly every host, changed. */
const brand = (host: string, change: (label: string) => string): string => {
  const longest = host.split('.').reduce((a, b) => (b.length > a.length ? b : a));
  return host.replace(longest, change(longest));
};

const HOSTS: Record<string, (host: string) => string> = {
  'another domain behind it': (host) => `${host}.evil.example`,
  'a word before it': (host) => `my-${host}`,
  'a letter before it': (host) => `x${host}`,
  'a subdomain that is not listed': (host) => `unlisted.${host}`,
  'another end': (host) => host.replace(/\.[^.]+$/, '.example'),
  'a dash for the first dot': (host) => host.replace('.', '-'),
  'a letter twice': (host) => brand(host, (label) => label.replace(/.$/, '$&$&')),
  'a letter less': (host) => brand(host, (label) => label.slice(0, -1)),
  'a letter of another script': (host) =>
    host.replace(/[aceiopxy]/, (letter) => TWINS[letter] ?? letter),
};

const ADDRESSES: Record<string, (host: string) => string> = {
  'its name as a path': (host) => `https://evil.example/${host}/`,
  'its name as a user': (host) => `https://${host}@evil.example/`,
  'its address as a parameter': (host) => `https://evil.example/?to=https://${host}/`,
  'its address as a fragment': (host) => `https://evil.example/#https://${host}/`,
};

export type LookAlike = { kind: string; address: string };

/** All look-alikes of all hosts of the index, each address once. */
export const lookAlikes = (index: HostIndex): LookAlike[] => {
  const all = Object.keys(index).flatMap((host) => [
    ...Object.entries(HOSTS).map(([kind, of]) => ({ kind, address: `https://${of(host)}/` })),
    ...Object.entries(ADDRESSES).map(([kind, of]) => ({ kind, address: of(host) })),
  ]);
  // Not every change is one: `ee.co.uk` is a letter less than `eee.co.uk`, and may be somebody's own.
  const isOther = ({ address }: LookAlike) =>
    URL.canParse(address) && !Object.hasOwn(index, new URL(address).hostname);
  return [...new Map(all.filter(isOther).map((one) => [one.address, one])).values()];
};
