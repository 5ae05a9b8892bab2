/** Names of what is stored. A record is two keys (DESIGN §4); everything else is about this installation. */
export const logKey = (id: string): string => `log:${id}`;
export const headKey = (id: string): string => `${HEAD_PREFIX}${id}`;
export const tombKey = (id: string): string => `tomb:${id}`;
export const asideKey = (key: string, at: string): string => `aside:${at}:${key}`;

export const IDS = 'ids';
export const ASIDES = 'asides';
export const INSTALLATION = 'installation';
export const SETTINGS = 'settings';
export const SHOWN = 'shown';
export const VISITS = 'visits';
export const OWN = 'own-operators';
/** An own operator that was moved aside by itself. */
export const OWN_ONE = `${OWN}:one`;
/** How the second copy and the records stood to each other when they were last compared. */
export const COPY = 'copy';
export const ACCESS = 'access';
/** In session storage: the version that waits to be loaded. */
export const UPDATE = 'update';
/** In session storage: the script was brought to the pages that were open when the session began. */
export const RAN = 'ran';
/** Where views are opened again after it was. */
export const REOPEN = 'reopen';

export const LOG_PREFIX = 'log:';
export const HEAD_PREFIX = 'head:';
export const TOMB_PREFIX = 'tomb:';
export const ASIDE_PREFIX = 'aside:';
/** Of the second copy's text of a record, where it was moved aside. */
export const COPY_PREFIX = 'copy:';
