import { CancellationView } from '../../components/cancellation-view.tsx';
import { useI18n } from '../../components/i18n.tsx';
import { Failed, Loading } from '../../components/status-view.tsx';
import { Timeline } from '../../components/timeline.tsx';
import type { Wish } from '../../utils/cancellation/command.ts';
import { askRecord, forgetVisit, sendWish } from '../../utils/client/background.ts';
import { useLive } from '../../utils/client/use-live.ts';
import type { Reading } from '../../utils/portal/reading.ts';
import { useCountry } from './use-country.ts';

type Props = {
  id: string;
  reading: Reading | null;
  askFinished: boolean;
  withTimeline: boolean;
};

/** One cancellation, live: fetched, shown, acted on. */
export const CancellationPage = ({ id, reading, askFinished, withTimeline }: Props) => {
  const { t } = useI18n();
  const { value, failed, refresh } = useLive(() => askRecord(id), id);
  const country = useCountry(value?.operator?.country);
  if (failed !== undefined) return <Failed detail={failed} onRetry={refresh} />;
  if (!value) return <Loading />;
  const { record, operator } = value;
  if ('missing' in record) return <p class="status">{t('record_missing')}</p>;
  if ('stuck' in record) return <p class="alert">{t('record_stuck', { reason: record.stuck })}</p>;
  if ('newer' in record) return <p class="alert">{t('record_newer', { version: record.newer })}</p>;
  return (
    <>
      <CancellationView
        events={record.log.events}
        operator={operator}
        country={country}
        reading={reading}
        askFinished={askFinished}
        onAct={(wish) => sendWish({ ...wish, cancellation: id } as Wish)}
        onForgetVisit={() => void forgetVisit(id)}
      />
      {withTimeline && (
        <details class="quiet" open>
          <summary>{t('timeline')}</summary>
          <Timeline events={record.log.events} />
        </details>
      )}
    </>
  );
};
