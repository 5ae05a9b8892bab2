/** What the person has chosen. Times are `HH:MM` on the clock of this machine. */
export type Settings = {
  language: 'auto' | 'en' | 'es' | 'zh_CN';
  quiet: { from: string; to: string };
  /** Hosts on which the guide stays away. */
  guideOff: string[];
};

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  quiet: { from: '21:00', to: '08:00' },
  guideOff: [],
};
