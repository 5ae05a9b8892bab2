import type { FamilyFacts as Part } from '../utils/catalogue/device-chain.ts';
import { DEVICE_FIELDS, type DeviceField } from '../utils/catalogue/device-words.ts';
import { textKey } from '../utils/i18n.ts';
import { FactList } from './fact-list.tsx';
import { useI18n } from './i18n.tsx';
import { SourcesProvider } from './sources.tsx';

type Props = { field: DeviceField; parts: Part[]; hint?: string | undefined };

/** What is said in one field of device families, under its heading; nothing where nobody says anything. */
export const FamilyFacts = ({ field, parts, hint }: Props) => {
  const { t } = useI18n();
  const section = DEVICE_FIELDS[field];
  if (parts.length === 0) return null;
  return (
    <>
      <h3>{t(textKey('section', section))}</h3>
      {hint && <p class="hint">{hint}</p>}
      {parts.map(({ family, facts }) => (
        <SourcesProvider key={family.id} value={family.sources}>
          <FactList section={section} facts={facts} />
        </SourcesProvider>
      ))}
    </>
  );
};
