import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';

/** Something wrong in a file: where (line and column from 1, and the place inside it as `a.0.b`) and what. */
export type Problem = {
  file: string;
  line: number;
  column: number;
  path: string;
  reason: string;
};
export type Path = readonly (string | number)[];
/** Notes a problem of the file that is being checked. */
export type Say = (path: Path, reason: string) => void;

const position = (text: string, offset: number) => {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

/** The node at a path, or at the nearest ancestor that exists. */
const nearest = (root: Node, path: Path): Node => {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, [...path.slice(0, length)]);
    if (node) return node;
  }
  return root;
};

const repeatedKeys = (node: Node, path: Path = []): { path: Path; offset: number }[] => {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((child, index) => {
    if (node.type === 'array') return repeatedKeys(child, [...path, index]);
    const [key, value] = child.children ?? [];
    if (!key || !value) return [];
    const inner = [...path, key.value as string];
    const own = seen.has(key.value) ? [{ path: inner, offset: key.offset }] : [];
    seen.add(key.value);
    return [...own, ...repeatedKeys(value, inner)];
  });
};

/**
 * Reads a JSON text so that problems can name their line; they are added to `problems`. `data` is undefined where the
 * text does not parse. That, and a key that stands twice in one object, is a problem already.
 */
export const placed = (file: string, text: string, problems: Problem[]) => {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const at = (offset: number, path: Path, reason: string) =>
    problems.push({ file, ...position(text, offset), path: path.join('.'), reason });
  const [error] = errors;
  if (error || !root) {
    at(
      error?.offset ?? 0,
      [],
      `is not JSON: ${error ? printParseErrorCode(error.error) : 'empty'}`,
    );
    return { data: undefined, say: () => {} };
  }
  for (const { path, offset } of repeatedKeys(root)) at(offset, path, 'stands twice in one object');
  const say: Say = (path, reason) => {
    at(nearest(root, path).offset, path, reason);
  };
  return { data: JSON.parse(text) as unknown, say };
};

/** `file:line:column: path: reason`, as editors and terminals follow it. */
export const problemText = ({ file, line, column, path, reason }: Problem): string =>
  `${file}:${line}:${column}: ${path ? `${path}: ` : ''}${reason}`;
