import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vitest/node';

/** Just enough of a syntax tree to walk it. */
export type Node = { type: string; start: number; [field: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Every node below one, itself first. */
export function* nodes(root: unknown): Generator<Node> {
  if (Array.isArray(root)) for (const item of root) yield* nodes(item);
  if (!isNode(root)) return;
  yield root;
  for (const [field, inner] of Object.entries(root)) if (field !== 'parent') yield* nodes(inner);
}

export const parse = (text: string, lang: 'ts' | 'tsx' = 'tsx'): Node =>
  parseAst(text, { lang }, `source.${lang}`) as unknown as Node;

/** The syntax tree of a file. */
export const parseFile = ({ file, text }: { file: string; text: string }): Node =>
  parse(text, file.endsWith('x') ? 'tsx' : 'ts');

/** Files of the product's own source, with their texts. */
export const sourceFiles = (folders: string[], ending: RegExp): { file: string; text: string }[] =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((file) => ending.test(file))
    .sort()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** The texts that an expression may have as its value, as far as they stand in the source. */
export const literalsOf = (node: unknown): string[] => {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    case 'ConditionalExpression':
      return [...literalsOf(node.consequent), ...literalsOf(node.alternate)];
    case 'LogicalExpression':
      return [...literalsOf(node.left), ...literalsOf(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...literalsOf(node.left), ...literalsOf(node.right)] : [];
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return literalsOf(node.expression);
    default:
      return [];
  }
};
