import { createCopy } from '../../../utils/tracker/copy.ts';
import { createCopyCheck } from '../../../utils/tracker/copy-check.ts';
import { answerCopy, copyQuestions } from '../../../utils/tracker/copy-questions.ts';
import { readCopyState } from '../../../utils/tracker/copy-state.ts';
import { eraseAll } from '../../../utils/tracker/transfer.ts';
import { type Area, createArea } from './area.ts';
import { createDisk, type Disk, type Fault } from './disk.ts';
import { journalOf, lineOf, NOW, openLine } from './journal.ts';

export const DAY = 86_400_000;

/** A background with a second copy, over a disk and an area that outlive it. */
export const withCopy = (disk: Disk, area: Area, now = NOW, ...faults: Fault[]) => {
  const { store, died } = disk.session(...faults);
  const copy = createCopy(
    async () => area.area,
    () => now,
  );
  const journal = journalOf(store, () => now, { copy });
  const tools = { journal, store, copy, now: () => now };
  return {
    ...tools,
    died,
    check: createCopyCheck(tools),
    /** Resolves when everything that was handed to the copy so far is through. */
    settled: async () => void (await copy.heads()),
    questions: () => copyQuestions(tools),
    answer: (line: number, take: 'copy' | 'log') => answerCopy(lineOf(line), take, tools),
    state: () => readCopyState(store),
    eraseAll: () => eraseAll(journal, store, copy),
  };
};

/** A disk and an area with the same two records. */
export const copied = async (...more: Parameters<ReturnType<typeof journalOf>['run']>[0][]) => {
  const [disk, area] = [createDisk(), createArea()];
  const { journal, settled } = withCopy(disk, area);
  for (const one of [openLine(1), openLine(2, 2), ...more]) await journal.run(one);
  await settled();
  return { disk, area };
};

/** The logs on a disk, by id: what the copy holds where it is level. */
export const logsOn = (disk: Disk): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(disk.all())
      .filter(([key]) => key.startsWith('log:'))
      .map(([key, log]) => [key.slice(4), log]),
  );
