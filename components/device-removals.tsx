import type { Removals } from '../utils/catalogue/device-removals.ts';
import type { Removal } from '../utils/catalogue/device-schema.ts';
import { SYSTEMS } from '../utils/catalogue/device-words.ts';
import { factText } from '../utils/fact-text.ts';
import { type Translate, textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';
import { SourceMarks, SourcesProvider } from './sources.tsx';

/** Of whom a way is and for which versions, as far as it is for some only. */
const limits = ({ system, from, before, name }: Removal, t: Translate): string[] => {
  const ofSystem = { name: system ? SYSTEMS[system] : '' };
  return [
    ...(name ? [name] : []),
    ...(from ? [t('device_way_from', { ...ofSystem, version: from })] : []),
    ...(before ? [t('device_way_before', { ...ofSystem, version: before })] : []),
  ];
};

const Way = ({ way }: { way: Removal }) => {
  const { t, language } = useI18n();
  return (
    <>
      <h4>
        {[t(textKey('device_way', way.case)), ...limits(way, t)].join(' · ')}{' '}
        <SourceMarks src={way.src} />
      </h4>
      {way.doubt && <em class="doubt">{t(textKey('doubt', way.doubt))}</em>}
      <ol class="facts">
        {way.steps.map((step, index) => (
          <li key={index}>{factText('device-step', step, t, language)}</li>
        ))}
      </ol>
    </>
  );
};

/** The ways of removing a profile, each with its steps; says where none is known, or only general ones. */
export const DeviceRemovals = ({ removals }: { removals: Removals | undefined }) => {
  const { t } = useI18n();
  if (!removals) return <p>{t('device_way_none')}</p>;
  const { family, own, ways, otherVersions } = removals;
  return (
    <SourcesProvider value={family.sources}>
      {!own && <p class="hint">{t('device_way_general')}</p>}
      {otherVersions && <p class="hint">{t('device_way_other_versions')}</p>}
      {ways.map((way, index) => (
        <Way key={index} way={way} />
      ))}
    </SourcesProvider>
  );
};
