import type { FamilyChain } from '../catalogue/device-chain.ts';
import { type OperatorNeeds, sourcesSaying, type Why } from './compatibility-about.ts';
import { reasonsFor } from './compatibility-why.ts';
import {
  AGAINST,
  FOR,
  OPEN,
  TO_COMPARE,
  type TodoCode,
  VERDICT_TODOS,
  VERDICT_WHYS,
  type VerdictCode,
  type WhyCode,
} from './compatibility-words.ts';

/** What is said of a device that a portal refuses: why, what speaks against it first, and what to do, in its order. */
export type Verdict = { verdict: VerdictCode; why: Why[]; todo: TodoCode[] };

const TODOS: Record<WhyCode, readonly TodoCode[]> = {
  'remote-only': ['ask-manager'],
  'system-too-old': ['update-system'],
  'operator-without-esim': ['ask-who-sold'],
  'operator-without-companions': ['ask-about-companion'],
  'operator-needs-newer': ['update-system'],
  'no-travel-esim': ['ask-who-sold'],
  'version-not-told': ['find-version'],
  'version-not-understood': ['find-version'],
  'version-not-precise': ['find-version'],
  'other-system': ['find-version'],
  'operator-version-not-precise': ['find-version'],
  'operator-names-others': ['ask-about-companion'],
  'steps-for-other-versions': ['update-system'],
  'chip-may-be-missing': ['look-for-eid'],
  'card-version-counts': ['read-card-version', 'replace-card'],
  'regional-models': ['compare-model'],
  'general-facts-only': ['look-for-eid'],
  'nothing-known': ['look-for-eid'],
  'models-named': ['compare-model'],
  'operator-asks': ['check-conditions'],
  'system-new-enough': [],
  'operator-system-met': [],
  'operator-offers-it': [],
  'steps-known': [],
};

/** Facts about devices that a company manages. */
const OF_COMPANIES = ['company-forbids', 'policy-forbids', 'contract-is-the-company'];

const todosFor = (chain: FamilyChain, verdict: VerdictCode, why: readonly Why[]): TodoCode[] => {
  const wanted = new Set<TodoCode>(why.flatMap(({ code }) => TODOS[code]));
  if (sourcesSaying(chain, 'traps', OF_COMPANIES).length > 0) wanted.add('ask-company');
  if (verdict === 'fine') wanted.add('other-reason');
  // Who is told that the system is new enough for the operator is not sent to update it.
  const isMet = why.some(({ code }) => code === 'operator-system-met');
  if (verdict === 'unknown' && !isMet) wanted.add('update-system');
  wanted.add('operator-detaches');
  return VERDICT_TODOS.filter((code) => wanted.has(code));
};

/**
 * Whether a device can do what a portal asks, as far as the facts go, why, and what to do. `version` is the system
 * version in the person's own words, empty where it was not told; `needs` is null where no operator is chosen. "Probably
 * not" only for a reason that speaks against the device; "fine" only where nothing is left open.
 */
export const verdict = (
  chain: FamilyChain,
  version: string,
  needs: OperatorNeeds | null,
): Verdict => {
  const reasons = reasonsFor(chain, version, needs).sort(
    (a, b) => VERDICT_WHYS.indexOf(a.code) - VERDICT_WHYS.indexOf(b.code),
  );
  const isIn =
    (codes: readonly WhyCode[]) =>
    ({ code }: Why) =>
      codes.includes(code);
  const code = reasons.some(isIn(AGAINST))
    ? 'probably-not'
    : reasons.some(isIn(OPEN))
      ? 'unknown'
      : 'fine';
  // What speaks for a device that probably cannot do it, and what else is to be compared, would only confuse.
  const why =
    code === 'probably-not'
      ? reasons.filter((one) => !isIn([...TO_COMPARE, ...FOR])(one))
      : reasons;
  return { verdict: code, why, todo: todosFor(chain, code, why) };
};
