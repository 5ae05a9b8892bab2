/** Records made without the forms, by the same messages that Unline's own pages send: for tests of what comes after. */
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Wish } from '../../../utils/cancellation/command.ts';
import type { Outcome } from '../../../utils/tracker/journal.ts';
import { runIn, type View } from './act.ts';

declare const chrome: ExtensionApi;

/** Sends a message from one of Unline's pages, once. */
export const ask = <Answer>(extensionPage: View, message: unknown): Promise<Answer> =>
  runIn(extensionPage, (sent) => chrome.runtime.sendMessage(sent), message) as Promise<Answer>;

/** What a person did, as a command with an id of its own unless one is given. */
export const commandOf = (wish: Wish, id: string = crypto.randomUUID()) => ({
  kind: 'command',
  command: { ...wish, id, zone: 'UTC' },
});

export const send = (extensionPage: View, wish: Wish): Promise<Outcome> =>
  ask<Outcome>(extensionPage, commandOf(wish));

/** Starts a cancellation of a contract with one phone, and resolves with its id. */
export const openLine = async (
  extensionPage: View,
  name: string,
  operator = 'giffgaff-gb',
): Promise<string> => {
  const cancellation = crypto.randomUUID();
  const outcome = await send(extensionPage, {
    cancellation,
    type: 'open',
    payload: {
      opened: { operator, way: 'request' },
      line: { name, kind: 'contract' },
      devices: [{ device: 'phone-1', category: 'phone', carrier: 'esim', companion: false }],
    },
  });
  if (!outcome.ok) throw new Error(`not started: ${JSON.stringify(outcome)}`);
  return cancellation;
};

/** Records that it was asked for on a day, by the form. */
export const submit = (extensionPage: View, cancellation: string, on: string): Promise<Outcome> =>
  send(extensionPage, {
    cancellation,
    type: 'submitted',
    payload: { channel: 'form', on },
  });
