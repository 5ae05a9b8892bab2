import type { NextStep } from '../utils/cancellation/next-step.ts';
import { textKey } from '../utils/i18n.ts';
import { deviceNames } from './device-name.ts';
import { useI18n } from './i18n.tsx';

type Props = {
  next: NextStep;
  devices: readonly { id: string; category: string; name?: string | undefined }[];
};

/** The next step in one line. */
export const NextLine = ({ next, devices }: Props) => {
  const { t } = useI18n();
  const params = {
    device: deviceNames(devices, t).get(next.subject ?? '') ?? '',
    state: next.state ? t(textKey('state', next.state, 'question')) : '',
  };
  return (
    <p class="next">
      <b>{t('next')}</b> {t(textKey('next', next.code), params)}
    </p>
  );
};
