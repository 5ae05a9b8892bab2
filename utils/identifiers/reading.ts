/** The kinds of identifier that are read (DESIGN §3). `imeisv` is an IMEI with the version of the software behind it. */
export const IDENTIFIER_KINDS = [
  'iccid',
  'eid',
  'imei',
  'imeisv',
  'msisdn',
  'activation-code',
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** What can be wrong or odd with what was pasted; each is a text `identifier_<code>`, with its parameters. */
export const FINDINGS = [
  'empty',
  'too-much',
  'rounded',
  'character',
  'length',
  'group-length',
  'eid-check-digits',
  'imei-check-digit',
  'imei-without-check-digit',
  'imeisv-without-check-digit',
  'iccid-check-digit',
  'iccid-without-check-digit',
  'iccid-not-89',
  'imsi',
  'unrecognised',
  'web-address',
  'code-start',
  'code-parts',
  'code-server-missing',
  'code-server',
  'code-secret',
  'code-confirmation',
  'number-none',
  'number-country',
  'number-too-short',
  'number-too-long',
  'number-length',
  'number-not-in-plan',
] as const;
export type Finding = {
  code: (typeof FINDINGS)[number];
  params: Record<string, string | number>;
};

/** An identifier that was read: `value` in its one plain form, `shown` with nearly all of it hidden. */
export type Identifier<K extends IdentifierKind = IdentifierKind> = {
  kind: K;
  value: string;
  shown: string;
  /** What is odd, and does not keep it from being taken. */
  warnings: Finding[];
};

/** What was pasted is no such identifier: why, and what was read of it. */
export type Misreading = { problem: Finding; read: string };

export type IdentifierReading<K extends IdentifierKind = IdentifierKind> =
  | Identifier<K>
  | Misreading;

export const finding = (code: Finding['code'], params: Finding['params'] = {}): Finding => ({
  code,
  params,
});
