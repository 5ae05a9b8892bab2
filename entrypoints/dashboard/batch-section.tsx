import { BatchAnswers } from '../../components/batch-answers.tsx';
import { useI18n } from '../../components/i18n.tsx';
import { outcomeText } from '../../components/outcome.ts';
import { fold } from '../../utils/cancellation/fold.ts';
import type { Head } from '../../utils/cancellation/record.ts';
import { sharedAnswers } from '../../utils/cancellation/shared-answers.ts';
import { askRecord, sendWish } from '../../utils/client/background.ts';

const stateOf = async (id: string) => {
  const { record } = await askRecord(id);
  return 'log' in record ? fold(record.log.events) : undefined;
};

/** What is answered for one line of a batch, offered to the others that are being prepared. */
export const BatchSection = ({ id, heads }: { id: string; heads: readonly Head[] }) => {
  const { t } = useI18n();
  const batch = heads.find((head) => head.id === id)?.batch;
  const others = heads.filter(
    (head) => head.batch === batch && head.id !== id && head.status === 'preparing',
  );
  if (!batch || others.length === 0) return null;
  const share = async () => {
    let given = 0;
    const from = await stateOf(id);
    for (const other of others) {
      const to = from && (await stateOf(other.id));
      for (const payload of to ? sharedAnswers(from, to) : []) {
        const wish = { cancellation: other.id, type: 'precheck-answered', payload } as const;
        const problem = outcomeText(await sendWish(wish), t);
        if (problem) throw new Error(`${other.name}: ${problem}`);
        given += 1;
      }
    }
    return given;
  };
  return <BatchAnswers others={others.length} onShare={share} />;
};
