import type { FamilyChain } from '../utils/catalogue/device-chain.ts';
import { IDENTIFIERS, type IdentifierName } from '../utils/catalogue/device-words.ts';
import { FactList } from './fact-list.tsx';
import { useI18n } from './i18n.tsx';
import { SourcesProvider } from './sources.tsx';

/** Where EID, ICCID and IMEI stand on a device; what no source shows is said. */
export const DeviceIdentifiers = ({ chain }: { chain: FamilyChain }) => {
  const { t } = useI18n();
  const placesOf = (what: IdentifierName) =>
    chain
      .map((family) => ({
        family,
        facts: (family.identifiers ?? []).filter((fact) => fact.what === what),
      }))
      .find(({ facts }) => facts.length > 0);
  return (
    <dl>
      {IDENTIFIERS.map((what) => {
        const places = placesOf(what);
        return (
          <div class="row" key={what}>
            <dt>{what.toUpperCase()}</dt>
            <dd>
              {places ? (
                <SourcesProvider value={places.family.sources}>
                  <FactList section="where-shown" facts={places.facts} />
                  {places.family !== chain[0] && places.family.kind !== 'any' && (
                    <p class="hint">{t('where_shown_general')}</p>
                  )}
                </SourcesProvider>
              ) : (
                <span class="hint">{t('where_not_found')}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};
