import type { OtherWay } from '../utils/cancellation/playbook-ways.ts';
import { textKey } from '../utils/i18n.ts';
import { ChannelLine } from './channel-line.tsx';
import { useI18n } from './i18n.tsx';
import { momentText } from './moment.ts';

/** Channels, each with whether it answers now as far as its hours are known; at a border, from where it can be used. */
export const WayList = ({ ways, withReach }: { ways: OtherWay[]; withReach: boolean }) => {
  const { t, language } = useI18n();
  const openingText = ({ opening }: OtherWay) =>
    opening &&
    (opening.open
      ? t('play_open_now')
      : opening.opens
        ? t('play_opens', { time: momentText(opening.opens, language) })
        : t('play_closed'));
  return (
    <ul class="facts">
      {ways.map((way, index) => {
        const notes = [withReach && t(textKey('reach', way.reach)), openingText(way)];
        return (
          <li key={index}>
            <ChannelLine channel={way.channel} />
            <small>{notes.filter(Boolean).join(' · ')}</small>
          </li>
        );
      })}
    </ul>
  );
};
