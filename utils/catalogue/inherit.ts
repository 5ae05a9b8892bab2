import type { Country } from './country.ts';
import type { Fact } from './fact-schema.ts';
import { endsLine } from './routes.ts';
import type { Operator } from './schema.ts';
import { ON_SCREEN } from './words.ts';

const sentence = ({ code, params = {}, when = [] }: Fact) =>
  JSON.stringify([code, Object.entries(params).sort(), [...when].sort()]);

/** What holds in the country and is not said by the operator's own facts: the operator's word goes first. */
const notSaid = (country: readonly Fact[], own: readonly Fact[]): Fact[] => {
  const said = new Set(own.map(sentence));
  return country.filter((fact) => !said.has(sentence(fact)));
};

const INHERITED = ['law', 'notice', 'balance'] as const;
export type Inherited = (typeof INHERITED)[number];

/**
 * What an operator inherits from its country, by section: the country's facts that its own file does not say already.
 */
export const inherited = (
  operator: Operator,
  country: Country,
): Record<Inherited | 'porting', Fact[]> => {
  const own = (section: Inherited) => (operator[section] ?? []) as Fact[];
  const from = (section: Inherited) => notSaid((country[section] ?? []) as Fact[], own(section));
  const moves = operator.kind === 'travel-esim' ? [] : ((country.porting ?? []) as Fact[]);
  return { law: from('law'), notice: from('notice'), balance: from('balance'), porting: moves };
};

/**
 * Whether the country's shortcuts are the better way: they are, unless the whole way is online on the operator's own
 * pages.
 */
export const shortcutsAreBetter = ({ kind, online, channels = [] }: Operator): boolean =>
  kind !== 'travel-esim' &&
  (online.answer !== 'yes' ||
    !channels.some((channel) => endsLine(channel) && ON_SCREEN.has(channel.type)));
