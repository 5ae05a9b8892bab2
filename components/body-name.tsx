import type { Country } from '../utils/catalogue/country.ts';
import { textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';
import { SourceMarks } from './sources.tsx';

type Body = Pick<NonNullable<Country['regulator']>, 'name' | 'url' | 'doubt' | 'src'>;

/** An authority, a dispute body or a form of the state: its name, led to where there is an address, and its sources. */
export const BodyName = ({ body, does }: { body: Body; does?: string }) => {
  const { t } = useI18n();
  return (
    <span class="fact">
      {body.url ? (
        <a href={body.url} target="_blank" rel="noreferrer">
          {body.name}
        </a>
      ) : (
        <b>{body.name}</b>
      )}
      {does && ` – ${does}`}{' '}
      {body.doubt && <em class="doubt">{t(textKey('doubt', body.doubt))}</em>}
      <SourceMarks src={body.src} />
    </span>
  );
};
