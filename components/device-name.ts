import { type Translate, textKey } from '../utils/i18n.ts';

/** What a device is called: by the person's name for it, else by its category. */
export const deviceName = (
  { name, category }: { name?: string | undefined; category: string },
  t: Translate,
): string => name ?? t(textKey('device', category));
