import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../settings.ts';
import { moveAside } from './aside.ts';
import { SETTINGS } from './keys.ts';
import type { Store } from './store.ts';

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
