import burdens from './burdens.json' with { type: 'json' };
import type { Fact } from './fact-schema.ts';
import { endsLine } from './routes.ts';
import type { Channel, Operator } from './schema.ts';
import { type ChannelType, type Condition, ON_SCREEN, ORDINARY } from './words.ts';

/** From least to most effort for the person. */
export const DIFFICULTIES = ['very-easy', 'easy', 'middling', 'hard', 'very-hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** Why a class is what it is; each is one term of the sum below. */
export type Reason =
  | `by-${ChannelType}`
  | 'online-whole-way'
  | 'online-part-way'
  | 'proofs'
  | 'long-notice'
  | 'fee';

export type Rated = { class: Difficulty; because: Reason[] };
/** `cases` where it depends on what the line is; `for` names the conditions. Empty: the facts do not tell. */
export type Rating = Rated | { cases: (Rated & { for: Condition[] })[] };

/**
 * Effort of the easiest channel that ends the line. An operator's own page counts only where the whole way is online;
 * where a line is begun there and ended elsewhere, the elsewhere counts, as a call where it is not known.
 */
const EFFORT: Record<ChannelType, number> = {
  portal: 0,
  app: 0,
  form: 0,
  'state-form': 1,
  chat: 1,
  email: 1,
  sms: 1,
  ussd: 1,
  phone: 2,
  fax: 3,
  letter: 3,
  store: 3,
};
/** A notice of this many days or more is a long one. */
const LONG_NOTICE_DAYS = 14;
/** The sum is the class, counted from the easiest; four and more are the hardest. */
const classOf = (sum: number): Difficulty =>
  DIFFICULTIES[Math.min(sum, DIFFICULTIES.length - 1)] as Difficulty;

const PLANS: readonly Condition[][] = [['prepaid'], ['contract']];
const TRAVEL_PLANS: readonly Condition[][] = [['one-off-plan'], ['subscription']];
const LINES: readonly Condition[][] = [['phone-line'], ['watch', 'companion-line', 'tablet']];

type Conditional = { when?: readonly Condition[] | undefined };
const holds = ({ when = [] }: Conditional, profile: ReadonlySet<Condition>) =>
  when.every((condition) => profile.has(condition));

const daysOf = (duration: string) =>
  Temporal.PlainDate.from('2026-01-01').until(Temporal.PlainDate.from('2026-01-01').add(duration))
    .days;

const longest = (facts: Fact[]) =>
  Math.max(0, ...facts.map(({ params }) => (params?.duration ? daysOf(params.duration) : 0)));

/** Channels by which a line of this profile ends, the easiest first; a watch's own where there are some. */
const endingChannels = (operator: Operator, profile: ReadonlySet<Condition>): Channel[] => {
  const open = (operator.channels ?? []).filter(
    (channel) => endsLine(channel) && holds(channel, profile),
  );
  const isOwn = ({ does }: Channel) => does === 'ends-companion';
  const fitting = profile.has('watch') && open.some(isOwn) ? open.filter(isOwn) : open;
  return fitting
    .filter((channel) => profile.has('watch') || !isOwn(channel))
    .sort((a, b) => EFFORT[a.type] - EFFORT[b.type]);
};

type Start = { sum: number; because: Reason[]; visit: boolean };

/** The effort of the easiest way, before proofs, notice and fee. */
const startOf = (operator: Operator, profile: ReadonlySet<Condition>): Start | undefined => {
  const { answer, when } = operator.online;
  const channels = endingChannels(operator, profile);
  const onScreen = channels.some(({ type }) => ON_SCREEN.has(type));
  const elsewhere = channels.find(({ type }) => !ON_SCREEN.has(type));
  // "Partly" with a condition says for which lines the whole way is online; without one, that it ends elsewhere.
  const whole = answer === 'yes' || (answer === 'partly' && when !== undefined);
  if (onScreen && whole && holds(operator.online, profile))
    return { sum: 0, because: ['online-whole-way'], visit: false };
  const other: Start | undefined = elsewhere && {
    sum: EFFORT[elsewhere.type],
    because: [`by-${elsewhere.type}`],
    visit: elsewhere.type === 'store',
  };
  if (!onScreen || answer !== 'partly' || when) return other;
  return other
    ? { ...other, because: ['online-part-way', ...other.because] }
    : { sum: EFFORT.phone, because: ['online-part-way'], visit: false };
};

const rate = (operator: Operator, profile: ReadonlySet<Condition>): Rated | undefined => {
  const start = startOf(operator, profile);
  if (!start) return undefined;
  const counted = (section: keyof typeof burdens) =>
    ((operator[section] ?? []) as Fact[]).filter(
      (fact) => burdens[section].includes(fact.code) && holds(fact, profile),
    );
  const because = [...start.because];
  let { sum } = start;
  const add = (applies: boolean, reason: Reason) => {
    if (!applies) return;
    because.push(reason);
    sum += 1;
  };
  // Who goes to a shop brings the document anyway: that effort is in the visit.
  add(!start.visit && counted('identity').length + counted('documents').length > 0, 'proofs');
  add(longest(counted('notice')) >= LONG_NOTICE_DAYS, 'long-notice');
  add(counted('fees').length > 0, 'fee');
  return { class: classOf(sum), because };
};

/** The alternatives of one kind that the operator's facts tell apart; one empty alternative where they do not. */
const told = (operator: Operator, alternatives: readonly Condition[][]): readonly Condition[][] => {
  const conditional: Conditional[] = [
    operator.online,
    ...(operator.channels ?? []),
    ...(['identity', 'documents', 'notice', 'fees'] as const).flatMap(
      (section) => (operator[section] ?? []) as Fact[],
    ),
  ];
  const words = new Set(conditional.flatMap(({ when = [] }) => when));
  if (operator.channels?.some(({ does }) => does === 'ends-companion')) words.add('watch');
  return alternatives.some((one) => one.some((word) => words.has(word))) ? alternatives : [[]];
};

const same = (a: Rated, b: Rated) => a.class === b.class;

/**
 * How hard it is to end a line at this operator, from its facts alone: the effort of the easiest channel, and one more
 * for each of proofs beyond signing in (documents, face or video checks), a notice of 14 days or more, and a fee that
 * is due even after any minimum term. What holds only in special cases (a representative, a company, a running term)
 * does not count. Where prepaid and contract, or phone and watch, come to different classes, each is given. Undefined
 * where no channel that ends a line is known.
 */
export const difficultyOf = (operator: Operator): Rating | undefined => {
  const plans = told(operator, operator.kind === 'travel-esim' ? TRAVEL_PLANS : PLANS);
  const cases = plans.flatMap((plan) =>
    told(operator, LINES).flatMap((line) => {
      const rated = rate(operator, new Set([...ORDINARY, 'no-port-out', ...plan, ...line]));
      const named = [plan[0], line[0]].filter((word) => word !== undefined);
      return rated ? [{ ...rated, for: named }] : [];
    }),
  );
  const [first, ...others] = cases;
  if (!first) return undefined;
  if (others.every((other) => same(other, first)) && cases.length >= plans.length)
    return { class: first.class, because: first.because };
  return { cases: merged(cases) };
};

type Case = Rated & { for: Condition[] };

/** Cases that differ only in a word that changes nothing become one without that word. */
const merged = (cases: Case[]): Case[] => {
  for (const [index, one] of cases.entries())
    for (const [at, other] of cases.entries()) {
      if (at <= index || one.class !== other.class) continue;
      const shared = one.for.filter((word) => other.for.includes(word));
      const others = cases.filter((_, place) => place !== index && place !== at);
      const lone = !others.some((rest) => shared.every((word) => rest.for.includes(word)));
      if (shared.length === one.for.length - 1 && lone)
        return merged([...others, { ...one, for: shared }]);
    }
  return cases;
};
