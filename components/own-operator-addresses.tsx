import { useState } from 'preact/hooks';
import { textKey } from '../utils/i18n.ts';
import { Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { type AddressDraft, emptyAddress, reduced, type Wrong } from './own-operator-draft.ts';

type Props = {
  addresses: AddressDraft[];
  wrong: Wrong['addresses'] | undefined;
  onChange: (addresses: AddressDraft[]) => void;
  /** Tells the address of the page in front, where there is one. */
  onFront: (() => Promise<string | undefined>) | undefined;
};

const MOST = 10;

/** The web addresses of an operator: what is pasted is cut down to its host. */
export const OwnOperatorAddresses = ({ addresses, wrong, onChange, onFront }: Props) => {
  const { t } = useI18n();
  const [notTold, setNotTold] = useState(false);
  const change = (index: number, to: AddressDraft) =>
    onChange(addresses.map((one, at) => (at === index ? to : one)));
  const takeFront = async () => {
    const address = await onFront?.();
    setNotTold(address === undefined);
    if (address === undefined) return;
    const kept = addresses.filter(({ text }) => text.trim() !== '');
    onChange([...kept, reduced(emptyAddress(address))]);
  };
  return (
    <>
      {addresses.map((one, index) => {
        // Known while it is typed: a line that came only afterwards would push away what is being clicked.
        const { path } = reduced(one);
        const fault = wrong?.[index];
        const faultText =
          fault && (fault === 'twice' ? t('own_address_twice') : t(textKey('own_wrong', fault)));
        return (
          <div key={index} class="address">
            <Field
              label={t('own_address')}
              hint={index === 0 ? t('own_address_hint') : undefined}
              error={faultText}
            >
              <input
                inputMode="url"
                autocomplete="off"
                spellcheck={false}
                value={one.text}
                maxLength={2_000}
                onInput={({ currentTarget }) =>
                  change(index, { ...emptyAddress(), text: currentTarget.value })
                }
                onChange={() => change(index, reduced(one))}
              />
            </Field>
            {path && (
              <label class="tick">
                <input
                  type="checkbox"
                  checked={one.below}
                  onChange={({ currentTarget }) =>
                    change(index, { ...one, below: currentTarget.checked })
                  }
                />
                <span>{t('own_address_only', { path })}</span>
              </label>
            )}
            {addresses.length > 1 && (
              <button
                type="button"
                class="plain"
                onClick={() => onChange(addresses.filter((_, at) => at !== index))}
              >
                {t('remove')}
              </button>
            )}
          </div>
        );
      })}
      <p class="buttons">
        {onFront && (
          <button type="button" class="chip" onClick={() => void takeFront()}>
            {t('own_address_front')}
          </button>
        )}
        {addresses.length < MOST && (
          <button
            type="button"
            class="chip"
            onClick={() => onChange([...addresses, emptyAddress()])}
          >
            + {t('own_address_add')}
          </button>
        )}
      </p>
      {notTold && (
        <p class="hint" role="status">
          {t('own_address_not_told')}
        </p>
      )}
    </>
  );
};
