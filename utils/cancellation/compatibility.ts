import type { FamilyChain } from '../catalogue/device-chain.ts';
import { type OperatorNeeds, reasonsFor, sourcesSaying, type Why } from './compatibility-why.ts';
import {
  AGAINST,
  FOR,
  OPEN,
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
  'version-not-told': ['find-version'],
  'version-not-understood': ['find-version'],
  'version-not-precise': ['find-version'],
  'other-system': ['find-version'],
  'steps-for-other-versions': ['update-system'],
  'chip-may-be-missing': ['look-for-eid'],
  'card-version-counts': ['read-card-version', 'replace-card'],
  'regional-models': ['compare-model'],
  'general-facts-only': ['look-for-eid'],
  'nothing-known': ['look-for-eid'],
  'system-new-enough': [],
  'steps-known': [],
};

/** Facts that make the exact model count, and facts about devices that a company manages. */
const OF_MODELS = ['esim-from', 'esim-from-year', 'esim-from-as-covered', 'esim-models'];
const OF_COMPANIES = ['company-forbids', 'policy-forbids', 'contract-is-the-company'];

const todosFor = (chain: FamilyChain, verdict: VerdictCode, why: readonly Why[]): TodoCode[] => {
  const wanted = new Set<TodoCode>(why.flatMap(({ code }) => TODOS[code]));
  if (sourcesSaying(chain, 'models', OF_MODELS).length > 0) wanted.add('compare-model');
  if (sourcesSaying(chain, 'traps', OF_COMPANIES).length > 0) wanted.add('ask-company');
  wanted.add(verdict === 'fine' ? 'other-reason' : 'operator-detaches');
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
  // What speaks for a device that probably cannot do it would only confuse.
  const why = code === 'probably-not' ? reasons.filter((one) => !isIn(FOR)(one)) : reasons;
  return { verdict: code, why, todo: todosFor(chain, code, why) };
};
