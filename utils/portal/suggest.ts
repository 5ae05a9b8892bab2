import type { Topic } from '../catalogue/words.ts';
import type { Claim, Reading } from './reading.ts';

/**
 * Questions that the page in front suggests to look at again: by its words, by the devices, the balance or the end of a
 * term that it shows. Offered, never applied: what a page says is a claim (DESIGN §3).
 */
export const suggestedTopics = ({
  seen,
  devices,
  balance,
  contractEnd,
}: Pick<Reading, 'seen' | 'devices' | 'balance' | 'contractEnd'>): Topic[] => {
  const topics: Topic[] = [];
  if (devices.length > 0) topics.push('account-in-sync');
  if (seen.includes('end-companion')) topics.push('companions');
  if (seen.includes('port-out')) topics.push('keep-number');
  if (seen.includes('stop-auto-renew')) topics.push('auto-renew');
  if (seen.includes('cancel-account')) topics.push('bundle');
  if (balance !== undefined) topics.push('money');
  if (contractEnd !== undefined) topics.push('contract-end');
  return topics;
};

/** What a person may want to write down because of claims on the page. Days are ISO days. */
export type Offer = { claims: Claim[] } & (
  | { to: 'note-reservation' }
  | { to: 'record-submission'; reference?: string; endsOn?: string }
  | { to: 'confirm-acceptance'; endsOn: string }
  | { to: 'confirm-end'; on: string }
);

/** What is written down already, for the way that holds now: nothing is offered twice. */
export type Known = {
  asked: boolean;
  /** What is asked for is the end; where the number is moved, a page that speaks of a cancellation means something else. */
  byRequest: boolean;
  reserved: boolean;
  ended: boolean;
  /** The operator's acceptance is still to be confirmed, and is one of this way's end states. */
  acceptanceOpen: boolean;
};

/**
 * The offers that follow from the claims of a page, the warning first. A day that lies ahead is the day on which the line
 * is to end; one that has come says that it has ended.
 */
export const offersFor = (claims: readonly Claim[], known: Known, today: string): Offer[] => {
  const by = (...codes: Claim['code'][]) => claims.filter(({ code }) => codes.includes(code));
  const over = by('cancelled').filter(({ date }) => !date || date <= today);
  const ending = [...by('ends-on'), ...by('cancelled').filter(({ date }) => date && date > today)];
  const received = by('request-received');
  const reserved = by('reserved-only');
  const dated = [...ending, ...received].find(({ date }) => date && date > today);
  const reference = [...received, ...ending].find((claim) => claim.reference)?.reference;

  const offers: Offer[] = [];
  if (reserved.length > 0 && !known.reserved)
    offers.push({ to: 'note-reservation', claims: reserved });
  if (received.length + ending.length > 0 && known.byRequest && !known.asked && !known.ended)
    offers.push({
      to: 'record-submission',
      claims: [...received, ...ending],
      ...(reference && { reference }),
      ...(dated?.date && { endsOn: dated.date }),
    });
  else if (dated?.date && known.acceptanceOpen && !known.ended)
    offers.push({
      to: 'confirm-acceptance',
      claims: [...received, ...ending],
      endsOn: dated.date,
    });
  if (over.length > 0 && !known.ended)
    offers.push({
      to: 'confirm-end',
      claims: over,
      on: over.find(({ date }) => date)?.date ?? today,
    });
  return offers;
};
