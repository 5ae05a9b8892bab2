/** The guide on a portal's page in Chromium, looked at and used through the accessibility tree: its root is closed. */
import type { CDPSession, Page, Protocol, SerializedAXNode } from 'puppeteer-core';
import { waitUntil } from '../harness/wait.ts';

const flat = (node: SerializedAXNode): SerializedAXNode[] => [
  node,
  ...(node.children ?? []).flatMap(flat),
];
const isButton = (name: string) => (node: SerializedAXNode) =>
  node.role === 'button' && node.name === name;

/** Every guide on the page, as all of its text. */
export const guidesOn = async (page: Page): Promise<string[]> => {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  if (!tree) return [];
  return flat(tree)
    .filter(({ role }) => role === 'region')
    .map(flat)
    .filter((inside) => inside.some(isButton('Not now')))
    .map((inside) =>
      inside
        .filter(({ role }) => role === 'StaticText')
        .map(({ name }) => name)
        .join(' '),
    );
};

/** Waits until the page shows one guide, and resolves with its text. */
export const guideOn = (page: Page): Promise<string> =>
  waitUntil(async () => {
    const guides = await guidesOn(page);
    if (guides.length > 1) throw new Error(`${guides.length} guides: ${guides.join(' / ')}`);
    return guides[0];
  }, 'the guide');

/** Waits until the guide says something, which may be a reading later than when it came; resolves with its text. */
export const guideSays = (page: Page, words: string): Promise<string> =>
  waitUntil(async () => {
    const said = await guideOn(page);
    if (!said.includes(words)) throw new Error(`it says: ${said}`);
    return said;
  }, `the guide to say “${words}”`);

/** Waits until the page shows no guide. */
export const noGuideOn = (page: Page): Promise<unknown> =>
  waitUntil(async () => (await guidesOn(page)).length === 0, 'the guide to be gone');

/** Presses a button of the guide as a person does. */
export const pressInGuide = (page: Page, name: string): Promise<void> =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

/** The guide's buttons as no page can have them: out of the closed root, as ids of objects in the page. */
export const buttonsOfGuide = async (session: CDPSession): Promise<string[]> => {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const inside = (node: Protocol.DOM.Node): Protocol.DOM.Node[] => [
    node,
    ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(inside),
  ];
  const buttons = inside(root)
    .flatMap((node) => node.shadowRoots ?? [])
    .flatMap(inside)
    .filter(({ nodeName }) => nodeName === 'BUTTON');
  return Promise.all(
    buttons.map(async ({ backendNodeId }) => {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      return object.objectId ?? '';
    }),
  );
};
