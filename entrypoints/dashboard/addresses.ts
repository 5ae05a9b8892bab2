/** Addresses inside the dashboard, after `#`; no cancellation has such an id. */
export const CATALOGUE = '/catalogue';
export const DIAGNOSTICS = '/diagnostics';
/** At which a list of lines is taken in, for an operator that is chosen first. */
export const LINES = '/lines';

/** The address that is shown: one of these, the id of a cancellation, or nothing. */
export const shownAddress = (): string => location.hash.slice(1);

export const goTo = (address: string): void => {
  location.hash = address;
};
