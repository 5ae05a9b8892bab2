import type { Progress } from '../utils/cancellation/removal-progress.ts';
import type { RemovalStep } from '../utils/cancellation/removal-step.ts';
import { textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';

/** What a step offers: a mark that the person sets or takes away, or words on where it is recorded. */
export type StepOffer = { mark: (taken: boolean) => void; isMarked: boolean } | { words: string };

type Props = {
  step: RemovalStep;
  number: number;
  /** Whose step it is. */
  of: string;
  /** Numbers of the steps that it waits for. */
  after: readonly number[];
  progress: Progress;
  /** Its reason is unfolded from the start. */
  open: boolean;
  /** Absent: nothing can be said or done about it here. */
  offer: StepOffer | undefined;
};

/** The words of one step: what, whose, after which, how far; folded below it why, and what to do once it is taken. */
export const RemovalStepText = ({ step, number, of, after, progress, open, offer }: Props) => {
  const { t } = useI18n();
  const name = t(textKey('removal', step.code));
  const isNext = progress === 'now' || progress === 'open';
  return (
    <details open={open}>
      <summary>
        <b>{number}</b> {name}
        <small>
          {progress !== 'waits' && (
            <>
              <b class="progress">{t(textKey('removal_step', progress))}</b>
              {' · '}
            </>
          )}
          {of}
          {after.length > 0 && ` · ${t('removal_after', { steps: after.join(', ') })}`}
        </small>
      </summary>
      <p class="hint">{t(textKey('removal_why', step.why))}</p>
      {isNext && offer && 'words' in offer && <p class="hint">{offer.words}</p>}
      {offer && 'mark' in offer && (isNext || offer.isMarked) && (
        <p class="buttons">
          <button
            type="button"
            class={offer.isMarked ? 'plain' : undefined}
            onClick={() => offer.mark(!offer.isMarked)}
          >
            {t(offer.isMarked ? 'removal_unmark' : 'removal_mark')}
            <span class="sr"> {name}</span>
          </button>
        </p>
      )}
    </details>
  );
};
