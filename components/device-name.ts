import { type Translate, textKey } from '../utils/i18n.ts';

/** What a device is called: by the person's name for it, else by its category. */
export const deviceName = (
  { name, category }: { name?: string | undefined; category: string },
  t: Translate,
): string => name ?? t(textKey('device', category));

type NamedDevice = { id: string; name?: string | undefined; category: string };

/** What each device of a line is called, by its id: those of one name are counted, so that they can be told apart. */
export const deviceNames = (
  devices: readonly NamedDevice[],
  t: Translate,
): ReadonlyMap<string, string> => {
  const all = devices.map((device) => deviceName(device, t));
  return new Map(
    devices.map(({ id }, index) => {
      const name = all[index] ?? '';
      const before = all.slice(0, index + 1).filter((one) => one === name).length;
      const isShared = all.filter((one) => one === name).length > 1;
      return [id, isShared ? `${name} ${before}` : name];
    }),
  );
};
