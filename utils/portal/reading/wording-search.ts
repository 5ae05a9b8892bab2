import { type Part, parseWording } from './wording.ts';

/** At most so many words, or characters where words are not parted, between two parts of a wording. */
const GAP = { spaced: 7, tight: 14 };
/** So far behind a wording (words, or characters) what takes it back may begin. */
const BEHIND = { spaced: 2, tight: 3 };

export type Lists = Record<string, readonly string[]>;

/**
 * Finds wordings in normalised text. Wordings and lists are read when they are first needed, and where a list stands in
 * a text is found once: no text takes longer than its length times the parts of the wording.
 */
export const createSearch = (lists: Lists, tight: boolean) => {
  const parsed = new Map<string, Part[]>();
  const partsOf = (wording: string): Part[] => {
    const known = parsed.get(wording) ?? parseWording(wording, tight);
    parsed.set(wording, known);
    return known;
  };
  const kind = tight ? 'tight' : 'spaced';

  /** The place behind the next word, or character; -1 at the end of the text. */
  const step = (text: string, at: number): number =>
    at >= text.length ? -1 : tight ? at + 1 : text.indexOf(' ', at) + 1;

  const steps = (text: string, at: number, most: number): number[] => {
    const places = [at];
    for (let next = step(text, at); next > 0 && places.length <= most; next = step(text, next))
      places.push(next);
    return places;
  };

  return (text: string) => {
    const memory = new Map<string, number[]>();
    const behindList = (name: string, at: number): number[] => {
      const key = `${name} ${at}`;
      const known = memory.get(key);
      if (known) return known;
      // While it is being found a list stands nowhere, so one that holds itself comes to an end.
      memory.set(key, []);
      const found = unique((lists[name] ?? []).flatMap((one) => behind(partsOf(one), at)));
      memory.set(key, found);
      return found;
    };
    const behindPart = (part: Part, at: number): number[] => {
      if (part.kind === 'gap') return steps(text, at, GAP[kind]);
      if (part.kind === 'word') {
        if (!text.startsWith(part.text, at)) return [];
        const end = at + part.text.length;
        if (tight) return [end];
        if (text[end] === ' ') return [end + 1];
        const next = part.open ? step(text, end) : -1;
        return next > 0 ? [next] : [];
      }
      const ends =
        part.kind === 'list'
          ? behindList(part.name, at)
          : part.options.flatMap((option) => behind(option, at));
      return part.optional ? [at, ...ends] : ends;
    };
    /** All places at which a sequence of parts that begins at `at` may end. */
    const behind = (parts: readonly Part[], at: number): number[] => {
      let places = [at];
      for (const part of parts) {
        if (places.length === 0) break;
        places = unique(places.flatMap((place) => behindPart(part, place)));
      }
      return places;
    };
    const starts = steps(text, tight ? 0 : 1, text.length).filter((at) => at < text.length);
    return {
      /** Where the wording stands: its beginning and the places where it may end, in the order of the text. */
      find: function* (wording: string): Generator<{ start: number; ends: number[] }> {
        const parts = partsOf(wording);
        for (const start of starts) {
          const ends = behind(parts, start);
          if (ends.length > 0) yield { start, ends };
        }
      },
      /** Whether any of the wordings stands in the text before a place. */
      has: (wordings: readonly string[], before: number): boolean =>
        wordings.some((wording) => {
          const parts = partsOf(wording);
          return starts.some(
            (start) => start < before && behind(parts, start).some((end) => end <= before),
          );
        }),
      /** Whether any of the wordings begins right behind a place. */
      follows: (wordings: readonly string[], place: number): boolean =>
        steps(text, place, BEHIND[kind]).some((at) =>
          wordings.some((wording) => behind(partsOf(wording), at).length > 0),
        ),
    };
  };
};

const unique = (places: number[]): number[] => (places.length > 1 ? [...new Set(places)] : places);
