/** The order in which devices are taken off, as it is drawn: which step is next, and what a person marks there. */
import { waitUntil } from '../harness/wait.ts';
import { click, count, present, runIn, type View } from './act.ts';

const PLAN = '.removal li[data-step]';
const stepAt = (id: string): string => `.removal li[data-step="${id}"]`;

/** Unfolds the order, which is fetched only then. */
export const showOrder = async (view: View, title: string): Promise<void> => {
  await waitUntil(
    () =>
      runIn(
        view,
        (words) => {
          const found = [...document.querySelectorAll('details')].find(
            (one) => one.querySelector('summary')?.textContent === words,
          );
          if (found) found.open = true;
          return found !== undefined;
        },
        title,
      ),
    'the order',
  );
  await present(view, PLAN);
};

/** How far each step is, by its id, in their order. */
export const orderIn = (view: View): Promise<[id: string, far: string][]> =>
  runIn(
    view,
    (rows) =>
      [...document.querySelectorAll<HTMLElement>(rows)].map((row): [string, string] => [
        row.dataset.step ?? '',
        row.className,
      ]),
    PLAN,
  );

/** Waits until a step is the next one. */
export const nextIs = (view: View, id: string): Promise<unknown> =>
  waitUntil(async () => {
    const now = (await orderIn(view)).filter(([, far]) => far === 'now');
    if (now.length !== 1 || now[0]?.[0] !== id) throw new Error(`next is ${now}`);
    return true;
  }, `${id} to be next`);

/** Says of a step that it was taken. */
export const markStep = async (view: View, id: string): Promise<void> => {
  await present(view, stepAt(id));
  await runIn(
    view,
    (one) => document.querySelector(one)?.querySelector('details')?.setAttribute('open', ''),
    stepAt(id),
  );
  await click(view, `${stepAt(id)} button`);
  await waitUntil(async () => (await count(view, `${stepAt(id)}.done`)) === 1, `${id} to be done`);
};

/** Marks steps one after the other; each must be the next one when its turn comes. */
export const markInTurn = async (view: View, ...ids: string[]): Promise<void> => {
  for (const id of ids) {
    await nextIs(view, id);
    await markStep(view, id);
  }
};
