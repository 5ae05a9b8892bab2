import { DAY_WORD, spacedForm, tightForm } from '../normal.ts';

/**
 * A wording is plain words with four signs: `(a|b c)` one of these, `(…)?` may be missing, `{name}` a list of words of
 * the file (`{date}`: any day), `…` a few words in between; a word that ends in `~` may go on: `cancel~`, and `~` alone
 * is any word. Punctuation is no part of a text, and of no wording.
 */
export type Part =
  | { kind: 'word'; text: string; open: boolean }
  | { kind: 'gap' }
  | { kind: 'list'; name: string; optional: boolean }
  | { kind: 'one-of'; options: Part[][]; optional: boolean };

const TOKEN = /\s+|…|\{([a-z-]+)\}(\?)?|\(|\)(\?)?|\||[^\s…{}()|]+/gy;

const tokensOf = (text: string): RegExpExecArray[] => {
  const tokens: RegExpExecArray[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text);
    if (!token) throw new Error(`“${text}”: nothing can be made of “${text.slice(at)}”`);
    if (token[0].trim()) tokens.push(token);
  }
  return tokens;
};

const word = (text: string, tight: boolean): Part[] => {
  const folded = tight ? tightForm(text) : spacedForm(text).trim();
  const open = !tight && text.endsWith('~');
  return folded || open ? [{ kind: 'word', text: folded, open }] : [];
};

/** Reads a wording; its words come out normalised. Throws with the wording where a bracket is left open. */
export const parseWording = (text: string, tight: boolean): Part[] => {
  const tokens = tokensOf(text);
  const fail = (why: string): never => {
    throw new Error(`“${text}”: ${why}`);
  };
  const sequence = (depth: number): { parts: Part[]; end?: string; optional?: boolean } => {
    const parts: Part[] = [];
    for (let token = tokens.shift(); token; token = tokens.shift()) {
      const [sign, name, optionalList, optionalGroup] = token;
      if (sign === '|' || sign.startsWith(')')) {
        if (depth === 0) fail(`“${sign}” without “(”`);
        return { parts, end: sign[0] as string, optional: optionalGroup !== undefined };
      }
      if (sign === '…') parts.push({ kind: 'gap' });
      else if (name === 'date') parts.push({ kind: 'word', text: DAY_WORD, open: false });
      else if (name) parts.push({ kind: 'list', name, optional: optionalList !== undefined });
      else if (sign === '(') parts.push(choice(depth + 1));
      else parts.push(...word(sign, tight));
    }
    return { parts };
  };
  const choice = (depth: number): Part => {
    const options: Part[][] = [];
    for (;;) {
      const { parts, end, optional } = sequence(depth);
      if (parts.length > 0) options.push(parts);
      if (end === undefined) fail('“(” is left open');
      if (end !== '|' && options.length === 0) fail('an empty choice');
      if (end !== '|') return { kind: 'one-of', options, optional: optional === true };
    }
  };
  const { parts } = sequence(0);
  return parts.length > 0 ? parts : fail('is empty');
};
