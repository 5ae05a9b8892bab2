/** Soft hyphens, zero-width and direction marks: they stand inside words and are not seen. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;
/** The marks that tell one Japanese syllable from another (か, が) are no accents. */
const ACCENTS = /[^\P{M}\u3099\u309a]+/gu;
/** Most of most pages is plain: only what is not is taken apart. */
const NOT_ASCII = /[^\0-\x7f]+/g;

const plain = (signs: string): string =>
  signs.replace(UNSEEN, '').normalize('NFKD').replace(ACCENTS, '').normalize('NFKC');

/** Folds the signs of a text: compatibility forms, case, accents, width. Spaces stay as they are. */
export const foldSigns = (text: string): string => text.replace(NOT_ASCII, plain).toLowerCase();

/** Folds text for comparison: its signs, and runs of space (DESIGN §8). */
export const foldText = (text: string): string => foldSigns(text).replace(/\s+/g, ' ').trim();
