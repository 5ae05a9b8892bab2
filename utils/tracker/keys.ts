/** Names of what is stored. A record is two keys (DESIGN §4); everything else is about this installation. */
export const logKey = (id: string): string => `log:${id}`;
export const headKey = (id: string): string => `head:${id}`;
export const tombKey = (id: string): string => `tomb:${id}`;
export const asideKey = (key: string, at: string): string => `aside:${at}:${key}`;

export const IDS = 'ids';
export const ASIDES = 'asides';
export const INSTALLATION = 'installation';
export const SETTINGS = 'settings';
export const SHOWN = 'shown';
export const VISITS = 'visits';
export const OWN = 'own-operators';
export const ACCESS = 'access';

export const LOG_PREFIX = 'log:';
export const TOMB_PREFIX = 'tomb:';
export const ASIDE_PREFIX = 'aside:';
