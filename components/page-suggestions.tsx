import {
  type Cancellation,
  isPending,
  lastSubmission,
  openLineStates,
  statusOf,
} from '../utils/cancellation/fold.ts';
import { textKey } from '../utils/i18n.ts';
import type { Claim } from '../utils/portal/reading.ts';
import { type Known, type Offer, offersFor } from '../utils/portal/suggest.ts';
import type { AskedState } from './end-state-row.tsx';
import { useI18n } from './i18n.tsx';
import type { Act } from './submit-form.tsx';

const knownOf = (state: Cancellation): Known => ({
  asked: lastSubmission(state) !== undefined,
  byRequest: state.way !== 'port-out',
  reserved: state.prepared.some(({ what }) => what === 'reservation'),
  ended: state.lineMarks['contract-ended'] !== undefined,
  acceptanceOpen: openLineStates(state).includes('accepted'),
});

/** What the form for a submission is filled in with. */
export type Fill = Extract<Offer, { to: 'record-submission' }>;

type Props = {
  state: Cancellation;
  claims: readonly Claim[];
  today: string;
  onAct: Act;
  onFill: (fill: Fill) => void;
  onAsk: (asked: AskedState) => void;
};

/** What the page in front claims, in its own words, and what may be made of it: a form filled in, or a note of a reservation. */
export const PageSuggestions = ({ state, claims, today, onAct, onFill, onAsk }: Props) => {
  const { t } = useI18n();
  if (!isPending(statusOf(state))) return null;
  const take = (offer: Offer) => {
    const seen = { subject: 'line', seenHow: 'operator-page' } as const;
    switch (offer.to) {
      case 'note-reservation':
        return void onAct({ type: 'prepared', payload: { what: 'reservation', on: today } });
      case 'record-submission':
        return onFill({ ...offer });
      case 'confirm-acceptance':
        return onAsk({ ...seen, state: 'accepted', on: today, endsOn: offer.endsOn });
      case 'confirm-end':
        return onAsk({ ...seen, state: 'contract-ended', on: offer.on });
    }
  };
  return (
    <>
      {offersFor(claims, knownOf(state), today).map((offer) => (
        <div key={offer.to} class="suggestion page">
          <p>{t('page_says')}</p>
          {[...new Set(offer.claims.map(({ text }) => text))].map((text) => (
            <p key={text}>
              <q dir="auto">{text}</q>
            </p>
          ))}
          <p class="hint">
            {t(offer.to === 'note-reservation' ? 'page_reservation_warning' : 'page_claim')}
          </p>
          <p class="buttons">
            <button type="button" onClick={() => take(offer)}>
              {t(textKey('offer', offer.to))}
            </button>
          </p>
        </div>
      ))}
    </>
  );
};
