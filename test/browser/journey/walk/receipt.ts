/** The operator's receipt: what the guide says on it, and how it is recorded. */
import type { Translate } from '../../../../utils/i18n.ts';
import { waitUntil } from '../../harness/wait.ts';
import { runIn, type View } from '../act.ts';
import { press, recordSubmission, type Submission, shows } from '../views.ts';

export const saysReceived = (t: Translate, reference: string): string[] => [
  t('guide_claim_request_received'),
  t('guide_claim_reference', { reference }),
];

/** Takes up what the page offers, for a day (as `2026-11-22`); then the line waits, under the page's reference. */
export const recordReceipt = async (
  popup: View,
  t: Translate,
  reference: string,
  on: string,
  submission: Submission = {},
): Promise<void> => {
  await press(popup, t('offer_record_submission'));
  // What the page offers is put into the fields a moment after they are there.
  await waitUntil(
    () =>
      runIn(
        popup,
        (offered) =>
          document.querySelector<HTMLInputElement>('form.submit input[maxlength="80"]')?.value ===
          offered,
        reference,
      ),
    'the form to be filled in',
  );
  await recordSubmission(popup, on, submission);
  await shows(popup, t('reference_is', { reference }));
  await shows(popup, t('status_waiting'));
};
