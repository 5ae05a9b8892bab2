import { getDomain } from 'tldts';
import { isOutline } from '../outline.ts';
import type { Operator } from '../schema.ts';
import { fitsLanguage, readsAsEnglish, readsAsSpanish, traditionalIn } from './languages.ts';
import type { Say } from './place.ts';

const ANSWERED = new Set(['yes', 'partly', 'no']);
const ZONES = new Set(Intl.supportedValuesOf('timeZone'));
const TIME = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const checkNotes = ({ notes = [] }: Operator, say: Say) =>
  notes.forEach((note, index) => {
    const { en, es, zh_CN: zh } = note;
    const at = (language: string) => ['notes', index, language];
    if (en === es || en === zh || es === zh) say(['notes', index], 'a language repeats another');
    if (!/\p{Script=Han}/u.test(zh)) say(at('zh_CN'), 'is not Chinese');
    const odd = traditionalIn(zh);
    if (odd.length > 0) say(at('zh_CN'), `holds traditional characters: ${odd.join('')}`);
    if (readsAsEnglish(es)) say(at('es'), 'reads as English');
    if (readsAsSpanish(en)) say(at('en'), 'reads as Spanish');
  });

const checkPages = ({ hosts, pages = [] }: Operator, say: Say) => {
  const domains = new Set(hosts.map(({ host }) => getDomain(host)));
  pages.forEach(({ url, foreign }, index) => {
    const own = domains.has(getDomain(url));
    if (own && foreign) say(['pages', index], 'is marked foreign but is on an own domain');
    if (!own && !foreign) say(['pages', index], 'is on a foreign domain and not marked so');
  });
};

const checkNames = ({ name, aliases = [], formerNames = [], network }: Operator, say: Say) => {
  const seen = new Set([name]);
  aliases.forEach((alias, index) => {
    if (seen.has(alias)) say(['aliases', index], `"${alias}" is named before`);
    seen.add(alias);
  });
  formerNames.forEach((former, index) => {
    if (former.name === name) say(['formerNames', index], 'is the name of today');
  });
  if (network?.name === name) say(['network'], 'a brand on its own network needs none');
};

const checkChannels = ({ channels = [] }: Operator, say: Say) =>
  channels.forEach(({ hours = [] }, index) => {
    hours.forEach(({ from, to, zone }, row) => {
      const at = ['channels', index, 'hours', row];
      if (!TIME.test(from) || !TIME.test(to))
        say(at, `"${from}" to "${to}" are no times of the day`);
      else if (from >= to) say(at, `ends at ${to}, before it begins`);
      if (!ZONES.has(zone)) say([...at, 'zone'], `"${zone}" is no time zone`);
    });
  });

/** Rules for one operator's file beyond its shape. `foreign` holds domains of regulators and states. */
export const checkOperator = (operator: Operator, foreign: ReadonlySet<string>, say: Say): void => {
  const { country, hosts, labels = [], online } = operator;
  if (country !== 'ZZ' && REGIONS.of(country) === undefined)
    say(['country'], `"${country}" is no country of ISO 3166-1`);
  hosts.forEach(({ host }, index) => {
    const domain = getDomain(host, { allowPrivateDomains: true });
    if (domain === null) say(['hosts', index, 'host'], 'is no host below a public domain');
    else if (foreign.has(domain))
      say(['hosts', index, 'host'], `${domain} is a regulator's or a state's, not the operator's`);
  });
  if (ANSWERED.has(online.answer) && !online.src && !isOutline(operator))
    say(['online'], `the answer "${online.answer}" rests on no source`);
  labels.forEach(({ text, lang }, index) => {
    if (!fitsLanguage(text, lang)) say(['labels', index, 'lang'], `"${text}" is not "${lang}"`);
  });
  checkNames(operator, say);
  checkPages(operator, say);
  checkChannels(operator, say);
  checkNotes(operator, say);
};
