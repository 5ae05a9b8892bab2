import { useState } from 'preact/hooks';
import type { Cancellation } from '../utils/cancellation/fold.ts';
import { type DeviceCategory, WAYS } from '../utils/cancellation/words.ts';
import { textKey } from '../utils/i18n.ts';
import { Choice, Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { useLater } from './later.ts';
import { useOneAtATime } from './one-at-a-time.ts';
import type { Act } from './submit-form.tsx';

type Props = { state: Cancellation; onAct: Act };

const form = () => import('./add-device.tsx');

const AddDevice = ({ state, onAct }: Props) => {
  const { t } = useI18n();
  const [category, setCategory] = useState<DeviceCategory>();
  const parts = useLater(form, category !== undefined);
  if (category && parts)
    return (
      <parts.AddDevice
        category={category}
        operator={state.operator}
        others={state.devices}
        onAct={onAct}
        onDone={() => setCategory(undefined)}
      />
    );
  return (
    <p class="buttons">
      {(['phone', 'watch', 'tablet', 'other'] as const).map((one) => (
        <button key={one} type="button" class="chip" onClick={() => setCategory(one)}>
          + {t(textKey('device', one))}
        </button>
      ))}
    </p>
  );
};

const Note = ({ onAct }: { onAct: Act }) => {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const once = useOneAtATime();
  const add = async () => {
    const payload = { kind: 'note', text: text.trim() } as const;
    const outcome = await onAct({ type: 'evidence-added', payload });
    if (outcome.ok) setText('');
  };
  return (
    <form
      class="inline"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void once(add);
      }}
    >
      <Field label={t('note')}>
        <input
          value={text}
          maxLength={1000}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </Field>
      <button type="submit">{t('add_note')}</button>
    </form>
  );
};

/** Rarer acts: another way, another device, a note, giving up. */
export const RareActions = ({ state, onAct }: Props) => {
  const { t } = useI18n();
  const [confirming, setConfirming] = useState(false);
  return (
    <>
      <h3>{t('change_way')}</h3>
      <Choice
        label={t('change_way')}
        value={state.way}
        options={WAYS}
        name={(item) => t(textKey('way', item))}
        onChange={(way) => void onAct({ type: 'way-changed', payload: { way } })}
      />
      <h3>{t('add_device')}</h3>
      <AddDevice state={state} onAct={onAct} />
      <Note onAct={onAct} />
      {state.evidence.map(({ eventId, text }) => (
        <p key={eventId} class="hint">
          {text}
        </p>
      ))}
      <h3>{t('give_up')}</h3>
      {confirming ? (
        <p class="buttons">
          <button type="button" onClick={() => void onAct({ type: 'abandoned', payload: {} })}>
            {t('give_up_sure')}
          </button>
          <button type="button" class="plain" onClick={() => setConfirming(false)}>
            {t('back')}
          </button>
        </p>
      ) : (
        <button type="button" class="plain" onClick={() => setConfirming(true)}>
          {t('give_up_do')}
        </button>
      )}
    </>
  );
};
