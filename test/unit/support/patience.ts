/** Milliseconds for a test of hundreds of random sequences on a machine that does other things as well. */
export const PATIENCE = 60_000;
