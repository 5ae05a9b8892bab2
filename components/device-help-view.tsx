import type { Device } from '../utils/cancellation/fold.ts';
import { factsAlong } from '../utils/catalogue/device-chain.ts';
import { DeviceGuide } from './device-guide.tsx';
import { FamilyFacts } from './family-facts.tsx';
import { FamilyForm } from './family-form.tsx';
import { useI18n } from './i18n.tsx';
import { Loading } from './status-view.tsx';
import type { Act } from './submit-form.tsx';
import { useFamily } from './use-family.ts';

/** Which device it is, and how the eSIM is taken off it; where that is not known, what holds for every device. */
export const DeviceHelpView = ({ device, onAct }: { device: Device; onAct: Act }) => {
  const { t } = useI18n();
  const found = useFamily(device.family);
  return (
    <>
      <FamilyForm device={device} onAct={onAct} />
      {found?.isGeneral && <p class="hint">{t('device_family_general')}</p>}
      {found ? <DeviceGuide chain={found.chain} version={device.system ?? ''} /> : <Loading />}
    </>
  );
};

/** What proves that the eSIM is off this device, and what does not. */
export const DeviceProofsView = ({ device }: { device: Device }) => {
  const { t } = useI18n();
  const found = useFamily(device.family);
  if (!found) return <Loading />;
  const { chain, isGeneral } = found;
  const partsOf = (field: 'proofs' | 'noProofs') => factsAlong(chain, field);
  return (
    <div class="proofs">
      {isGeneral && <p class="hint">{t('device_family_general')}</p>}
      <FamilyFacts
        field="proofs"
        parts={partsOf('proofs')}
        hint={!isGeneral && !chain[0].proofs ? t('proof_own_none') : undefined}
      />
      <FamilyFacts field="noProofs" parts={partsOf('noProofs')} />
    </div>
  );
};
