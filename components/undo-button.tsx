import type { CancellationEvent } from '../utils/cancellation/event.ts';
import { undoable } from '../utils/cancellation/undoable.ts';
import { type Translate, textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';
import type { Act } from './submit-form.tsx';

/** What would be taken back: the event, and the end state where it is about one. */
const undoText = ({ type, payload }: CancellationEvent, t: Translate): string =>
  'state' in payload
    ? `${t(textKey('event', type))} (${t(textKey('state', payload.state))})`
    : t(textKey('event', type));

/** Takes the last step back; nothing where there is none. */
export const UndoButton = ({
  events,
  onAct,
}: {
  events: readonly CancellationEvent[];
  onAct: Act;
}) => {
  const { t } = useI18n();
  const undo = undoable(events)[0];
  if (!undo) return null;
  return (
    <button
      type="button"
      class="plain undo"
      onClick={() => void onAct({ type: 'undo', payload: { commandId: undo.commandId } })}
    >
      {t('undo', { what: undoText(undo, t) })}
    </button>
  );
};
