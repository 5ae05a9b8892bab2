import { type Translate, textKey } from '../utils/i18n.ts';
import type { Outcome } from '../utils/tracker/journal.ts';

/** The sentence for a command that was not carried out; undefined where it was. */
export const outcomeText = (outcome: Outcome, t: Translate): string | undefined => {
  if (outcome.ok) return undefined;
  return 'refused' in outcome
    ? t(textKey('refused', outcome.refused.code))
    : t(textKey('failed', outcome.failed), { detail: outcome.detail ?? '' });
};

/** The sentence for what was thrown instead of an answer; `failed` names what the browser refused. */
export const problemText = (error: unknown, t: Translate): string => {
  const { failed = 'no-answer', message } = error as Error & { failed?: string };
  return t(textKey('failed', failed), { detail: message });
};

/** The form field that a refusal is about. */
export const outcomeField = (outcome: Outcome): string | undefined =>
  !outcome.ok && 'refused' in outcome ? outcome.refused.field : undefined;
