import { proposedWay } from '../cancellation/end-states.ts';
import type { Cancellation } from '../cancellation/fold.ts';
import type { Head } from '../cancellation/record.ts';
import { wayToWalk } from '../cancellation/walked-way.ts';
import type { Country } from '../catalogue/country.ts';
import type { Operator } from '../catalogue/schema.ts';
import { dateText, durationText } from '../fact-text.ts';
import { type Language, type Params, type Translate, tagOf, textKey } from '../i18n.ts';
import type { GuideContent } from '../portal/guide-content.ts';
import type { Claim } from '../portal/reading.ts';
import { type Asked, guideStep } from './guide-step.ts';
import { guideWarnings } from './guide-warnings.ts';
import { otherChannels, stepsInWords } from './guide-ways.ts';
import type { TabReading } from './tab-state.ts';

type Options = {
  operator: Operator;
  /** Several lines are being ended here, and nobody said which of them this tab is about. */
  isUnclear: boolean;
  /** What holds in the operator's country; null where nothing is known. */
  country: Country | null;
  reading: TabReading;
  head: Head | undefined;
  /** What follows from the record of `head`; undefined without one, or where it cannot be read. */
  state: Cancellation | undefined;
  language: Language;
  t: Translate;
};

/** Marks that turn the direction of text: what is quoted from a page must not turn the words around it. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const quoted = (text: string): string => text.replace(TURNS, '').trim();

/** What was claimed weighs more the nearer it is to the end. */
const CLAIMS = ['cancelled', 'ends-on', 'request-received'] as const;

const claimNote = (claims: readonly Claim[], t: Translate, language: Language): string[] => {
  const claim = CLAIMS.flatMap((code) => claims.filter((one) => one.code === code))[0];
  if (!claim) return [];
  const dated = claim.code === 'ends-on' && claim.date;
  const reference = claims.find((one) => one.reference)?.reference;
  return [
    dated
      ? t('guide_claim_ends_on_date', { date: dateText(dated, language) })
      : t(textKey('guide_claim', claim.code)),
    ...(reference ? [t('guide_claim_reference', { reference: quoted(reference) })] : []),
  ];
};

const withDuration = (params: Record<string, string>, language: Language): Params =>
  params.duration ? { ...params, duration: durationText(params.duration, language) } : params;

/** The steps in words, and the channels that are none of the operator's screens. */
const otherwise = ({ operator, way, t, language }: Asked): GuideContent['otherwise'] => {
  const steps = stepsInWords(operator, way, t, language);
  const channels = otherChannels(operator, way, t, language);
  return {
    says: t('guide_pages_change'),
    steps: steps.length > 0 ? steps : [t('guide_steps_unknown')],
    ...(channels && { channels: t('guide_other_channels', { channels }) }),
  };
};

/** What to say on this page. Nothing is promised that the facts do not hold; a missing wording is said to be missing. */
export const guideContent = ({
  operator,
  country,
  isUnclear,
  reading: read,
  head,
  state,
  language,
  t,
}: Options): GuideContent => {
  const controls = read.controls.map((control) => ({ ...control, name: quoted(control.name) }));
  const reading = { ...read, controls };
  const way = state
    ? wayToWalk(state, operator, country)
    : (head?.way ?? proposedWay(operator.kind));
  const deviceNames = (devices: Cancellation['devices']) =>
    new Intl.ListFormat(tagOf(language)).format(
      devices.map(({ name, category }) => name ?? t(textKey('device', category))),
    );
  const asked: Asked = { operator, reading, way, state, deviceNames, language, t };
  const obstacle = reading.obstacles[0];
  return {
    lang: tagOf(language),
    title: head
      ? t('guide_title_open', { line: head.name })
      : t('guide_title_new', { operator: operator.name }),
    notes: [
      ...claimNote(reading.claims, t, language),
      ...(obstacle ? [t(textKey('guide_hindrance', obstacle.code))] : []),
    ],
    ...(isUnclear ? { step: t('guide_which_line'), targets: [] } : guideStep(asked)),
    near: t('guide_near'),
    further: t('guide_further'),
    otherwise: otherwise(asked),
    warnings: guideWarnings(asked).map(({ code, params }) =>
      t(textKey('guide', code), withDuration(params, language)),
    ),
    buttons: {
      did: t('guide_did'),
      different: t('guide_different'),
      back: t('back'),
      checklist: t('guide_open_checklist'),
      notNow: t('guide_not_now'),
      never: t('guide_never_here'),
      close: t('close'),
      more: t('guide_more_warnings'),
    },
  };
};
