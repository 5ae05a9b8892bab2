import { standingOf } from '../utils/cancellation/deadline-facts.ts';
import type { Cancellation } from '../utils/cancellation/fold.ts';
import type { Ground } from '../utils/cancellation/reminders.ts';
import { readWorkingDays } from '../utils/cancellation/weekend.ts';
import type { Operator } from '../utils/catalogue/schema.ts';
import { basisText, dateText, durationText } from '../utils/fact-text.ts';
import { type Language, type Translate, textKey } from '../utils/i18n.ts';

type Told = { t: Translate; language: Language };

/** Why a reminder comes when it does, piece by piece. */
export const groundTexts = (ground: Ground, { t, language }: Told): string[] => {
  if (ground.from === 'person') return [t('ground_person')];
  if (ground.from === 'ours')
    return [t('ground_ours', { duration: durationText(ground.duration, language) })];
  const { basis, ends, plus } = ground;
  const said = [t('ground_operator', { duration: basisText(basis.value, t, language) })];
  if (plus)
    said.push(
      t('based_on', {
        fact: t(textKey('basis', plus.fact)),
        value: basisText(plus.value, t, language),
      }),
    );
  if (readWorkingDays(basis.value))
    said.push(t('ground_earliest', { date: dateText(ends, language) }));
  return said;
};

/** What the catalogue of today has to say about the fact behind a reminder: its doubt, or another value. */
export const doubtTexts = (
  ground: Ground,
  { way, line }: Cancellation,
  operator: Operator | null,
  { t, language }: Told,
): string[] => {
  if (ground.from !== 'operator') return [];
  const about = { way, kind: line.kind, operator };
  const { doubt, now } = standingOf(ground.basis, ground.startedBy, about);
  return [
    ...(doubt ? [t(textKey('doubt', doubt))] : []),
    ...(now ? [t('ground_now', { duration: basisText(now, t, language) })] : []),
  ];
};
