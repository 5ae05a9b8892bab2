import { expect, test } from 'vitest';
import { metObstacles } from '../../../utils/cancellation/playbook-met.ts';
import { asked, opening, type Step, stateOf, tell } from '../support/story.ts';

const opened: Step = ['2026-11-20T10:00', 'open', opening()];
const met = (when: string, obstacle = 'not-in-sync'): Step => [when, 'obstacle-met', { obstacle }];
const retry = (when: string, due: string, obstacle = 'not-in-sync'): Step => [
  when,
  'retry-planned',
  { obstacle, due: `${due}[Europe/Madrid]` },
];
const storyOf = (...steps: Step[]) =>
  metObstacles(stateOf(tell([opened, ...steps]))).map(({ eventId: _, ...rest }) => rest);

test('an obstacle that was met waits for its own retry, the latest planned', () => {
  expect(
    storyOf(
      met('2026-11-21T10:00'),
      met('2026-11-21T11:00', 'cross-border'),
      retry('2026-11-21T12:00', '2026-11-23T09:00:00+01:00'),
      retry('2026-11-21T13:00', '2026-11-24T09:00:00+01:00'),
    ),
  ).toEqual([
    { obstacle: 'cross-border', on: '2026-11-21' },
    {
      obstacle: 'not-in-sync',
      on: '2026-11-21',
      retry: '2026-11-24T09:00:00+01:00[Europe/Madrid]',
    },
  ]);
});

test('a request recorded later answers it; one recorded before does not', () => {
  expect(
    storyOf(
      asked('2026-11-21T09:00'),
      met('2026-11-21T10:00'),
      retry('2026-11-21T12:00', '2026-11-23T09:00:00+01:00'),
    ),
  ).toEqual([
    {
      obstacle: 'not-in-sync',
      on: '2026-11-21',
      retry: '2026-11-23T09:00:00+01:00[Europe/Madrid]',
    },
  ]);
  expect(storyOf(met('2026-11-21T10:00'), asked('2026-11-22T09:00', { on: '2026-11-20' }))).toEqual(
    [{ obstacle: 'not-in-sync', on: '2026-11-21', askedOn: '2026-11-20' }],
  );
});
