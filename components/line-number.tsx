import type { Payload } from '../utils/cancellation/event.ts';
import { NUMBER_WISHES } from '../utils/cancellation/removal-words.ts';
import { textKey } from '../utils/i18n.ts';
import { Choice, Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { IdentifierField } from './identifier-field.tsx';

/** What is told of a line's number; absent where it is not. */
export type ToldNumber = Pick<Payload<'line-described'>, 'number' | 'numberWish'>;

type Props = {
  /** Id of the operator, whose country is taken for numbers without a country code. */
  operator: string;
  told: ToldNumber;
  /** Resolves with false where it was not written down. */
  onChange: (told: ToldNumber) => unknown;
};

/** The line's number and what becomes of it; neither needs to be told. */
export const LineNumber = ({ operator, told, onChange }: Props) => {
  const { t } = useI18n();
  const { number: _number, ...withoutNumber } = told;
  const { numberWish, ...withoutWish } = told;
  return (
    <>
      <IdentifierField
        label={t('line_number')}
        takes={['msisdn']}
        operator={operator}
        kept={{ msisdn: told.number }}
        onKeep={(_, value) => onChange({ ...withoutNumber, ...(value && { number: value }) })}
      />
      <Field label={t('number_wish')}>
        <Choice
          value={numberWish ?? ''}
          options={['', ...NUMBER_WISHES]}
          name={(one) => t(one ? textKey('number_wish', one) : 'number_wish_untold')}
          onChange={(wish) => onChange({ ...withoutWish, ...(wish && { numberWish: wish }) })}
        />
      </Field>
    </>
  );
};
