import {
  type FamilyChain,
  factsAlong,
  type FamilyFacts as Part,
} from '../utils/catalogue/device-chain.ts';
import { removalsFor } from '../utils/catalogue/device-removals.ts';
import type { DeviceField } from '../utils/catalogue/device-words.ts';
import { saidVersions } from '../utils/catalogue/system-version.ts';
import { DeviceIdentifiers } from './device-identifiers.tsx';
import { DeviceRemovals } from './device-removals.tsx';
import { FamilyFacts } from './family-facts.tsx';
import { familyName } from './family-name.ts';
import { useI18n } from './i18n.tsx';
import { SourceList } from './source-list.tsx';

/** Only what the family or its system says; the rest stands apart, folded. */
const OF_ITS_OWN: ReadonlySet<DeviceField> = new Set(['traps', 'failures', 'provisioning']);
const BEFORE: readonly DeviceField[] = ['pairing', 'traps'];
const AFTER: readonly DeviceField[] = ['proofs', 'noProofs', 'failures'];
const MORE: readonly DeviceField[] = ['models', 'profiles', 'provisioning'];

type Props = {
  /** The family and those that it falls back on. */
  chain: FamilyChain;
  /** The system version in the person's own words; empty where it was not told. */
  version: string;
};

/** How a profile is taken off a device: what to mind, where the identifiers stand, the steps, and what proves it. */
export const DeviceGuide = ({ chain, version }: Props) => {
  const { t } = useI18n();
  const isGeneral = ({ family }: Part) => family.kind === 'any' && family !== chain[0];
  const partsOf = (field: DeviceField) =>
    factsAlong(chain, field).filter((part) => !OF_ITS_OWN.has(field) || !isGeneral(part));
  const listOf = (fields: readonly DeviceField[]) =>
    fields.map((field) => (
      <FamilyFacts
        key={field}
        field={field}
        parts={partsOf(field)}
        hint={field === 'proofs' && !chain[0].proofs ? t('proof_own_none') : undefined}
      />
    ));
  const general = [...OF_ITS_OWN].map((field) => ({
    field,
    parts: factsAlong(chain, field).filter(isGeneral),
  }));
  return (
    <section class="details">
      <h2>{familyName(chain[0], t)}</h2>
      {listOf(BEFORE)}
      <h3>{t('section_where_shown')}</h3>
      <DeviceIdentifiers chain={chain} />
      <h3>{t('section_device_step')}</h3>
      <DeviceRemovals removals={removalsFor(chain, saidVersions(version))} />
      {listOf(AFTER)}
      {MORE.some((field) => partsOf(field).length > 0) && (
        <details>
          <summary>{t('family_more')}</summary>
          {listOf(MORE)}
        </details>
      )}
      {general.some(({ parts }) => parts.length > 0) && (
        <details>
          <summary>{t('device_any')}</summary>
          {general.map((one) => (
            <FamilyFacts key={one.field} {...one} />
          ))}
        </details>
      )}
      {chain.map((family) => (
        <details key={family.id}>
          <summary>
            {t('sources', { count: family.sources.length })} · {familyName(family, t)}
          </summary>
          <SourceList sources={family.sources} />
        </details>
      ))}
    </section>
  );
};
