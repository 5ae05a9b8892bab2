import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import { moveAside } from './aside.ts';
import { SETTINGS } from './keys.ts';
import type { Store } from './store.ts';

const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const settingsSchema = z.strictObject({
  language: z.enum(['auto', 'en', 'es', 'zh_CN']),
  quiet: z.strictObject({ from: time, to: time }),
  guideOff: z.array(z.string().check(z.maxLength(255))).check(z.maxLength(500)),
});

/** The person's settings; what does not parse is moved aside, and the defaults hold. */
export const readSettings = async (store: Store): Promise<Settings> => {
  const stored = (await store.get([SETTINGS]))[SETTINGS];
  if (stored === undefined) return DEFAULT_SETTINGS;
  const parsed = settingsSchema.safeParse(stored);
  if (parsed.success) return parsed.data;
  await moveAside(store, SETTINGS, stored, 'does not parse');
  return DEFAULT_SETTINGS;
};

export const writeSettings = (store: Store, settings: Settings): Promise<void> =>
  store.set({ [SETTINGS]: settings });
