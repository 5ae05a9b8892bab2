import { useId, useState } from 'preact/hooks';
import { NOTICE_ANSWERS } from '../utils/cancellation/removal-notices.ts';
import type { SeenHow } from '../utils/cancellation/words.ts';
import { textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';

type Props = {
  seenHow: SeenHow;
  onSeenHow: (seenHow: SeenHow) => void;
};

/**
 * Asked while a profile is confirmed to be gone from a device on which a tool can show what it has not sent yet. The
 * answer is how it was seen; whoever cannot see it has only the list of profiles.
 */
export const NoticesQuestion = ({ seenHow, onSeenHow }: Props) => {
  const { t } = useI18n();
  const [unseen, setUnseen] = useState(false);
  const group = useId();
  const options = [
    ...NOTICE_ANSWERS.map((answer) => ({ answer: answer as SeenHow, key: answer as string })),
    { answer: 'profile-list-empty' as SeenHow, key: 'unseen' },
  ];
  const isChosen = (key: string) => (key === 'unseen' ? unseen : !unseen && key === seenHow);
  return (
    <fieldset class="plain notices">
      <legend>{t('notices_question')}</legend>
      {options.map(({ answer, key }) => (
        <label key={key}>
          <input
            type="radio"
            name={group}
            value={key}
            checked={isChosen(key)}
            onChange={() => {
              setUnseen(key === 'unseen');
              onSeenHow(answer);
            }}
          />{' '}
          {t(textKey('notices', key))}
        </label>
      ))}
      {isChosen('notice-waits') && <p class="hint">{t('notices_send')}</p>}
    </fieldset>
  );
};
