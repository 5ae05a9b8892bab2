import * as fc from 'fast-check';
import type { Command } from '../../../utils/cancellation/command.ts';
import { command, openLine } from './journal.ts';
import { idOf, PHONE, WATCH } from './story.ts';

/** Random things that are asked of the journal: about three cancellations, sensible or not, at times asked twice. */

const line = fc.integer({ min: 1, max: 3 });
const subject = fc.constantFrom('line', 'phone-1', 'watch-1', 'tablet-9');
const day = fc.constantFrom('2026-03-01', '2026-03-10', '2026-03-11');

const ACTS: Record<string, fc.Arbitrary<unknown>> = {
  submitted: fc.record({ channel: fc.constantFrom('portal', 'letter'), on: day }),
  'device-added': fc.constantFrom(PHONE, WATCH),
  'end-state-reached': fc.record({
    subject,
    state: fc.constantFrom('accepted', 'contract-ended', 'profile-removed'),
    on: day,
    seenHow: fc.constant('operator-page'),
  }),
  'end-state-waived': fc.record({
    subject,
    state: fc.constantFrom('final-bill-settled', 'gone-from-account'),
    reason: fc.constant('none here'),
  }),
  'evidence-added': fc.record({ kind: fc.constant('note'), text: fc.constantFrom('a', 'b') }),
  'way-changed': fc.record({ way: fc.constantFrom('request', 'port-out', 'lapse') }),
  reopened: fc.record({ subject, reason: fc.constant('billed again') }),
  abandoned: fc.constant({}),
};

const act = fc.oneof(
  ...Object.entries(ACTS).map(([type, payload]) =>
    fc.record({ type: fc.constant(type), payload, line }),
  ),
);

type Ask = { type: string; payload: unknown; line: number };

const ask: fc.Arbitrary<Ask> = fc.oneof(
  { weight: 6, arbitrary: act as fc.Arbitrary<Ask> },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('open'), payload: fc.constant(null), line }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('erase'), payload: fc.constant({}), line }),
  },
  // Which earlier command is taken back, or sent a second time, is found when the list is whole.
  { weight: 2, arbitrary: fc.record({ type: fc.constant('undo'), payload: fc.nat(), line }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('again'), payload: fc.nat(), line }) },
);

/** Commands in the order in which they are asked; the first opens the first cancellation. */
export const arbitraryCommands = (most = 14): fc.Arbitrary<Command[]> =>
  fc.array(ask, { minLength: 1, maxLength: most }).map((asks) => {
    const list: Command[] = [openLine(1)];
    for (const { type, payload, line: of } of asks) {
      const number = list.length + 1;
      const earlier = type === 'again' ? list[(payload as number) % list.length] : undefined;
      if (earlier) list.push(earlier);
      else if (type === 'open') list.push(openLine(number, of));
      // As a person does, mostly the last thing is taken back.
      else if (type === 'undo')
        list.push(command(number, 'undo', { commandId: idOf(number - 1) }, of));
      else list.push(command(number, type, payload, of));
    }
    return list;
  });
