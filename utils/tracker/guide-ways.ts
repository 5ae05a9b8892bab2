import type { Way } from '../cancellation/words.ts';
import { BY_EASE, endsLine, type Route, routesOf } from '../catalogue/routes.ts';
import type { Channel, Operator } from '../catalogue/schema.ts';
import { ON_SCREEN } from '../catalogue/words.ts';
import { factText } from '../fact-text.ts';
import { type Language, type Translate, tagOf, textKey } from '../i18n.ts';

const MOST_STEPS = 6;
const MOST_CHANNELS = 4;

/** What the routes of an operator are for, where they lead along a way; for the others none is known. */
const GOAL: Partial<Record<Way, Route['for']>> = {
  request: 'line',
  expire: 'line',
  'port-out': 'number',
};

/** The steps for a way, in words: as they are walked on the operator's screens, else those of its easiest channel. */
export const stepsInWords = (
  operator: Operator,
  way: Way,
  t: Translate,
  language: Language,
): string[] => {
  const routes = routesOf(operator).filter((route) => route.for === GOAL[way]);
  const walked = routes.find(({ on }) => on.length === 0 || on.some((type) => ON_SCREEN.has(type)));
  return ((walked ?? routes[0])?.steps ?? [])
    .slice(0, MOST_STEPS)
    .map((fact) => factText('step', fact, t, language));
};

const serves = (channel: Channel, way: Way): boolean => {
  switch (way) {
    case 'port-out':
      return channel.does === 'port-code';
    case 'expire':
      return channel.does === 'stops-renewal' || channel.does === undefined;
    case 'transfer':
      return channel.does === 'transfers-line';
    case 'lapse':
    case 'operator-ends':
      return false;
    case 'request':
      return endsLine(channel) && channel.does !== 'ends-companion';
  }
};

/** The operator's channels for a way that are not on its screens, the easiest first, as a list in words; empty: none. */
export const otherChannels = (
  operator: Operator,
  way: Way,
  t: Translate,
  language: Language,
): string => {
  const channels = (operator.channels ?? [])
    .filter((channel) => serves(channel, way) && !ON_SCREEN.has(channel.type))
    .toSorted((a, b) => BY_EASE.indexOf(a.type) - BY_EASE.indexOf(b.type))
    .map(({ type, value }) => [t(textKey('channel', type)), value].filter(Boolean).join(' '));
  return new Intl.ListFormat(tagOf(language), { type: 'disjunction' }).format(
    [...new Set(channels)].slice(0, MOST_CHANNELS),
  );
};

const readable = (address: string): string => {
  const { host, pathname } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}`;
};

/** The operator's own page on which the step is done, as an address to read; undefined where none is known. */
export const pageFor = (operator: Operator, area: string): string | undefined => {
  const pages = (operator.pages ?? []).filter(({ foreign }) => !foreign);
  const wanted = ['cancel', 'account', 'login'].filter((purpose) => purpose !== area);
  const page = wanted.flatMap((purpose) => pages.filter((one) => one.purpose === purpose))[0];
  return page && readable(page.url);
};
