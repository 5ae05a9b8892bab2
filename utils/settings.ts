import * as z from 'zod/mini';

const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** What the person has chosen. Times are `HH:MM` on the clock of this machine; `guideOff` lists hosts. */
export const settingsSchema = z.strictObject({
  language: z.enum(['auto', 'en', 'es', 'zh_CN']),
  quiet: z.strictObject({ from: time, to: time }),
  guideOff: z.array(z.string().check(z.maxLength(255))).check(z.maxLength(500)),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  quiet: { from: '21:00', to: '08:00' },
  guideOff: [],
};
