/**
 * Carries every researched operator that has no file yet into `public/operators` as an outline: identity, hosts,
 * pages, online answer, channels, sources, confidence. Facts stay behind and are listed so in the ledger.
 *   node test/tools/import-outlines.ts ../shared/research
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDomain } from 'tldts';
import { canonical, print } from '../../utils/catalogue/canonical.ts';
import { operatorSchema } from '../../utils/catalogue/schema.ts';
import { type Research, researchPointers } from './ledger.ts';

const WAITING = 'outline: not carried over yet';
const NEUTRAL_VALUE: Record<string, RegExp> = {
  phone: /^[+\d*#][\d\s().*#/-]*$/,
  ussd: /^[*#][\d*#]+$/,
  email: /^[^\s@]+@[^\s@]+\.[a-z]+$/,
};
const SMS = /^(\S+) to (\d{3,12})$/;

type Item = { src: number[] };
type RawChannel = Item & { type: string; value?: string };
type RawOperator = Research & {
  id: string;
  name: string;
  localName?: string;
  country: string;
  kind: string;
  hosts: (Item & { host: string })[];
  pages?: (Item & { url: string })[];
  cancellation: { online: string };
  sources: unknown[];
  confidence: string;
};

const neutralValue = (type: string, value = ''): string | undefined => {
  const sms = type === 'sms' && SMS.exec(value);
  if (sms) return `${sms[1]} → ${sms[2]}`;
  return NEUTRAL_VALUE[type]?.test(value) ? value : undefined;
};

const outline = (research: RawOperator) => {
  const own = new Set(research.hosts.map((item) => getDomain(item.host)));
  const pages = (research.pages ?? [])
    .filter((page) => page.url.startsWith('https://'))
    .map((page) => (own.has(getDomain(page.url)) ? page : { ...page, foreign: true }));
  const channels = ((research.cancellation.channels ?? []) as RawChannel[]).map(
    ({ type, value, src }) => {
      const neutral = neutralValue(type, value);
      return neutral === undefined ? { type, src } : { type, value: neutral, src };
    },
  );
  const operator = {
    id: research.id,
    name: research.name,
    ...(research.localName && { localName: research.localName }),
    country: research.country,
    kind: research.kind,
    hosts: research.hosts,
    ...(pages.length && { pages }),
    online: { answer: research.cancellation.online },
    ...(channels.length && { channels }),
    sources: research.sources,
    confidence: research.confidence,
  };
  return canonical(operatorSchema.parse(operator));
};

const ledger = (research: RawOperator) =>
  Object.fromEntries(
    researchPointers(research).map((pointer) => [
      pointer,
      pointer === 'cancellation.online'
        ? { as: 'online' }
        : pointer.startsWith('cancellation.channels')
          ? { as: 'channels' }
          : { left: WAITING },
    ]),
  );

const folder = process.argv[2];
if (!folder) throw new Error('usage: import-outlines.ts RESEARCH_FOLDER');
let written = 0;
for (const name of readdirSync(join(folder, 'operators')).sort()) {
  const target = join('public/operators', name);
  if (existsSync(target)) continue;
  const research: RawOperator = JSON.parse(readFileSync(join(folder, 'operators', name), 'utf8'));
  writeFileSync(target, print(outline(research)));
  writeFileSync(join('test/ledger', name), print(ledger(research)));
  written += 1;
}
console.log(`${written} outlines written`);
