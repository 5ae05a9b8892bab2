import { useState } from 'preact/hooks';
import { tagOf, textKey } from '../utils/i18n.ts';
import type { Access } from '../utils/messages.ts';
import { useI18n } from './i18n.tsx';

type Props = {
  access: Access;
  /** Lets the browser ask for the hosts; false where the person says no. */
  onAsk: (hosts: readonly string[]) => Promise<boolean>;
  onReturn: () => Promise<unknown>;
};

/** How access to an operator's pages stands, and the way to give it or to take it back; nothing where none is needed. */
export const OwnOperatorAccess = ({ access, onAsk, onReturn }: Props) => {
  const { t, language } = useI18n();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState<string>();
  const { hosts, state } = access;
  if (hosts.length === 0) return null;
  const isGranted = state === 'granted';
  const list = new Intl.ListFormat(tagOf(language)).format(hosts);
  const act = (doing: Promise<unknown>) => {
    setFailed(undefined);
    setAsking(true);
    doing.catch((error: Error) => setFailed(error.message)).finally(() => setAsking(false));
  };
  return (
    <div class={isGranted ? 'access' : 'access alert'}>
      <p role="status">
        {asking && !isGranted ? t('access_asking') : t(textKey('access', state), { hosts: list })}
      </p>
      <button
        type="button"
        class={isGranted ? 'plain' : ''}
        disabled={asking}
        onClick={() => act(isGranted ? onReturn() : onAsk(hosts))}
      >
        {t(isGranted ? 'access_return' : state === 'not-asked' ? 'access_ask' : 'access_ask_again')}
      </button>
      {failed !== undefined && (
        <p class="error" role="alert">
          {t('access_not_changed', { detail: failed })}
        </p>
      )}
    </div>
  );
};
