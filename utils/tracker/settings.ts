import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../settings.ts';
import { moveAside } from './aside.ts';
import { SETTINGS } from './keys.ts';
import { inTurn } from './queue.ts';
import type { Store } from './store.ts';

const read = async (store: Store): Promise<Settings> => {
  const stored = (await store.get([SETTINGS]))[SETTINGS];
  if (stored === undefined) return DEFAULT_SETTINGS;
  const parsed = settingsSchema.safeParse(stored);
  if (parsed.success) return parsed.data;
  await moveAside(store, SETTINGS, stored, 'does not parse');
  return DEFAULT_SETTINGS;
};

/** The person's settings; what does not parse is moved aside, and the defaults hold. */
export const readSettings = (store: Store): Promise<Settings> =>
  inTurn(store, SETTINGS, () => read(store));

/** Changes the settings as they stand when its turn has come. Rejects what could not be read again. */
export const changeSettings = (
  store: Store,
  change: (settings: Settings) => Settings,
): Promise<void> =>
  inTurn(store, SETTINGS, async () =>
    store.set({ [SETTINGS]: settingsSchema.parse(change(await read(store))) }),
  );
