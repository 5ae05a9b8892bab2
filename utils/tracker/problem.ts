/** Why the browser did not do what was asked of its storage, as far as its words tell; `failed_<code>` in the texts. */
export const PROBLEMS = [
  'disk-full',
  'quota-reached',
  'storage-damaged',
  'write-rejected',
  'unexpected',
] as const;
export type ProblemCode = (typeof PROBLEMS)[number];
/** `detail`: the browser's own words. */
export type Problem = { failed: ProblemCode; detail: string };

/**
 * What browsers say. A full disk: `FILE_ERROR_NO_SPACE` in Chromium (EFForg/privacybadger#1866), "disk full while
 * committing" (FlowCrypt/flowcrypt-browser#1201), `NO_DEVICE_SPACE` in Firefox (gchq/CyberChef#288). A limit:
 * `kQuotaBytes` in Chromium (sneat/patreon-downloader#43), `QuotaExceededError` in Firefox, which there mostly means
 * the disk (EFForg/privacybadger#2464). Damage: "Corruption", "IO error" (EFForg/privacybadger#1978).
 */
const SIGNS: readonly [ProblemCode, RegExp][] = [
  ['disk-full', /NO_SPACE|NO_DEVICE_SPACE|no space left|disk full/i],
  ['quota-reached', /quota/i],
  ['storage-damaged', /corrupt|IO error|could not perform/i],
];

/** Sorts what was thrown while storage was read or written. Faults of the code itself are told apart from the browser's. */
export const problemOf = (error: unknown): Problem => {
  const { name = '', message = String(error) } = (error ?? {}) as Partial<Error>;
  const sign = SIGNS.find(([, words]) => words.test(`${name} ${message}`));
  const ours = error instanceof RangeError || error instanceof TypeError;
  return { failed: sign?.[0] ?? (ours ? 'unexpected' : 'write-rejected'), detail: message };
};
