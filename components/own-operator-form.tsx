import { useState } from 'preact/hooks';
import type { OwnOperator, Taken } from '../utils/catalogue/own.ts';
import { OWN_ANSWERS } from '../utils/catalogue/own-words.ts';
import { OPERATOR_KINDS } from '../utils/catalogue/words.ts';
import { allCountries } from '../utils/country-name.ts';
import { textKey } from '../utils/i18n.ts';
import type { OwnSaved } from '../utils/messages.ts';
import { Choice, Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { problemText } from './outcome.ts';
import { OwnOperatorAddresses } from './own-operator-addresses.tsx';
import { OwnOperatorChannels } from './own-operator-channels.tsx';
import { draftOf, operatorOf, wrongWith } from './own-operator-draft.ts';

type Props = {
  /** What was written before; absent for a new one. */
  own?: OwnOperator | undefined;
  /** A name to begin with: what was searched for. */
  name?: string;
  nameOf: (operator: string) => string;
  onFront?: (() => Promise<string | undefined>) | undefined;
  onSave: (operator: OwnOperator) => Promise<OwnSaved>;
  onSaved: (id: string) => void;
  /** Opens another operator; absent where it cannot be left for that. */
  onOperator?: ((id: string) => void) | undefined;
  onCancel: () => void;
};

/** Hosts that are somebody's already, each with the way to that operator. */
const TakenList = ({
  taken,
  nameOf,
  onOperator,
}: Pick<Props, 'nameOf' | 'onOperator'> & { taken: readonly Taken[] }) => {
  const { t } = useI18n();
  return (
    <>
      {taken.map(({ host, operator }) => (
        <div key={host} class="alert" role="alert">
          <p>{t('own_taken', { host, operator: nameOf(operator) })}</p>
          {onOperator && (
            <button type="button" onClick={() => onOperator(operator)}>
              {t('own_taken_open', { operator: nameOf(operator) })}
            </button>
          )}
        </div>
      ))}
    </>
  );
};

/** Takes down an operator that is not in the list: its name, its addresses, and what the person knows of it. */
export const OwnOperatorForm = ({ own, name = '', ...props }: Props) => {
  const { t, language } = useI18n();
  const [draft, setDraft] = useState(draftOf(own, name));
  const [tried, setTried] = useState(false);
  const [taken, setTaken] = useState<readonly Taken[]>([]);
  const [failed, setFailed] = useState<string>();
  const wrong = tried ? wrongWith(draft) : undefined;
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));

  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    setTaken([]);
    setFailed(undefined);
    if (wrongWith(draft)) return;
    const id = own?.id ?? `own:${crypto.randomUUID()}`;
    try {
      const saved = await props.onSave(operatorOf(draft, id, Temporal.Now.instant()));
      if ('claimed' in saved) setTaken(saved.claimed);
      else props.onSaved(id);
    } catch (error) {
      setFailed(problemText(error, t));
    }
  };

  return (
    <form class="own-operator" onSubmit={submit} noValidate>
      <h1>{t(own ? 'own_title_edit' : 'own_title_new')}</h1>
      <Field label={t('own_name')} error={wrong?.name ? t('own_name_missing') : undefined}>
        <input
          value={draft.name}
          maxLength={80}
          onInput={({ currentTarget }) => change({ name: currentTarget.value })}
        />
      </Field>
      <OwnOperatorAddresses
        addresses={draft.addresses}
        wrong={wrong?.addresses}
        onChange={(addresses) => change({ addresses })}
        onFront={props.onFront}
      />
      <TakenList taken={taken} nameOf={props.nameOf} onOperator={props.onOperator} />
      <Field label={t('own_country')}>
        <select
          value={draft.country}
          onChange={({ currentTarget }) => change({ country: currentTarget.value })}
        >
          <option value="">{t('own_country_none')}</option>
          {allCountries(language).map(([code, named]) => (
            <option key={code} value={code}>
              {named}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('own_kind')}>
        <Choice
          value={draft.kind}
          options={OPERATOR_KINDS}
          name={(kind) => t(textKey('own_kind', kind))}
          onChange={(kind) => change({ kind })}
        />
      </Field>
      <Field label={t('own_online')}>
        <Choice
          value={draft.online}
          options={OWN_ANSWERS}
          name={(answer) => t(textKey('own_answer', answer))}
          onChange={(online) => change({ online })}
        />
      </Field>
      <OwnOperatorChannels
        channels={draft.channels}
        wrong={wrong?.channels}
        onChange={(channels) => change({ channels })}
      />
      <Field label={t('own_note')}>
        <textarea
          rows={3}
          value={draft.note}
          maxLength={1_000}
          onInput={({ currentTarget }) => change({ note: currentTarget.value })}
        />
      </Field>
      {failed && (
        <p class="error" role="alert">
          {failed}
        </p>
      )}
      <p class="buttons">
        <button type="submit" class="main">
          {t('own_save')}
        </button>
        <button type="button" class="plain" onClick={props.onCancel}>
          {t('back')}
        </button>
      </p>
    </form>
  );
};
