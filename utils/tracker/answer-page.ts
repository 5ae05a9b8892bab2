import { browser } from 'wxt/browser';
import type { Command } from '../cancellation/command.ts';
import type { Overview, PageMessage, RecordAnswer } from '../messages.ts';
import { alignGuide } from './align-guide.ts';
import { keptAside } from './aside.ts';
import { askToLook, lookAgainAt } from './ask-to-look.ts';
import { answerCopy, copyQuestions } from './copy-questions.ts';
import { changeCopyState, forgetInCopy, readCopyState } from './copy-state.ts';
import { diagnose, showExample } from './diagnostics.ts';
import { forgetAccess } from './host-access.ts';
import { showGuide, withdrawGuide } from './inject-guide.ts';
import {
  answerOperator,
  deleteOwn,
  listOwn,
  returnAccess,
  saveOwn,
  wantAccess,
} from './own-operators-answer.ts';
import { restoreAside } from './restore-aside.ts';
import { changeSettings, readSettings } from './settings.ts';
import type { Tools } from './tools.ts';
import { eraseAll, exportAll, importAll } from './transfer.ts';
import { forgetVisit, readVisits, visitReminders } from './visits.ts';

const overview = async (tools: Tools, tab: number | null): Promise<Overview> => {
  const { journal, store, tabs, catalogue, shownIn, unreadIn, now, operator: find } = tools;
  const [heads, settings, visits, aside, copied] = await Promise.all([
    journal.heads(),
    readSettings(store),
    readVisits(store),
    keptAside(store),
    readCopyState(store),
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
    finishDue: visitReminders(visits, heads)
      .filter(({ due }) => due <= now())
      .map(({ cancellation }) => cancellation),
    ...(await journal.readOnly(heads)),
    settings,
    aside: aside.filter(({ restored }) => !restored),
    copyNotes: copied.notes,
    catalogue,
    update: await tools.update.waiting(),
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
const settle = async (...steps: (() => Promise<unknown>)[]): Promise<void> => {
  // The answer is about what was written, and that is safe: nothing else may be reported of it (INVARIANTS 8).
  for (const step of steps) await step().catch(() => undefined);
};

/** What follows from a command that was carried out. Nobody waits for alarm and badge: each start brings them in line. */
const followUp = async (command: Command, { store, reconcileSoon, tabs }: Tools): Promise<void> => {
  if (command.type === 'submitted' || command.type === 'erase')
    await settle(() => forgetVisit(store, command.cancellation));
  if (command.type === 'erase') await settle(() => forgetInCopy(store, command.cancellation));
  if (command.type === 'open')
    void settle(() => lookAgainAt(command.payload.opened.operator, tabs));
  reconcileSoon();
};

/** Answers a message of one of our own pages; every change brings alarm, badge and notifications in line. */
export const answerPage = async (message: PageMessage, tools: Tools): Promise<unknown> => {
  const { journal, store, tabs, reconcile, now, reach } = tools;
  // The records are nobody's addresses.
  if (message.kind !== 'command' && message.kind !== 'record') await reach.ready();
  switch (message.kind) {
    case 'overview':
      return overview(tools, message.tab);
    case 'record':
      return record(tools, message.id);
    case 'command': {
      const outcome = await journal.run(message.command as Command);
      if (outcome.ok) await followUp(message.command as Command, tools);
      return outcome;
    }
    case 'bind':
      await tabs.bind(message.tab, message.cancellation);
      await settle(() => alignGuide(tools, message.tab));
      return { ok: true };
    case 'forget-visit':
      await forgetVisit(store, message.cancellation);
      await settle(reconcile);
      return { ok: true };
    case 'show-guide':
      await tabs.wantGuide(message.tab);
      await showGuide(message.tab);
      return { ok: true };
    case 'settings':
      await changeSettings(store, () => message.settings);
      await settle(reconcile);
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
      await settle(tools.reach.align, reconcile);
      return report;
    }
    case 'restore-aside': {
      const { place, repaired } = message;
      const restored = await restoreAside(journal, store, place, now(), repaired);
      await settle(tools.reach.align, reconcile);
      return restored;
    }
    case 'copy':
      return { questions: await copyQuestions(tools), problem: tools.copy.problem() ?? null };
    case 'copy-read':
      await changeCopyState(store, (state) => ({ ...state, notes: [] }));
      return { ok: true };
    case 'copy-answer': {
      const answer = await answerCopy(message.id, message.take, tools);
      await settle(reconcile);
      return answer;
    }
    case 'diagnostics':
      return diagnose(tools);
    case 'show-example':
      return showExample(store);
    case 'load-update':
      await tools.update.load();
      return { ok: true };
    case 'erase-all': {
      const given = reach.hosts().registered.map(({ host }) => host);
      await reconcile.between(() => eraseAll(journal, store, tools.copy));
      const open = (await tabs.readings()).map(([tab]) => tab);
      await settle(
        () => reach.giveBack(given),
        () => forgetAccess(store),
        () => browser.storage.session.clear(),
        reconcile,
        // In open pages the guide still names the line.
        ...open.map((tab) => () => withdrawGuide(tab)),
        ...open.map((tab) => () => askToLook(tab)),
      );
      return { ok: true };
    }
  }
};
