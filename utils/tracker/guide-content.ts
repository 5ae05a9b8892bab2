import type { Head } from '../cancellation/record.ts';
import type { Fact } from '../catalogue/fact-schema.ts';
import { routesOf } from '../catalogue/routes.ts';
import type { Operator } from '../catalogue/schema.ts';
import { factText } from '../fact-text.ts';
import { type Language, type Translate, tagOf, textKey } from '../i18n.ts';
import type { GuideContent } from '../portal/guide-content.ts';
import type { TabReading } from './tab-state.ts';

type Options = {
  operator: Operator;
  reading: TabReading;
  head: Head | undefined;
  /** Questions that must be settled first and are not. */
  openBlocking: number;
  language: Language;
  t: Translate;
};

/** Labels worth pointing at, by the way that the cancellation takes. */
const TARGETS = {
  request: ['cancel-line', 'end-companion', 'confirm-last-step'],
  'port-out': ['port-out'],
  expire: ['stop-auto-renew', 'request-refund'],
  lapse: [],
  transfer: [],
  'operator-ends': [],
} as const;

/** Labels that must not be taken for the one that ends the line. */
const WARNED = ['reserve-only', 'remove-profile-only', 'cancel-account'] as const;

const labels = (operator: Operator, means: readonly string[]) =>
  means.flatMap((wanted) => (operator.labels ?? []).filter((label) => label.means === wanted));

const ON_SCREEN: readonly string[] = ['portal', 'form'];

/** The first step of the way that is walked on the operator's pages; of the best way where no source tells them apart. */
const firstOnScreen = (operator: Operator): Fact | undefined => {
  const routes = routesOf(operator).filter((route) => route.for === 'line');
  const walked = routes.find(
    ({ on }) => on.length === 0 || on.some((type) => ON_SCREEN.includes(type)),
  );
  return walked?.steps[0];
};

/** What to say on this page. Nothing is promised that the facts do not hold; a missing wording is said to be missing. */
export const guideContent = ({
  operator,
  reading,
  head,
  openBlocking,
  language,
  t,
}: Options): GuideContent => {
  const way = head?.way ?? (operator.kind === 'travel-esim' ? 'expire' : 'request');
  const targets = labels(operator, TARGETS[way]).map(({ text, means }) => ({
    name: text,
    says: t(textKey('guide', means), { label: text }),
  }));
  const signIn = reading.area === 'signed-out' ? t('step_sign_in') : undefined;
  const firstStep = firstOnScreen(operator);
  const nothingOnline =
    operator.online.answer === 'none-published' || operator.online.answer === 'no';
  const step = nothingOnline
    ? t(textKey('online', operator.online.answer))
    : (signIn ??
      targets[0]?.says ??
      (firstStep ? factText('step', firstStep, t, language) : t('guide_steps_unknown')));
  return {
    lang: tagOf(language),
    title: head
      ? t('guide_title_open', { line: head.name })
      : t('guide_title_new', { operator: operator.name }),
    step,
    ...(openBlocking > 0 && { why: t('guide_before_submitting') }),
    warnings: labels(operator, WARNED).map(({ text, means }) =>
      t(textKey('guide', means), { label: text }),
    ),
    targets,
    ...(targets.length > 0 && !signIn && { notFound: t('guide_not_found') }),
    ...(targets.length > 0 && { further: t('guide_further') }),
    buttons: {
      checklist: t('guide_open_checklist'),
      notNow: t('guide_not_now'),
      never: t('guide_never_here'),
      close: t('close'),
    },
  };
};
