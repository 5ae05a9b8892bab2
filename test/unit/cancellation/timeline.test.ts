import { expect, test } from 'vitest';
import { asItHappened } from '../../../utils/cancellation/timeline.ts';
import { asked, opening, type Step, tell } from '../support/story.ts';

const typesOf = (steps: Step[]) => asItHappened(tell(steps)).map(({ type }) => type);

test('what is told later of an earlier day stands where it happened', () => {
  const open: Step = ['2026-03-20T10:00', 'open', opening('request')];
  const later: Step = ['2026-03-21T10:00', 'evidence-added', { kind: 'note', text: 'called' }];
  const earlier: Step = ['2026-03-22T10:00', 'submitted', { channel: 'phone', on: '2026-03-05' }];
  expect(typesOf([open, later, earlier])).toEqual([
    'submitted',
    'opened',
    'line-described',
    'device-added',
    'evidence-added',
  ]);
});

test('what happened at one moment stays in the order of recording, however it is given', () => {
  const open: Step = ['2026-03-02T10:00', 'open', opening('request')];
  const two = ['2026-03-20T10:00', '2026-03-20T11:00'].map(
    (when): Step => [when, 'prepared', { what: 'letter', on: '2026-03-10' }],
  );
  const events = tell([open, ...two, asked('2026-03-21T10:00')]);
  expect(asItHappened([...events].reverse())).toEqual(events);
});

test('moments of different zones are compared as moments', () => {
  const [first, second] = ['+02:00[Europe/Madrid]', '-04:00[America/Havana]'];
  const events = tell([
    ['2026-06-02T10:00', 'open', opening('request')],
    asked('2026-06-03T10:00'),
  ]).map((event, index) => ({
    ...event,
    at: index === 3 ? `2026-06-03T10:00:00${second}` : `2026-06-03T11:00:00${first}`,
  }));
  expect(asItHappened(events).at(-1)?.type).toBe(events[3]?.type);
});
