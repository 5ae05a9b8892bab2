/** Commands sent as Unline's own pages send them: again and again until the background has answered. */
import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { commandOf } from './commands.ts';

declare const chrome: ExtensionApi;

/** Runs in a page of the extension: sends one after the other; resolves with how often it had to send, for each. */
async function insist(messages: unknown[]): Promise<number[]> {
  const times: number[] = [];
  for (const message of messages)
    for (let time = 1; ; time += 1) {
      try {
        const answer = (await chrome.runtime.sendMessage(message)) as { ok?: boolean } | undefined;
        if (answer?.ok) {
          times.push(time);
          break;
        }
        if (answer) throw new Error(`refused: ${JSON.stringify(answer)}`);
      } catch (error) {
        if (time >= 1_000 || String(error).includes('refused')) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  return times;
}

export const noteOf = (cancellation: string, text: string) =>
  commandOf({ cancellation, type: 'evidence-added', payload: { kind: 'note', text } });

/** Adds notes to a cancellation, one after the other, from one page. Rejects where one is refused, or never answered. */
export const addNotes = (
  page: Page,
  cancellation: string,
  notes: readonly string[],
): Promise<number[]> =>
  page.evaluate(
    insist,
    notes.map((text) => noteOf(cancellation, text)),
  );
