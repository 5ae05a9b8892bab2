import { useRef, useState } from 'preact/hooks';
import type { Translate } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';
import type { Unread } from './qr-picture.ts';

const unreadText = (unread: Unread | 'no-reader', t: Translate): string => {
  switch (unread) {
    case 'too-big':
      return t('identifier_picture_too_big');
    case 'no-picture':
      return t('identifier_picture_no_picture');
    case 'no-reader':
      return t('view_failed');
    case 'no-code':
      return t('identifier_picture_none');
  }
};

/** What is repeated of a text that is no identifier. */
const REPEATED = 60;

/** A picture from which the text of its QR code is taken, on this machine. `onText` gets it. */
export const usePicture = (onText: (text: string) => void) => {
  const { t } = useI18n();
  const [looked, setLooked] = useState<
    'looking' | { text: string } | { unread: Unread | 'no-reader' }
  >();
  /** Goes up with whatever takes the place of a picture: one that is still being read then counts no more. */
  const turn = useRef(0);
  return {
    isLooking: looked === 'looking',
    look: async (picture: File) => {
      turn.current += 1;
      const mine = turn.current;
      setLooked('looking');
      const read = await import('./qr-picture.ts')
        .then(({ textInPicture }) => textInPicture(picture))
        .catch(() => ({ unread: 'no-reader' as const }));
      if (mine !== turn.current) return;
      if ('text' in read) onText(read.text);
      setLooked(read);
    },
    /** The picture no longer counts: something else was typed. */
    forget: () => {
      turn.current += 1;
      setLooked(undefined);
    },
    /** What to say: why nothing was read, or what was read and why that is no identifier (`problem`). */
    error: (problem: string | undefined): string | undefined => {
      if (typeof looked !== 'object') return problem;
      if ('unread' in looked) return unreadText(looked.unread, t);
      const text = looked.text.slice(0, REPEATED);
      return problem && `${t('identifier_picture_says', { text })} ${problem}`;
    },
  };
};
