import { browser } from 'wxt/browser';
import type { Command } from '../cancellation/command.ts';
import type { Overview, PageMessage, RecordAnswer } from '../messages.ts';
import { listAside } from './aside.ts';
import { askToLook, lookAgainAt } from './ask-to-look.ts';
import { drawGuide } from './inject-guide.ts';
import {
  answerOperator,
  deleteOwn,
  listOwn,
  returnAccess,
  saveOwn,
  wantAccess,
} from './own-operators-answer.ts';
import { changeSettings, readSettings } from './settings.ts';
import type { Tools } from './tools.ts';
import { eraseAll, exportAll, importAll } from './transfer.ts';
import { forgetVisit, readVisits } from './visits.ts';

const overview = async (tools: Tools, tab: number | null): Promise<Overview> => {
  const { journal, store, tabs, catalogue, shownIn, unreadIn, operator: find } = tools;
  const [heads, settings, visits] = await Promise.all([
    journal.heads(),
    readSettings(store),
    readVisits(store),
  ]);
  const last = tab === null ? undefined : await tabs.reading(tab);
  // The tab may show another page by now, of which nothing was read yet or ever will be.
  const reading = last && (await shownIn(tab as number)) === last.operator ? last : undefined;
  if (reading && !reading.whole) void askToLook(tab as number);
  const bound = tab === null ? undefined : await tabs.binding(tab);
  const operator = reading ? ((await find(reading.operator)) ?? null) : null;
  const unread = tab === null || reading ? undefined : await unreadIn(tab);
  return {
    operator,
    notTheLine:
      operator?.hosts.some(({ host, notTheLine }) => notTheLine && host === reading?.host) ?? false,
    reading: reading ?? null,
    unread: (unread !== undefined && (await find(unread))) || null,
    own: await listOwn(tools),
    bound: bound ?? null,
    heads,
    askFinished: heads
      .filter(({ id, status }) => status === 'preparing' && visits[id] !== undefined)
      .map(({ id }) => id),
    newer: await journal.newer(heads),
    settings,
    aside: await listAside(store),
    catalogue,
  };
};

const record = async ({ journal, operator: find }: Tools, id: string): Promise<RecordAnswer> => {
  const found = await journal.record(id);
  const opening =
    'log' in found ? found.log.events.find(({ type }) => type === 'opened') : undefined;
  const operator = opening?.type === 'opened' ? await find(opening.payload.operator) : undefined;
  return { record: found, operator: operator ?? null };
};

/** What was written stays written whatever follows from it; the next start brings alarm and badge in line again. */
const settle = async (command: Command, { store, reconcile }: Tools): Promise<void> => {
  try {
    if (command.type === 'submitted') await forgetVisit(store, command.cancellation);
    await reconcile();
  } catch {
    // The answer is about the record, and the record is safe: nothing else may be reported of it (INVARIANTS 8).
  }
};

/** Answers a message of one of our own pages; every change ends with alarm, badge and notifications brought in line. */
export const answerPage = async (message: PageMessage, tools: Tools): Promise<unknown> => {
  const { journal, store, tabs, reconcile, now } = tools;
  switch (message.kind) {
    case 'overview':
      return overview(tools, message.tab);
    case 'record':
      return record(tools, message.id);
    case 'command': {
      const outcome = await journal.run(message.command as Command);
      if (outcome.ok) await settle(message.command as Command, tools);
      if (outcome.ok && message.command.type === 'open')
        await lookAgainAt(message.command.payload.opened.operator, tabs);
      return outcome;
    }
    case 'bind':
      await tabs.bind(message.tab, message.cancellation);
      return { ok: true };
    case 'forget-visit':
      await forgetVisit(store, message.cancellation);
      await reconcile();
      return { ok: true };
    case 'show-guide':
      await drawGuide(message.tab);
      return { ok: true };
    case 'settings':
      await changeSettings(store, () => message.settings);
      await reconcile();
      return { ok: true };
    case 'operator':
      return answerOperator(message.id, tools);
    case 'save-own':
      return saveOwn(message.operator, tools);
    case 'delete-own':
      return deleteOwn(message.id, tools);
    case 'want-access':
      return wantAccess(message.id, tools);
    case 'return-access':
      return returnAccess(message.id, tools);
    case 'export':
      return exportAll(journal, store, now());
    case 'import': {
      const report = await importAll(journal, store, message.file).catch((error: Error) => ({
        failed: error.message,
      }));
      await tools.reach.align();
      await reconcile();
      return report;
    }
    case 'erase-all': {
      const given = tools.reach.hosts().registered.map(({ host }) => host);
      await eraseAll(journal, store);
      await tools.reach.giveBack(given);
      await browser.storage.session.clear();
      await reconcile();
      return { ok: true };
    }
  }
};
