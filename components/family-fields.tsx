import type { DeviceDraft } from '../utils/cancellation/device-told.ts';
import { familiesFor } from '../utils/cancellation/family-choice.ts';
import { SYSTEMS } from '../utils/catalogue/device-words.ts';
import { useFamilies } from './families.ts';
import { familyName } from './family-name.ts';
import { Choice } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { useLater } from './later.ts';

type Props = { draft: DeviceDraft; onChange: (draft: DeviceDraft) => void };

/** Which device it is, by its family, and the version of its system; neither needs to be told. */
export const FamilyFields = ({ draft, onChange }: Props) => {
  const { t } = useI18n();
  const { list } = useFamilies();
  const families = familiesFor(draft.category, useLater(list) ?? []);
  const chosen = families.find(({ id }) => id === draft.family);
  return (
    <>
      <label>
        <span>{t('device_family')}</span>
        <Choice
          // What was told before stays chosen while the list is fetched, and where it is not in it.
          key={families.length}
          value={draft.family}
          options={[
            '',
            ...families.map(({ id }) => id),
            ...(draft.family && !chosen ? [draft.family] : []),
          ]}
          name={(id) => {
            const family = families.find((one) => one.id === id);
            return family ? familyName(family, t) : id || t('device_family_untold');
          }}
          onChange={(family) => onChange({ ...draft, family })}
        />
      </label>
      {draft.family && (
        <label>
          <span>{t('device_system')}</span>
          <input
            value={draft.system}
            maxLength={60}
            placeholder={chosen?.system && SYSTEMS[chosen.system]}
            onInput={({ currentTarget }) => onChange({ ...draft, system: currentTarget.value })}
          />
        </label>
      )}
    </>
  );
};
