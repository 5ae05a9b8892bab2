import { useI18n } from '../../components/i18n.tsx';
import { CATALOGUE, DIAGNOSTICS, LINES } from './addresses.ts';

type Props = {
  address: string;
  /** An operator is being looked at, on top of what stands at the address. */
  atOperator: boolean;
  onGo: (address: string) => void;
};

/** The way back to all lines, and to the pages beside them. */
export const TopBar = ({ address, atOperator, onGo }: Props) => {
  const { t } = useI18n();
  const pages = [
    [LINES, t('lines_import')],
    [CATALOGUE, t('catalogue')],
    [DIAGNOSTICS, t('diagnostics')],
  ] as const;
  return (
    <nav class="top">
      <b class="brand">Unline</b>
      {(address || atOperator) && (
        <button type="button" class="plain" onClick={() => onGo('')}>
          ‹ {t('all_lines')}
        </button>
      )}
      <span class="space" />
      {pages.map(
        ([page, name]) =>
          (address !== page || atOperator) && (
            <button key={page} type="button" class="plain" onClick={() => onGo(page)}>
              {name}
            </button>
          ),
      )}
    </nav>
  );
};
