import type { CopyQuestion, CopySide, KeptAside } from '../cancellation/record.ts';
import { keepAside, keptAside, markRestored } from './aside.ts';
import type { CopyTools } from './copy-check.ts';
import { readCopy } from './copy-compare.ts';
import { changeCopyState, readCopyState } from './copy-state.ts';
import { hashOf } from './hash.ts';
import { importRecord, type Refused, refused } from './import-record.ts';
import { COPY_PREFIX, LOG_PREFIX } from './keys.ts';
import type { Records } from './records.ts';

export type CopyAnswer = { result: 'taken' | 'left' } | Refused;

/** Records that were moved aside, by id; the latest of several. */
const brokenLogs = async ({ store }: CopyTools): Promise<Map<string, KeptAside>> =>
  new Map(
    (await keptAside(store))
      .filter(({ key, restored }) => key.startsWith(LOG_PREFIX) && !restored)
      .map((aside) => [aside.key.slice(LOG_PREFIX.length), aside]),
  );

const logSide = async (
  id: string,
  aside: KeptAside | undefined,
  records: Records,
): Promise<CopySide | undefined> => {
  const found = await records.find(id);
  if ('log' in found) {
    const at = found.log.events.at(-1)?.recordedAt ?? '';
    return aside ? undefined : { at, text: JSON.stringify(found.log) };
  }
  if (!aside || !('missing' in found)) return undefined;
  return { at: aside.at, text: JSON.stringify(aside.raw), unreadable: aside.reason };
};

/** What the person is to be asked. Reads the second copy only where something does not parse. */
export const copyQuestions = async (tools: CopyTools): Promise<CopyQuestion[]> => {
  const { journal, store, copy } = tools;
  const [{ damaged, left }, broken] = [await readCopyState(store), await brokenLogs(tools)];
  const ids = [...new Set([...broken.keys(), ...damaged])].filter((id) => !left.includes(id));
  if (ids.length === 0) return [];
  const heads = await copy.heads();
  const questions: CopyQuestion[] = [];
  for (const id of ids) {
    if (!heads?.has(id)) continue;
    const text = await copy.text(id);
    const question = await journal.exclusively(async (records) => {
      const log = await logSide(id, broken.get(id), records);
      const copied = readCopy(id, text, records.read);
      const unreadable = 'broken' in copied ? { unreadable: copied.broken } : {};
      const side = { at: heads.get(id)?.savedAt ?? '', text: String(text), ...unreadable };
      // Both sound by now: there is nothing to choose.
      return log && (log.unreadable || side.unreadable) ? { id, log, copy: side } : undefined;
    });
    if (question) questions.push(question);
  }
  return questions;
};

const takeCopy = async (id: string, text: unknown, tools: CopyTools, records: Records) => {
  const { store, now } = tools;
  if (typeof text !== 'string') return refused('no-record');
  const copied = readCopy(id, text, records.read);
  if ('broken' in copied) return refused('unreadable', copied.broken);
  const taken = await importRecord(id, JSON.parse(text), undefined, records);
  if (taken.result === 'refused') return taken;
  if (taken.result === 'erased') return refused('erased');
  const aside = (await brokenLogs(tools)).get(id);
  if (aside) await markRestored(store, aside.place, new Date(now()).toISOString());
  return { result: 'taken' } as const;
};

/** The log stays as it is: a sound one is copied anew, and the copy's bytes are kept aside; a broken one stays aside. */
const keepLog = async (id: string, text: unknown, tools: CopyTools, records: Records) => {
  const { store, copy } = tools;
  const found = await records.find(id);
  const sound = 'log' in found;
  if (sound) {
    await keepAside(store, COPY_PREFIX + id, text ?? null, 'does not parse');
    copy.save(found.log, await hashOf(found.log.events));
  }
  await changeCopyState(store, (state) => ({
    ...state,
    damaged: state.damaged.filter((other) => other !== id),
    left: sound ? state.left : [...new Set([...state.left, id])],
  }));
  return { result: 'left' } as const;
};

/** Does what the person answered. Rejects where the browser refuses a write. */
export const answerCopy = async (
  id: string,
  take: 'copy' | 'log',
  tools: CopyTools,
): Promise<CopyAnswer> => {
  const text = await tools.copy.text(id);
  return tools.journal.exclusively<CopyAnswer>((records) =>
    take === 'copy' ? takeCopy(id, text, tools, records) : keepLog(id, text, tools, records),
  );
};
