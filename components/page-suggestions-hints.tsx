import type { Cancellation } from '../utils/cancellation/state.ts';
import type { Topic } from '../utils/catalogue/words.ts';
import { dateText } from '../utils/fact-text.ts';
import { type Language, type Translate, tagOf } from '../utils/i18n.ts';
import type { Reading } from '../utils/portal/reading.ts';
import { suggestedTopics } from '../utils/portal/suggest.ts';
import { deviceName } from './device-name.ts';

/** Question → what the page in front shows about it, in sentences; none where it only speaks of it. */
export type PageHints = ReadonlyMap<Topic, string[]>;

/** What the page in front has to say to the questions of the checklist; offered, never an answer. */
export const pageHints = (
  reading: Reading | null,
  state: Cancellation,
  t: Translate,
  language: Language,
): PageHints => {
  if (!reading) return new Map();
  const { devices, balance, contractEnd } = reading;
  const list = (names: string[]) => new Intl.ListFormat(tagOf(language)).format(names);
  const said: Partial<Record<Topic, string[]>> = {
    'account-in-sync': [
      t('page_lists', { devices: list(devices.map(({ name }) => name)) }),
      t('page_lists_yours', {
        devices: list(state.devices.map((device) => deviceName(device, t))),
      }),
    ],
    money: balance === undefined ? [] : [t('page_balance', { amount: balance })],
    'contract-end': contractEnd
      ? [t('page_contract_end', { date: dateText(contractEnd, language) })]
      : [],
  };
  return new Map(suggestedTopics(reading).map((topic) => [topic, said[topic] ?? []]));
};
