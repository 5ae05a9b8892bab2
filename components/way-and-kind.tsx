import { LINE_KINDS, type LineKind, WAYS, type Way } from '../utils/cancellation/words.ts';
import { textKey } from '../utils/i18n.ts';
import { Choice, Field } from './field.tsx';
import { useI18n } from './i18n.tsx';

type Props = {
  way: Way;
  kind: LineKind;
  onWay: (way: Way) => void;
  onKind: (kind: LineKind) => void;
};

/** The two questions that decide what has to be proved of a line: how it is ended, and what kind it is. */
export const WayAndKind = ({ way, kind, onWay, onKind }: Props) => {
  const { t } = useI18n();
  return (
    <>
      <Field label={t('way')} hint={t(`${textKey('way', way)}_means`)}>
        <Choice
          value={way}
          options={WAYS}
          name={(item) => t(textKey('way', item))}
          onChange={onWay}
        />
      </Field>
      <Field label={t('line_kind')}>
        <Choice
          value={kind}
          options={LINE_KINDS}
          name={(item) => t(textKey('line_kind', item))}
          onChange={onKind}
        />
      </Field>
    </>
  );
};
