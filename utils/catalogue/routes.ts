import type { Fact } from './fact-schema.ts';
import type { Channel, Operator } from './schema.ts';
import { type ChannelType, ON_SCREEN } from './words.ts';

/** Channels from the one that asks least of a person to the one that asks most. */
export const BY_EASE: readonly ChannelType[] = [
  'portal',
  'app',
  'form',
  'state-form',
  'chat',
  'email',
  'sms',
  'ussd',
  'phone',
  'fax',
  'letter',
  'store',
];
const COMPANION = ['watch', 'tablet', 'companion-line'] as const;

/**
 * One way through, from beginning to end: `for` says what it ends (`other`: no channel that ends a line is known), `on`
 * the channels on which these steps are the same (empty: the source names none). `wordingUnknown`: it is walked on a
 * screen, and no source shows its words.
 */
export type Route = {
  for: 'line' | 'companion' | 'number' | 'other';
  on: ChannelType[];
  steps: Fact[];
  wordingUnknown: boolean;
};

type Routed = Pick<Operator, 'channels' | 'steps' | 'labels'>;

/** Whether a channel is one by which a line (a companion's too) ends. */
export const endsLine = ({ does }: Pick<Channel, 'does'>): boolean =>
  does === undefined || does === 'ends-line' || does === 'ends-companion';

const easeOf = (type: ChannelType) => BY_EASE.indexOf(type);
const byEase = (types: Iterable<ChannelType>) =>
  [...new Set(types)].sort((a, b) => easeOf(a) - easeOf(b));

const isCompanions = ({ when }: Pick<Fact, 'when'>) =>
  when?.some((condition) => (COMPANION as readonly string[]).includes(condition)) ?? false;
const isPorting = ({ when }: Pick<Fact, 'when'>) => when?.includes('port-out') ?? false;

const SHOWS_WORDS = /^(label|path)\d*$/;
const wording = (steps: Fact[], { labels }: Routed, on: ChannelType[]) =>
  on.some((type) => ON_SCREEN.has(type)) &&
  !steps.some(({ params }) => Object.keys(params ?? {}).some((name) => SHOWS_WORDS.test(name))) &&
  !labels?.some(({ means }) => means !== 'other');

const sameSteps = (left: Fact[], right: Fact[]) =>
  left.length === right.length && left.every((step, index) => step === right[index]);

const routesFor = (
  goal: Route['for'],
  steps: Fact[],
  ending: ChannelType[],
  operator: Routed,
): Route[] => {
  const named = byEase(steps.flatMap(({ on = [] }) => on));
  const types = ending.length > 0 ? ending.filter((type) => named.includes(type)) : named;
  const candidates = types.length > 0 ? types : ending;
  // What is done on a channel that ends nothing (looking up the balance by a code) belongs to every route.
  const belongs = (type: ChannelType, { on }: Fact) =>
    !on || on.includes(type) || !on.some((other) => candidates.includes(other));
  const routes: Route[] =
    candidates.length > 0 ? [] : [{ for: goal, on: [], steps, wordingUnknown: false }];
  for (const type of candidates) {
    const taken = steps.filter((step) => belongs(type, step));
    const same = routes.find((route) => sameSteps(route.steps, taken));
    if (same) same.on.push(type);
    else routes.push({ for: goal, on: [type], steps: taken, wordingUnknown: false });
  }
  return routes
    .filter((route) => route.steps.length > 0)
    .map((route) => ({ ...route, wordingUnknown: wording(route.steps, operator, route.on) }));
};

/**
 * The operator's steps as ways that can be followed: for the line on its best channel, then on the next best; then for
 * companion devices; then for moving the number. Steps without a channel belong to each. No step is lost.
 */
export const routesOf = (operator: Routed): Route[] => {
  const steps = (operator.steps ?? []) as Fact[];
  const channels = (operator.channels ?? []).filter(endsLine);
  const types = (companion: boolean) =>
    byEase(
      channels
        .filter(
          (channel) => (channel.does === 'ends-companion' || isCompanions(channel)) === companion,
        )
        .map(({ type }) => type),
    );
  const companion = steps.filter((step) => isCompanions(step));
  const number = steps.filter((step) => !isCompanions(step) && isPorting(step));
  const line = steps.filter((step) => !isCompanions(step) && !isPorting(step));
  return [
    ...routesFor(types(false).length > 0 ? 'line' : 'other', line, types(false), operator),
    ...routesFor('companion', companion, types(true), operator),
    ...routesFor('number', number, [], operator),
  ];
};
