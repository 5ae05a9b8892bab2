import { useRef } from 'preact/hooks';
import { BatchAnswers } from '../../components/batch-answers.tsx';
import { BatchUndo } from '../../components/batch-undo.tsx';
import { useI18n } from '../../components/i18n.tsx';
import { outcomeText } from '../../components/outcome.ts';
import { fold } from '../../utils/cancellation/fold.ts';
import type { Head, Log } from '../../utils/cancellation/record.ts';
import { sharedAnswers } from '../../utils/cancellation/shared-answers.ts';
import { askRecord, sendWish } from '../../utils/client/background.ts';
import { alikeId } from '../../utils/lines/commands.ts';
import { takeBack } from './lines-kept.ts';

const eventsOf = async (id: string): Promise<Log['events']> => {
  const { record } = await askRecord(id);
  return 'log' in record ? record.log.events : [];
};

type Props = { id: string; heads: readonly Head[]; onDone: () => void };

/** What is answered for one line of a batch, offered to the others that are being prepared; and the batch taken back. */
export const BatchSection = ({ id, heads, onDone }: Props) => {
  const { t } = useI18n();
  const present = heads.find((head) => head.id === id)?.batch;
  // The line itself goes with its batch, and what became of that is still to be said.
  const last = useRef(present);
  last.current = present ?? last.current;
  const batch = last.current;
  if (!batch) return null;
  const members = heads.filter((head) => head.batch === batch);
  const others = members.filter((head) => head.id !== id && head.status === 'preparing');
  const share = async (onProgress: (done: number) => void) => {
    let given = 0;
    const from = fold(await eventsOf(id));
    for (const [index, other] of others.entries()) {
      const events = await eventsOf(other.id);
      const to = fold(events);
      const opening = events.find(({ type }) => type === 'opened')?.commandId ?? '';
      for (const payload of from && to ? sharedAnswers(from, to) : []) {
        const wish = { cancellation: other.id, type: 'precheck-answered', payload } as const;
        const problem = outcomeText(await sendWish(wish, alikeId(opening, crypto.randomUUID())), t);
        if (problem) throw new Error(`${other.name}: ${problem}`);
        given += 1;
      }
      onProgress(index + 1);
    }
    return given;
  };
  const undo = async (onProgress: (done: number) => void) => {
    const lines = members.map((member) => member.id);
    return (await takeBack(lines, onProgress)).length;
  };
  return (
    <>
      {others.length > 0 && <BatchAnswers others={others.length} onShare={share} />}
      <BatchUndo lines={members.length} onUndo={undo} onDone={onDone} />
    </>
  );
};
