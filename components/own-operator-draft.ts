import type { OwnOperator } from '../utils/catalogue/own.ts';
import { readAddress, type WrongAddress } from '../utils/catalogue/own-address.ts';
import type { OwnAnswer } from '../utils/catalogue/own-words.ts';
import type { ChannelType, OperatorKind } from '../utils/catalogue/words.ts';

/** An address as it is typed; `path` is what stood behind the host, and counts only where `below` is chosen. */
export type AddressDraft = { text: string; path: string; below: boolean };

/** An operator of the person's own while it is written. */
export type OwnDraft = {
  name: string;
  country: string;
  kind: OperatorKind;
  addresses: AddressDraft[];
  online: OwnAnswer;
  channels: { type: ChannelType; value: string }[];
  note: string;
};

export const emptyAddress = (text = ''): AddressDraft => ({ text, path: '', below: false });

/** The form for a new operator, or filled with what was written before. */
export const draftOf = (own: OwnOperator | undefined, name: string): OwnDraft => ({
  name: own?.name ?? name,
  country: own?.country ?? '',
  kind: own?.kind ?? 'mno',
  addresses: own?.hosts.map(({ host, path = '' }) => ({
    text: host,
    path,
    below: path !== '',
  })) ?? [emptyAddress()],
  online: own?.online ?? 'unknown',
  channels: own?.channels ?? [],
  note: own?.note ?? '',
});

/** What is left of an address once it is written: the host; a path is kept aside, to be chosen. */
export const reduced = (draft: AddressDraft): AddressDraft => {
  const read = readAddress(draft.text);
  if ('wrong' in read) return draft;
  return { ...draft, text: read.host, path: read.path || draft.path };
};

export type Wrong = {
  name: boolean;
  addresses: (WrongAddress | 'twice' | undefined)[];
  channels: boolean[];
};

/** What is wrong with a draft; undefined where nothing is. */
export const wrongWith = ({ name, addresses, channels }: OwnDraft): Wrong | undefined => {
  const hosts = addresses.map(({ text }) => readAddress(text));
  const wrong: Wrong = {
    name: name.trim() === '',
    addresses: hosts.map((read, index) => {
      if ('wrong' in read) return read.wrong;
      const isFirst = hosts.findIndex((one) => 'host' in one && one.host === read.host) === index;
      return isFirst ? undefined : 'twice';
    }),
    channels: channels.map(({ value }) => value.trim() === ''),
  };
  const some = wrong.name || wrong.addresses.some(Boolean) || wrong.channels.some(Boolean);
  return some ? wrong : undefined;
};

/** What is kept of a draft with which nothing is wrong. */
export const operatorOf = (draft: OwnDraft, id: string, now: Temporal.Instant): OwnOperator => ({
  id,
  name: draft.name.trim(),
  ...(draft.country && { country: draft.country }),
  kind: draft.kind,
  hosts: draft.addresses.map(reduced).map(({ text, path, below }) => ({
    host: text,
    ...(below && path && { path }),
  })),
  online: draft.online,
  channels: draft.channels.map(({ type, value }) => ({ type, value: value.trim() })),
  ...(draft.note.trim() && { note: draft.note.trim() }),
  changedAt: now.toString({ fractionalSecondDigits: 3 }),
});
