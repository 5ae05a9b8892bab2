import { browser } from 'wxt/browser';
import type { Command, Wish } from '../cancellation/command.ts';
import type { OwnOperator } from '../catalogue/own.ts';
import type {
  CopyReport,
  Diagnostics,
  OperatorAnswer,
  Overview,
  OwnDeleted,
  OwnSaved,
  PageMessage,
  RecordAnswer,
} from '../messages.ts';
import type { CopyAnswer } from '../tracker/copy-questions.ts';
import type { Outcome } from '../tracker/journal.ts';
import type { Problem } from '../tracker/problem.ts';
import type { Restored } from '../tracker/restore-aside.ts';
import type { ExportFile, ImportReport } from '../tracker/transfer.ts';

/** Milliseconds to wait before asking again: a background that is being stopped or started needs a moment. */
const PAUSES = [20, 200, 1_000];

/** Asks the background; a background that was stopped while answering is asked again (a command has an id for that). */
const answered = async <T>(message: PageMessage): Promise<T> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const answer = (await browser.runtime.sendMessage(message)) as T | undefined;
      if (answer !== undefined) return answer;
      throw new Error('no answer');
    } catch (error) {
      const pause = PAUSES[attempt];
      if (pause === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
};

/** The answer of the background. Throws what the browser said where it refused to read or write. */
const ask = async <T>(message: PageMessage): Promise<T> => {
  const answer = await answered<T>(message);
  const refusedBy = (answer as { refusedBy?: Problem } | null)?.refusedBy;
  if (refusedBy) throw Object.assign(new Error(refusedBy.detail), refusedBy);
  return answer;
};

export const askOverview = (tab: number | null): Promise<Overview> =>
  ask({ kind: 'overview', tab });
export const askRecord = (id: string): Promise<RecordAnswer> => ask({ kind: 'record', id });
export const bindTab = (tab: number, cancellation: string | null): Promise<unknown> =>
  ask({ kind: 'bind', tab, cancellation });
export const forgetVisit = (cancellation: string): Promise<unknown> =>
  ask({ kind: 'forget-visit', cancellation });
export const showGuide = (tab: number): Promise<unknown> => ask({ kind: 'show-guide', tab });
export const saveSettings = (settings: Overview['settings']): Promise<unknown> =>
  ask({ kind: 'settings', settings });
export const askOperator = (id: string): Promise<OperatorAnswer> => ask({ kind: 'operator', id });
export const saveOwn = (operator: OwnOperator): Promise<OwnSaved> =>
  ask({ kind: 'save-own', operator });
export const deleteOwn = (id: string): Promise<OwnDeleted> => ask({ kind: 'delete-own', id });
export const wantAccess = (id: string): Promise<unknown> => ask({ kind: 'want-access', id });
export const returnAccess = (id: string): Promise<unknown> => ask({ kind: 'return-access', id });
export const askExport = (): Promise<ExportFile> => ask({ kind: 'export' });
export const sendImport = (file: unknown): Promise<ImportReport | { failed: string }> =>
  ask({ kind: 'import', file });
/** Puts back what was moved aside: as it is, or as the person repaired it. */
export const restoreAside = (place: string, repaired?: unknown): Promise<Restored> =>
  ask({ kind: 'restore-aside', place, ...(repaired !== undefined && { repaired }) });
export const askCopy = (): Promise<CopyReport> => ask({ kind: 'copy' });
export const readCopyNotes = (): Promise<unknown> => ask({ kind: 'copy-read' });
export const answerCopy = (id: string, take: 'copy' | 'log'): Promise<CopyAnswer> =>
  ask({ kind: 'copy-answer', id, take });
export const askDiagnostics = (): Promise<Diagnostics> => ask({ kind: 'diagnostics' });
export const showExample = (): Promise<{ ok: true } | { failed: string }> =>
  ask({ kind: 'show-example' });
export const loadUpdate = (): Promise<unknown> => ask({ kind: 'load-update' });
export const eraseEverything = (): Promise<unknown> => ask({ kind: 'erase-all' });

/**
 * Sends what the person did. Never throws: a background that does not answer is an outcome as well. What is sent again
 * under the same `id` is applied once.
 */
export const sendWish = async (wish: Wish, id: string = crypto.randomUUID()): Promise<Outcome> => {
  const command = { ...wish, id, zone: Temporal.Now.timeZoneId() } as Command;
  try {
    return await ask<Outcome>({ kind: 'command', command });
  } catch (error) {
    const { failed = 'no-answer', message } = error as Error & Partial<Problem>;
    return { ok: false, failed, detail: message };
  }
};

/** Calls back after anything stored or allowed has changed, by whichever view or tab, until the signal stops it. */
export const onStored = (callback: () => void, signal: AbortSignal): void => {
  const { storage, permissions } = browser;
  const events = [storage.onChanged, permissions.onAdded, permissions.onRemoved];
  for (const event of events) event.addListener(callback);
  signal.addEventListener('abort', () => {
    for (const event of events) event.removeListener(callback);
  });
};
