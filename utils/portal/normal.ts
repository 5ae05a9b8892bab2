import { foldText } from '../fold-text.ts';

/** Stands for a day in normalised text, however the page writes it. */
export const DAY_WORD = 'date0';

/** Folded text as words between single spaces, with one at either end; for languages that part their words. */
export const spacedFolded = (folded: string): string =>
  ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

/** Letters and digits of folded text alone; for languages whose words are not parted, or not reliably. */
export const tightFolded = (folded: string): string => folded.replace(/[^\p{L}\p{N}]+/gu, '');

/** The same of any text. */
export const spacedForm = (text: string): string => spacedFolded(foldText(text));
export const tightForm = (text: string): string => tightFolded(foldText(text));
