import { describe, expect, test } from 'vitest';
import { literalsOf, type Node, nodes, parse, parseFile, sourceFiles } from '../support/source.ts';

/** Words that are the same in every language. */
const NAMES = new Set(['Unline']);
/** Attributes and properties that a person reads or hears. */
const READ =
  /^(title|aria-?label|aria-?description|placeholder|alt|label|hint|textContent|innerText)$/i;

const isText = (text: string) => /\p{L}/u.test(text) && !NAMES.has(text.trim());

const nameOf = (node: unknown): string => {
  const { name, value } = (node ?? {}) as { name?: unknown; value?: unknown };
  return typeof name === 'string' ? name : typeof value === 'string' ? value : '';
};

/** Texts that a file says in a language of its own: in elements, in what is read aloud, in what scripts write. */
const hardCoded = (source: Node): string[] =>
  [...nodes(source)]
    .flatMap((node) => {
      switch (node.type) {
        case 'JSXText':
          return [node.value as string];
        case 'JSXElement':
        case 'JSXFragment':
          return (node.children as Node[])
            .filter(({ type }) => type === 'JSXExpressionContainer')
            .flatMap(literalsOf);
        case 'JSXAttribute':
          return READ.test(nameOf(node.name)) ? literalsOf(node.value) : [];
        case 'AssignmentExpression':
          return READ.test(nameOf((node.left as Node).property)) ? literalsOf(node.right) : [];
        case 'CallExpression': {
          const [name, value] = node.arguments as Node[];
          const writes = nameOf((node.callee as Node).property) === 'setAttribute';
          return writes && READ.test(nameOf(name)) ? literalsOf(value) : [];
        }
        default:
          return [];
      }
    })
    .filter(isText);

describe('I-27 no text is hard-coded', () => {
  const files = sourceFiles(['components', 'entrypoints', 'utils'], /\.tsx?$/);

  test('I-27 in no component, page or guide', () => {
    expect(files.length).toBeGreaterThan(50);
    const found = files.flatMap((one) =>
      hardCoded(parseFile(one)).map((said) => `${one.file}: ${said.trim()}`),
    );
    expect(found).toEqual([]);
  });

  test('I-27 in no page’s HTML', () => {
    const pages = sourceFiles(['entrypoints'], /\.html$/);
    expect(pages.length).toBe(3);
    for (const { file, text } of pages) {
      const said = text
        .replace(/<!--.*?-->|<[^>]*>/gs, '\n')
        .split('\n')
        .filter(isText);
      expect(said, file).toEqual([]);
    }
  });

  test.each([
    ['<p>Cancel now</p>', 'Cancel now'],
    ['<p>{ok ? "Yes" : t("no")}</p>', 'Yes'],
    ['<p>{count > 0 && `Due: ` + count}</p>', 'Due: '],
    ['<button title="Close">×</button>', 'Close'],
    ['<button aria-label={`Close `} />', 'Close '],
    ['<input placeholder="Name" />', 'Name'],
    ['<Field label="Name" />', 'Name'],
    ['node.textContent = "Choose this";', 'Choose this'],
    ['node.ariaLabel = "Close";', 'Close'],
    ['node.setAttribute("aria-label", "Close");', 'Close'],
    ['<p>关闭</p>', '关闭'],
  ])('is found where it stands: %s', (source, text) => {
    expect(hardCoded(parse(source))).toEqual([text]);
  });

  test.each([
    '<p>{t("close")}</p>',
    '<p>· – ×</p>',
    '<b>Unline</b>',
    '<p class="hint" key="a">1–31</p>',
    '<i title={t("x")} />',
  ])('is not seen where there is none: %s', (source) => {
    expect(hardCoded(parse(source))).toEqual([]);
  });
});
