import { countryName } from '../utils/country-name.ts';
import { textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';
import type { Read } from './use-identifier.ts';

/** What an identifier turned out to be, what is odd with it, who issued it, and whether that fits the operator chosen. */
export const IdentifierSaid = ({
  found: { reading, issuer },
  belongs,
}: {
  found: Read;
  belongs: boolean;
}) => {
  const { t, language } = useI18n();
  if (!('kind' in reading)) return null;
  const where = issuer?.countries.map((code) => countryName(code, language)).join(', ') ?? '';
  return (
    <div class="hint" role="status">
      <p>
        <b>{t(textKey('identifier_kind', reading.kind))}</b> {reading.shown}
      </p>
      {!belongs && <p>{t('identifier_not_here')}</p>}
      {reading.warnings.map(({ code, params }) => (
        <p key={code} class="doubt">
          {t(textKey('identifier', code), params)}
        </p>
      ))}
      {issuer && (
        <p>
          {t(textKey('issuer_rests', issuer.rests), {
            company: issuer.company ?? '',
            country: where,
          })}{' '}
          {issuer.fit === 'unknown' ? '' : t(textKey('issuer_fit', issuer.fit))}{' '}
          {issuer.fit !== 'fits' && issuer.names.length > 0
            ? t('issuer_suggested', { operators: issuer.names.join(', ') })
            : ''}
        </p>
      )}
    </div>
  );
};
