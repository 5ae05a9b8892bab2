/** An obstacle that the operator's page shows: met through its playbook, and overcome. */
import { expect } from 'vitest';
import type { Obstacle } from '../../../../utils/cancellation/words.ts';
import { type Translate, textKey } from '../../../../utils/i18n.ts';
import { waitUntil } from '../../harness/wait.ts';
import { count, runIn, type View } from '../act.ts';
import { press, shows } from '../views.ts';
import { onlyEvents, type Walker } from './walker.ts';

/** What is met, in the page's words, and what the playbook says of it. */
export type Meeting = { obstacle: Obstacle; reads: string; steps: string[] };

/** What the guide says on a page with it. */
export const hindranceText = ({ obstacle }: Meeting, t: Translate): string =>
  t(textKey('guide_hindrance', obstacle));

/** Opens the playbook that the page suggests, notes the obstacle, and plans the next try. */
export const meet = async (
  view: View,
  walker: Walker,
  { obstacle, reads, steps }: Meeting,
  t: Translate,
): Promise<void> => {
  const before = (await onlyEvents(walker)).length;
  await shows(view, t('page_says'));
  await shows(view, reads);
  await press(view, t('play_steps_for', { obstacle: t(textKey('obstacle', obstacle)) }));
  await shows(view, t(textKey('obstacle', obstacle, 'what')));
  for (const step of steps) await shows(view, step);
  await press(view, t('play_note'));
  await shows(view, t('met_open'));
  await press(view, t('retry_plan'));
  await waitUntil(
    async () => (await count(view, 'form.retry')) === 0,
    'the next try to be planned',
  );
  await shows(view, t('retry_planned', { time: '' }).trim());
  const written = (await onlyEvents(walker)).slice(before);
  expect(written.map(({ type, payload }) => ({ type, payload }))).toEqual([
    { type: 'obstacle-met', payload: { obstacle } },
    { type: 'retry-planned', payload: { obstacle, due: expect.any(String) } },
  ]);
  expect(JSON.stringify(written), 'the page’s text is in no record').not.toContain(reads);
};

/** After it was asked for all the same: each obstacle that was met is shown as overcome. */
export const overcame = async (view: View, obstacles: Obstacle[], t: Translate): Promise<void> => {
  await shows(view, t('met_asked', { date: '' }).trim());
  const rows = await runIn(
    view,
    (title) =>
      [...document.querySelectorAll<HTMLElement>(`ul[aria-label="${title}"] > li`)].map(
        (row) => row.innerText,
      ),
    t('met_title'),
  );
  expect(rows).toHaveLength(obstacles.length);
  for (const obstacle of obstacles) {
    const row = rows.find((text) => text.includes(t(textKey('obstacle', obstacle))));
    expect(row).toContain(t('met_asked', { date: '' }).trim());
  }
};
