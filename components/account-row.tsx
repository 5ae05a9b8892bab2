import type { Account } from '../utils/catalogue/account-schema.ts';
import { ACCOUNT_MARKS, type AccountMark } from '../utils/catalogue/account-words.ts';
import { textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';

type Props = {
  account: Account;
  mark: AccountMark | undefined;
  /** The mark that it gets; none where the one it has is taken away. */
  onMark: (mark: AccountMark | undefined) => void;
};

const Link = ({ url, text, about }: { url: string; text: string; about: string }) => (
  <a href={url} target="_blank" rel="noreferrer">
    {text}
    <span class="sr"> {about}</span>
  </a>
);

/** One account: how its codes come, where its own help stands, and what the person says of it. */
export const AccountRow = ({ account, mark, onMark }: Props) => {
  const { t } = useI18n();
  const { name, id, methods, onlyNumber, documentation, recovery } = account;
  return (
    <>
      <div class="said">
        <b>{name}</b> <small>{id}</small>{' '}
        {onlyNumber && <i class="doubt">{t('account_only_number')}</i>}
        <small>
          {methods.map((method) => t(textKey('account_by', method))).join(' · ')}
          {documentation && (
            <>
              {' · '}
              <Link url={documentation} text={t('account_documentation')} about={name} />
            </>
          )}
          {recovery && (
            <>
              {' · '}
              <Link url={recovery} text={t('account_recovery')} about={name} />
            </>
          )}
        </small>
      </div>
      <fieldset class="plain marks-of">
        <legend class="sr">{name}</legend>
        {ACCOUNT_MARKS.map((one) => (
          <button
            key={one}
            type="button"
            class="chip"
            aria-pressed={mark === one}
            onClick={() => onMark(mark === one ? undefined : one)}
          >
            {t(textKey('account_mark', one))}
          </button>
        ))}
      </fieldset>
    </>
  );
};
