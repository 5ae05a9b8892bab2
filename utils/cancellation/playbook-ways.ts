import type { Country } from '../catalogue/country.ts';
import { shortcutsAreBetter } from '../catalogue/inherit.ts';
import { BY_EASE, endsLine } from '../catalogue/routes.ts';
import type { Channel, Operator } from '../catalogue/schema.ts';
import type { ChannelType } from '../catalogue/words.ts';
import { canConcern } from './playbook-facts.ts';
import { type PlaybookCode, REACHES, type Reach } from './playbook-words.ts';
import { type Opening, openingAt } from './service-hours.ts';
import type { Cancellation } from './state.ts';
import type { Way } from './words.ts';

/** Another way to the end: the channel, from where it can be used, and whether it answers now (as far as hours are published). */
export type OtherWay = { channel: Channel; reach: Reach; opening?: Opening };

type StateForm = NonNullable<Country['stateForms']>[number];

const REACH: Record<ChannelType, Reach> = {
  portal: 'anywhere',
  app: 'anywhere',
  form: 'anywhere',
  'state-form': 'anywhere',
  chat: 'anywhere',
  email: 'anywhere',
  fax: 'anywhere',
  letter: 'anywhere',
  phone: 'call',
  sms: 'line',
  ussd: 'line',
  store: 'visit',
};

/** The channels on which the obstacle was met: they are no other way. */
const MET_ON: Record<PlaybookCode, readonly ChannelType[]> = {
  'not-in-sync': ['portal', 'app'],
  'identity-failed': ['portal'],
  'device-incompatible': ['portal', 'app'],
  'cross-border': [],
  'session-expired': ['portal'],
  maintenance: ['portal'],
  captcha: ['portal'],
};

/** What a channel must do to be a way, besides ending lines. */
const DOES: Partial<Record<Way, Channel['does']>> = {
  'port-out': 'port-code',
  expire: 'stops-renewal',
  transfer: 'transfers-line',
};

/** Channels by which this line ends in the way that was chosen, in the order of the file. */
const endingChannels = (operator: Operator, state: Cancellation | null): Channel[] => {
  const open = (operator.channels ?? []).filter((channel) => canConcern(channel, state));
  const wanted = state && DOES[state.way];
  const own = wanted ? open.filter(({ does }) => does === wanted) : [];
  const hasCompanion = state?.devices.some(({ companion }) => companion) ?? true;
  // A channel that ends lines is no way to keep one.
  const keepsIt = state?.way === 'port-out' || state?.way === 'transfer';
  return own.length > 0 || keepsIt
    ? own
    : open.filter(
        (channel) => endsLine(channel) && (hasCompanion || channel.does !== 'ends-companion'),
      );
};

/** One channel as a way. */
export const wayBy = (channel: Channel, now: Temporal.ZonedDateTime): OtherWay => ({
  channel,
  reach: REACH[channel.type],
  ...(channel.hours && { opening: openingAt(channel.hours, now) }),
});

const ease = ({ channel }: OtherWay) => BY_EASE.indexOf(channel.type);
const nearness = ({ reach }: OtherWay) => REACHES.indexOf(reach);

/** The other ways to the end, the easiest first; at a border, those that work from anywhere first. */
export const otherWays = (
  code: PlaybookCode,
  operator: Operator,
  state: Cancellation | null,
  now: Temporal.ZonedDateTime,
): OtherWay[] =>
  endingChannels(operator, state)
    .filter(({ type }) => !MET_ON[code].includes(type))
    .map((channel) => wayBy(channel, now))
    .sort((a, b) => (code === 'cross-border' ? nearness(a) - nearness(b) : 0) || ease(a) - ease(b));

/** Where a question about the account is answered, those that end lines as well included. */
export const serviceChannels = (
  operator: Operator,
  state: Cancellation | null,
  now: Temporal.ZonedDateTime,
): OtherWay[] => {
  const asked: readonly ChannelType[] = ['chat', 'phone', 'email'];
  const seen = new Set<string>();
  return (operator.channels ?? [])
    .filter(({ type, does }) => asked.includes(type) && (!does || does === 'information'))
    .filter((channel) => canConcern(channel, state))
    .filter(({ type, value = '' }) => {
      const key = `${type} ${value}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .map((channel) => wayBy(channel, now))
    .sort((a, b) => ease(a) - ease(b));
};

/** What a form of the state has to do for a way; for the others there is none. */
const FORM: Partial<Record<Way, StateForm['does']>> = {
  request: 'ends-line',
  'port-out': 'port-code',
};

/**
 * Forms of the state that serve a way at any operator of the country, where they are worth naming. Without a record the
 * line is to end.
 */
export const stateFormsFor = (
  operator: Operator,
  country: Country | null,
  way: Way = 'request',
): StateForm[] =>
  country && shortcutsAreBetter(operator)
    ? (country.stateForms ?? []).filter(({ does }) => does === FORM[way])
    : [];
