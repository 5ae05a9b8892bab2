import { useState } from 'preact/hooks';
import { proposedLineKind, proposedWay } from '../utils/cancellation/end-states.ts';
import { CARRIERS, type Carrier, type LineKind, type Way } from '../utils/cancellation/words.ts';
import type { Operator } from '../utils/catalogue/schema.ts';
import { textKey } from '../utils/i18n.ts';
import type { Batch } from '../utils/lines/batch.ts';
import type { Shared } from '../utils/lines/openings.ts';
import { Choice, Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { WayAndKind } from './way-and-kind.tsx';

type Props = {
  operator: Operator;
  batch: Batch;
  /** Rows that become nothing. */
  left: number;
  proposedName: string;
  /** Names that other batches have. */
  taken: readonly string[];
  /** Resolves with the sentence that says why nothing was written, or with nothing. */
  onConfirm: (shared: Shared) => Promise<string | undefined>;
  onSaveLeft: () => void;
  onBack: () => void;
};

/** As long as the name of a batch may be; a field does not cut what was not typed. */
const MOST_NAME = 80;

/** What the list becomes, what holds for all its lines, and the one press that writes it. */
export const LineConfirm = (props: Props) => {
  const { operator, batch, left, proposedName, taken, onConfirm, onSaveLeft, onBack } = props;
  const { t } = useI18n();
  const [name, setName] = useState(proposedName.slice(0, MOST_NAME));
  const [way, setWay] = useState<Way>(proposedWay(operator.kind));
  const [kind, setKind] = useState<LineKind>(proposedLineKind(operator.kind));
  const [carrier, setCarrier] = useState<Carrier>('esim');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const lines = batch.lines.length;
  const notes = batch.notes.length;
  const nameError = taken.includes(name.trim())
    ? t('lines_name_taken')
    : name.trim() === ''
      ? t('lines_name_missing')
      : undefined;

  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (nameError || busy) return;
    setBusy(true);
    setFailed(await onConfirm({ name: name.trim(), way, kind, carrier }));
    setBusy(false);
  };

  return (
    <form class="line-confirm" onSubmit={submit} noValidate>
      <h2>{t('lines_shared')}</h2>
      <div class="pair">
        <Field label={t('lines_name')} error={tried ? nameError : undefined}>
          <input
            value={name}
            maxLength={MOST_NAME}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </Field>
        <WayAndKind way={way} kind={kind} onWay={setWay} onKind={setKind} />
        <Field label={t('carrier')}>
          <Choice
            value={carrier}
            options={CARRIERS}
            name={(item) => t(textKey('carrier', item))}
            onChange={setCarrier}
          />
        </Field>
      </div>
      <div role="status">
        <p>{t('lines_become', { count: lines })}</p>
        {notes > 0 && <p>{t('lines_become_notes', { count: notes })}</p>}
        {left > 0 && <p>{t('lines_become_nothing', { count: left })}</p>}
      </div>
      {failed && (
        <p class="error" role="alert">
          {failed}
        </p>
      )}
      <p class="buttons">
        <button type="submit" class="main" disabled={lines === 0 || busy}>
          {t('lines_start', { count: lines })}
        </button>
        {notes + left > 0 && (
          <button type="button" onClick={onSaveLeft}>
            {t('lines_save_left')}
          </button>
        )}
        <button type="button" class="plain" onClick={onBack}>
          {t('back')}
        </button>
      </p>
    </form>
  );
};
