import type { Way } from '../cancellation/words.ts';
import type { Operator } from '../catalogue/schema.ts';
import type { LABEL_MEANINGS } from '../catalogue/words.ts';
import { type Translate, textKey } from '../i18n.ts';
import type { GuideTarget } from '../portal/guide-content.ts';
import type { Reading } from '../portal/reading.ts';
import type { ControlCode } from '../portal/words.ts';

type Meaning = (typeof LABEL_MEANINGS)[number];
type Wanted = { means: readonly Meaning[]; codes: readonly ControlCode[] };

/** What is worth pointing at, by the way that the cancellation takes: labels in order, and what the reading may have found. */
const BY_WAY: Record<Way, Wanted> = {
  request: {
    means: ['cancel-line', 'end-companion', 'confirm-last-step'],
    codes: ['cancel-line'],
  },
  'port-out': { means: ['port-out'], codes: ['port-out'] },
  expire: { means: ['stop-auto-renew', 'request-refund'], codes: ['stop-auto-renew'] },
  lapse: { means: ['stop-auto-renew'], codes: ['stop-auto-renew'] },
  transfer: { means: [], codes: [] },
  'operator-ends': { means: [], codes: [] },
};
const SIGN_IN: Wanted = { means: ['sign-in'], codes: ['sign-in'] };
const COMPANION: Wanted = { means: ['end-companion'], codes: [] };

const targets = (
  operator: Operator,
  reading: Reading,
  { means, codes }: Wanted,
  t: Translate,
): GuideTarget[] => {
  const labels = means.flatMap((wanted) =>
    (operator.labels ?? []).filter((label) => label.means === wanted),
  );
  if (labels.length > 0)
    return labels.map((label) => ({
      name: label.text,
      says: t(textKey('guide', label.means), { label: label.text }),
    }));
  // The button of a form before a link of the same name to the page with that form.
  const isButton = ({ role }: { role: string }) => Number(role === 'button');
  return reading.controls
    .filter(({ code }) => codes.includes(code))
    .toSorted((a, b) => isButton(b) - isButton(a))
    .map(({ code, name, role }) => ({
      name,
      role,
      says: t(textKey('guide_control', code), { label: name }),
    }));
};

/** The controls that a step may mean, the best first: of the operator's own labels, else as the reading found them. */
export const targetsFor = (
  operator: Operator,
  reading: Reading,
  step: Way | 'sign-in' | 'companion',
  t: Translate,
): GuideTarget[] => {
  const wanted = step === 'sign-in' ? SIGN_IN : step === 'companion' ? COMPANION : BY_WAY[step];
  return targets(operator, reading, wanted, t);
};
