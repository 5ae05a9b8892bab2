import type { Fact } from '../catalogue/fact-schema.ts';
import type { Operator } from '../catalogue/schema.ts';
import { TOPICS, type Topic } from '../catalogue/words.ts';
import type { Cancellation } from './fold.ts';
import type { Way } from './words.ts';

export type PrecheckStatus = 'open' | 'passed' | 'warned' | 'failed' | 'skipped';

/** One question before submitting. `because` names the sentence that says what an answer of its own rests on. */
export type Precheck = {
  topic: Topic;
  blocking: boolean;
  status: PrecheckStatus;
  answeredBy?: 'person' | 'record' | 'catalogue';
  because?: string;
  reason?: string | undefined;
  facts: Fact[];
};

const BLOCKING: ReadonlySet<Topic> = new Set([
  'account-in-sync',
  'identity-proofs',
  'sign-in-code',
  'keep-number',
  'codes-elsewhere',
  'companions',
  'bundle',
]);
/** Facts that make a question blocking which otherwise is advice. */
const BLOCKING_FACTS = new Set([
  'debt-blocks',
  'negative-balance-refused',
  'reservation-is-no-cancellation',
  'account-is-other-service',
  'bundle-refused-online',
  'roaming-wait',
  'roaming-refused',
]);

/** Ways in which a question does not arise. */
const NOT_FOR: Partial<Record<Topic, Way[]>> = {
  'account-in-sync': ['lapse', 'operator-ends'],
  'identity-proofs': ['lapse', 'expire', 'operator-ends'],
  'sign-in-code': ['lapse', 'operator-ends'],
  'keep-number': ['expire', 'transfer'],
  'codes-elsewhere': ['expire'],
  bundle: ['expire'],
  'contract-end': ['lapse', 'expire'],
};
/** A travel eSIM is data without a phone number of the customer's: asked only where the operator says something on it. */
const NOT_FOR_TRAVEL: ReadonlySet<Topic> = new Set([
  'keep-number',
  'codes-elsewhere',
  'bundle',
  'contract-end',
  'companions',
]);

type Own = Pick<Precheck, 'status' | 'answeredBy' | 'because'>;

const has = (list: readonly { code: string }[] | undefined, ...codes: string[]) =>
  list?.some(({ code }) => codes.includes(code)) ?? false;

/** What record or catalogue answer by themselves; a page never does (DESIGN §3). */
const ownAnswer = (topic: Topic, state: Cancellation, operator: Operator): Own | undefined => {
  const record = (status: PrecheckStatus, because: string): Own => ({
    status,
    answeredBy: 'record',
    because,
  });
  const catalogue = (status: PrecheckStatus, because: string): Own => ({
    status,
    answeredBy: 'catalogue',
    because,
  });
  switch (topic) {
    case 'keep-number':
      if (state.way === 'port-out') return record('passed', 'because_way_moves_number');
      return has(operator.number, 'no-porting')
        ? catalogue('passed', 'because_no_porting')
        : undefined;
    case 'sign-in-code':
      return has(operator.identity, 'sms-code-to-line') ||
        operator.prechecks?.some(({ topic: own }) => own === topic)
        ? catalogue('warned', 'because_code_to_line')
        : undefined;
    case 'companions':
      if (state.devices.some(({ companion }) => companion))
        return record('warned', 'because_companion_listed');
      return operator.esim?.companions === false
        ? catalogue('passed', 'because_no_companions')
        : undefined;
    case 'contract-end':
      if (state.line.kind === 'prepaid') return record('passed', 'because_prepaid');
      return state.line.contractEnd ? record('passed', 'because_contract_end_known') : undefined;
    case 'device-compatible':
      return state.devices.length > 0 && state.devices.every(({ carrier }) => carrier === 'sim')
        ? record('passed', 'because_plastic_sim')
        : undefined;
    case 'account-in-sync':
      return ['no', 'none-published'].includes(operator.online.answer)
        ? catalogue('passed', 'because_nothing_online')
        : undefined;
    default:
      return undefined;
  }
};

const applies = (topic: Topic, way: Way, operator: Operator): boolean => {
  if (NOT_FOR[topic]?.includes(way)) return false;
  const spoken = operator.prechecks?.some((fact) => fact.topic === topic) ?? false;
  return operator.kind !== 'travel-esim' || !NOT_FOR_TRAVEL.has(topic) || spoken;
};

/** Sections whose facts belong under a question as well, besides the operator's own prechecks. */
export const RELATED_SECTIONS: Partial<Record<Topic, (keyof Operator)[]>> = {
  'identity-proofs': ['identity', 'documents'],
  'sign-in-code': ['identity'],
  'keep-number': ['number'],
  money: ['fees', 'balance'],
  'contract-end': ['notice', 'effective'],
  companions: ['companions'],
};

/**
 * The questions for this cancellation at this operator, blocking ones first, each group in the fixed order of topics.
 * An answer of the person wins over one of record or catalogue.
 */
export const prechecksOf = (state: Cancellation, operator: Operator): Precheck[] =>
  TOPICS.filter((topic) => applies(topic, state.way, operator))
    .map((topic): Precheck => {
      const facts = ((operator.prechecks ?? []) as Fact[]).filter((fact) => fact.topic === topic);
      const blocking = BLOCKING.has(topic) || facts.some(({ code }) => BLOCKING_FACTS.has(code));
      const given = state.answers[topic];
      const own = given
        ? ({ status: given.answer, answeredBy: 'person', reason: given.reason } as const)
        : (ownAnswer(topic, state, operator) ?? ({ status: 'open' } as const));
      return { topic, blocking, facts, ...own };
    })
    .sort((a, b) => Number(b.blocking) - Number(a.blocking));

/** Settled: passed, skipped, or warned and read by the person. */
export const isSettled = ({ status, answeredBy }: Precheck): boolean =>
  status === 'passed' || status === 'skipped' || (status === 'warned' && answeredBy === 'person');
