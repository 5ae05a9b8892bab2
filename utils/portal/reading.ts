import type { LABEL_MEANINGS } from '../catalogue/words.ts';
import type { Area, ClaimCode, ControlCode, GROUNDS, Hindrance, PLACES } from './words.ts';

/** A sentence of the page (at most 200 characters of it), where it stands, and what it was understood by. */
export type Found<Code> = {
  code: Code;
  text: string;
  place: (typeof PLACES)[number];
  ground: (typeof GROUNDS)[number];
};

/** `date` is an ISO day, only where the page leaves no doubt about day, month and year. */
export type Claim = Found<ClaimCode> & { reference?: string; date?: string };

export type ControlFound = {
  code: ControlCode;
  name: string;
  role: string;
  ground: (typeof GROUNDS)[number];
};

/** What was read on a page: small, and nothing but claims of the page. `balance` is an amount as the page shows it. */
export type Reading = {
  area: Area;
  /** Null where the page does not tell. */
  signedIn: boolean | null;
  claims: Claim[];
  obstacles: Found<Hindrance>[];
  controls: ControlFound[];
  devices: { name: string }[];
  balance?: string;
  contractEnd?: string;
  /** Meanings of the operator's own labels that are visible. */
  seen: (typeof LABEL_MEANINGS)[number][];
};
