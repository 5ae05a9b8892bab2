/** The guide on a page, as a screen reader is told of it, and what it points at. */
import type { Translate } from '../../../../utils/i18n.ts';
import { waitUntil } from '../../harness/wait.ts';
import { runIn, type View } from '../act.ts';
import { type Control, pathOf } from './portal.ts';
import type { Portal, Told } from './walker.ts';

/** What the guide must say, each in one piece, and the control at which it points. */
export type GuideWanted = { says: string[]; at?: Control | 'nothing' };

/** What it says once the line was asked for: which of its end states (`contract_ended`) is to be confirmed next. */
export const saysNextState = (t: Translate, state: string): string[] => [
  t('guide_next_line_state', { state: t(`state_${state}_question`) }),
];

type Box = { left: number; top: number; width: number; height: number };

const flat = (node: Told): Told[] => [node, ...node.children.flatMap(flat)];

/** Every guide that the tree holds, as all of its text. */
const guidesIn = (tree: Told, notNow: string): string[] =>
  flat(tree)
    .filter(({ role }) => role === 'region')
    .map(flat)
    .filter((inside) => inside.some(({ role, name }) => /button$/.test(role) && name === notNow))
    .map((inside) =>
      inside
        .filter(({ children }) => children.length === 0)
        .map(({ name }) => name)
        .join(' '),
    );

/** The frames in what is drawn, which stand 4 px around what they frame. */
const framesIn = (ink: string): Box[] =>
  [...ink.matchAll(/M(-?[\d.]+) (-?[\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z/g)].map(([, x, y, w, h]) => ({
    left: Number(x) + 4,
    top: Number(y) + 4,
    width: Number(w) - 8,
    height: Number(h) - 8,
  }));

/** The boxes of a control, which is brought into the window where it is not. */
const boxesOf = (view: View, selector: string): Promise<Box[]> =>
  runIn(
    view,
    (one) => {
      const control = document.querySelector(one);
      const { top, bottom } = control?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
      if (top < 0 || bottom > innerHeight) control?.scrollIntoView({ block: 'center' });
      return [...(control?.getClientRects() ?? [])].map(({ left, top: y, width, height }) => ({
        left,
        top: y,
        width,
        height,
      }));
    },
    selector,
  );

const areClose = (some: Box[], others: Box[]): boolean =>
  some.length === others.length &&
  some.every((box, index) =>
    (['left', 'top', 'width', 'height'] as const).every(
      (side) => Math.abs(box[side] - (others[index]?.[side] ?? Number.NaN)) <= 1.5,
    ),
  );

/** Waits until the page has one guide that says all of it and points where it should; resolves with its text. */
export const guideOn = async (
  portal: Portal,
  { says, at }: GuideWanted,
  t: Translate,
): Promise<string> => {
  await portal.bringToFront();
  const said = await waitUntil(async () => {
    const guides = guidesIn(await portal.told(), t('guide_not_now'));
    const [text] = guides;
    if (guides.length !== 1 || !text) throw new Error(`there are ${guides.length} guides`);
    const missing = says.filter((part) => !text.includes(part));
    if (missing.length > 0) throw new Error(`it says “${text}”, not “${missing.join('”, “')}”`);
    return text;
  }, 'the guide');
  if (at === undefined) return said;
  const control = at === 'nothing' ? undefined : await pathOf(portal.view, at);
  await waitUntil(
    async () => {
      const wanted = control === undefined ? [] : await boxesOf(portal.view, control);
      const drawn = framesIn(await portal.ink());
      if (!areClose(drawn, wanted))
        throw new Error(`${JSON.stringify(drawn)} instead of ${JSON.stringify(wanted)}`);
      return true;
    },
    `the guide to point at ${JSON.stringify(at)}`,
  );
  return said;
};
