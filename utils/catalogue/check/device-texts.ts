import { type Messages, textKey } from '../../i18n.ts';
import type { DeviceFamily } from '../device-schema.ts';
import { DEVICE_FIELDS } from '../device-words.ts';
import type { Path, Say } from './place.ts';

type Key = { key: string; path: Path };

/** Every text that a family's file asks for, with the place that does. */
const keysOf = (family: DeviceFamily): Key[] => [
  ...(family.name ? [] : [{ key: textKey('family', family.id), path: ['id'] }]),
  ...Object.entries(DEVICE_FIELDS).flatMap(([field, section]) =>
    (family[field as keyof typeof DEVICE_FIELDS] ?? []).map(({ code }, index) => ({
      key: textKey(section, code),
      path: [field, index, 'code'],
    })),
  ),
  ...(family.removals ?? []).flatMap((way, index) => [
    { key: textKey('device_way', way.case), path: ['removals', index, 'case'] },
    ...way.steps.map(({ code }, step) => ({
      key: textKey('device-step', code),
      path: ['removals', index, 'steps', step, 'code'],
    })),
  ]),
];

/** Codes of a family that have no text in a language. */
export const checkDeviceTexts = (
  family: DeviceFamily,
  texts: Record<string, Messages>,
  say: Say,
): void => {
  for (const { key, path } of keysOf(family))
    for (const [language, messages] of Object.entries(texts))
      if (!messages[key]) say(path, `has no text "${key}" in ${language}`);
};
