/**
 * Plain pages under the address of a real operator, for what the guide does on a page of a certain make: each test writes
 * its own HTML. What stands in the guide's closed root is read past the page, by the browser's own tools.
 */
import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { type PortalServer, startPortalServer } from '../../portals/server.ts';
import { type Chromium, launchChromium } from '../harness/chromium.ts';
import { waitUntil } from '../harness/wait.ts';
import { guideOn } from './guide.ts';

/** Required, without a replica, and its labels are English: “Cancel Plan” ends a line. */
export const HOST = 'tello.com';
export const LABEL = 'Cancel Plan';

export type Box = { left: number; top: number; width: number; height: number };

export type Stage = {
  chromium: Chromium;
  server: PortalServer;
  /** Opens a page about cancelling with this body, in a tab of its own. */
  open(body: string, options?: { head?: string; html?: string }): Promise<Page>;
  close(): Promise<void>;
};

export const openStage = async (extension = '.output/chrome-mv3'): Promise<Stage> => {
  const pages = new Map<string, string>();
  const handle = ({ path }: { path: string }) => {
    const html = pages.get(path);
    return html === undefined ? undefined : { html };
  };
  const server = await startPortalServer({
    replicas: [{ operator: 'tello-us', hosts: [HOST], handle }],
  });
  const chromium = await launchChromium({ extension, portalPort: server.port });
  return {
    chromium,
    server,
    async open(body, { head = '', html = 'lang="en"' } = {}) {
      const path = `/cancel/page-${pages.size + 1}`;
      pages.set(
        path,
        `<!doctype html><html ${html}><head><meta charset="utf-8"><title>Plan</title>
        <meta name="viewport" content="width=device-width">${head}</head><body>${body}</body></html>`,
      );
      return chromium.open(`https://${HOST}${path}`);
    },
    async close() {
      await chromium.kill();
      await server.close();
    },
  };
};

const inside = (node: Protocol.DOM.Node): Protocol.DOM.Node[] => [
  node,
  ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(inside),
];

const cardsOf = async (session: CDPSession): Promise<Protocol.DOM.Node[]> => {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return inside(root)
    .filter(({ shadowRoots }) =>
      shadowRoots?.some(({ shadowRootType }) => shadowRootType === 'closed'),
    )
    .flatMap((host) => (host.shadowRoots ?? []).flatMap(inside))
    .filter(({ attributes = [] }) => attributes.includes('card'));
};

/** Runs a function with the guide's card, as no page can have it. */
export const inCard = async <Result>(
  page: Page,
  look: (card: HTMLElement) => Result,
): Promise<Result> => {
  const session = await page.createCDPSession();
  try {
    const [card] = await cardsOf(session);
    if (!card) throw new Error('there is no guide');
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: card.backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () { return (${look.toString()})(this); }`,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value as Result;
  } finally {
    await session.detach();
  }
};

export type Drawn = {
  card: Box;
  /** Around each of these a frame is drawn. */
  frames: Box[];
  /** Ends of the line from the card to the control, where there is one. */
  line: [x: number, y: number][];
};

/** What of the guide is drawn where, in px of the window. */
export const drawnOn = (page: Page): Promise<Drawn> =>
  inCard(page, (card) => {
    const { left, top, width, height } = card.getBoundingClientRect();
    const ink = (card.getRootNode() as ShadowRoot).querySelector('.ink')?.getAttribute('d') ?? '';
    const frame = /M(-?[\d.]+) (-?[\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z/g;
    const frames = [...ink.matchAll(frame)].map(([, x, y, w, h]) => ({
      left: Number(x) + 4,
      top: Number(y) + 4,
      width: Number(w) - 8,
      height: Number(h) - 8,
    }));
    const [, x1, y1, x2, y2] =
      /^M(-?[\d.]+) (-?[\d.]+)L(-?[\d.]+) (-?[\d.]+)/.exec(ink.replace(frame, '')) ?? [];
    const line: [number, number][] =
      x1 === undefined
        ? []
        : [
            [Number(x1), Number(y1)],
            [Number(x2), Number(y2)],
          ];
    return { card: { left, top, width, height }, frames, line };
  });

/** The boxes of an element as the page has them. */
export const boxesOn = (page: Page, selector: string): Promise<Box[]> =>
  page.$eval(selector, (element) =>
    [...element.getClientRects()].map(({ left, top, width, height }) => ({
      left,
      top,
      width,
      height,
    })),
  );

export const touches = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

const isClose = (a: Box, b: Box) =>
  (['left', 'top', 'width', 'height'] as const).every((side) => Math.abs(a[side] - b[side]) <= 1.5);

/** Waits until exactly these boxes are framed, with a line that ends at one of them and a card over none. */
export const pointsAt = (page: Page, boxes: () => Promise<Box[]>): Promise<Drawn> =>
  waitUntil(async () => {
    const [drawn, wanted] = [await drawnOn(page), await boxes()];
    const told = `${JSON.stringify(drawn)} instead of ${JSON.stringify(wanted)}`;
    if (drawn.frames.length !== wanted.length) throw new Error(told);
    if (!drawn.frames.every((frame, index) => isClose(frame, wanted[index] as Box)))
      throw new Error(told);
    if (wanted.some((box) => touches(box, drawn.card))) throw new Error(`covered: ${told}`);
    return drawn;
  }, 'the guide to point there');

/** Waits for the guide, and until it frames this element. */
export const guidePointsAt = async (page: Page, selector: string): Promise<Drawn> => {
  await guideOn(page);
  return pointsAt(page, () => boxesOn(page, selector));
};

/** Waits for the guide, which frames nothing on this page. */
export const guidePointsNowhere = async (page: Page): Promise<Drawn> => {
  await guideOn(page);
  return pointsAt(page, async () => []);
};
