import type { Channel } from '../utils/catalogue/schema.ts';
import { textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';
import { SourceMarks } from './sources.tsx';

/** One channel: for whom, what to dial or open, what it does, when it answers, how certain that is. */
export const ChannelLine = ({ channel }: { channel: Channel }) => {
  const { t } = useI18n();
  return (
    <span class="fact">
      {channel.when?.map((condition) => (
        <span class="when" key={condition}>
          {t(textKey('when', condition))}
        </span>
      ))}
      {t(textKey('channel', channel.type))}
      {channel.value && <b> {channel.value}</b>}
      {channel.does && channel.does !== 'ends-line' && ` – ${t(textKey('does', channel.does))}`}
      {channel.hours?.map(({ days, from, to }) => (
        <small key={days}> {t(textKey('days', days), { from, to })}</small>
      ))}
      {channel.doubt && ' '}
      {channel.doubt && <em class="doubt">{t(textKey('doubt', channel.doubt))}</em>}
      <SourceMarks src={channel.src} />
    </span>
  );
};
