import { foldText } from '../fold-text.ts';
import type { System } from './device-words.ts';

/** A version as the person says it: its figures, and the system where one was named. */
export type SaidVersion = { system?: System; figures: number[] };

/** How people write the systems; folded. */
const NAMES: [System, RegExp][] = [
  ['ipados', /ipad ?os/],
  ['watchos', /watch ?os/],
  ['ios', /(?<!\p{L})ios/u],
  ['wear-os', /wear ?os/],
  ['chromeos', /chrom(?:e|e )os/],
  ['one-ui', /one ?ui/],
  ['magic-os', /magic ?os/],
  ['hyper-os', /hyper ?os/],
  ['android', /android|安卓/],
  ['windows', /windows/],
];

const FIGURES = /\d+(?:\.\d+)*/;

const figuresIn = (text: string): number[] | undefined => {
  const found = FIGURES.exec(text)?.[0];
  return found?.split('.').map(Number);
};

/**
 * What versions a text names ("iOS 17.4", "17", "Android 14, One UI 6.1"): the figures right after each system, or the
 * first figures where no system is named. Empty where it holds no version, or only that of a system unknown here.
 */
export const saidVersions = (text: string): SaidVersion[] => {
  const folded = foldText(text);
  const named = NAMES.flatMap(([system, name]) => {
    const after = new RegExp(`(?:${name.source})[^\\p{L}\\d]*(${FIGURES.source})`, 'u').exec(
      folded,
    );
    const figures = after?.[1] && figuresIn(after[1]);
    return figures ? [{ system, figures }] : [];
  });
  if (named.length > 0) return named;
  const bare = /^\D{0,2}$/.test(folded.split(FIGURES)[0] ?? '') || /^(version|版本)/.test(folded);
  const figures = bare ? figuresIn(folded) : undefined;
  return figures ? [{ figures }] : [];
};

/**
 * Whether a said version is at least a known one: undefined where it is said too roughly to tell ("12" against "12.1").
 */
export const isAtLeast = (figures: readonly number[], known: string): boolean | undefined => {
  for (const [index, wanted] of known.split('.').map(Number).entries()) {
    const own = figures[index];
    if (own === undefined) return wanted === 0 ? true : undefined;
    if (own !== wanted) return own > wanted;
  }
  return true;
};
