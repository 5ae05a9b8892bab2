import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Shown, shownKey } from '../../../utils/cancellation/schedule.ts';
import { pendingOf } from '../../../utils/tracker/reconcile.ts';
import { createWorld, happening, isOn } from '../support/clock-walk.ts';
import { command, journalOf, lineOf, openLine } from '../support/journal.ts';
import { PATIENCE } from '../support/patience.ts';
import { LONG, LONG_PATIENCE, runs } from '../support/runs.ts';
import { DAY, HOUR } from '../support/schedule.ts';

test(
  'I-10 I-11 I-14 whatever clock, zone, sleep and stops do: an alarm exactly if something is pending, one notification a start at most, all that is due said, the next strictly later',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 25 }), async (list) => {
        const { happens } = createWorld();
        await happens({ what: 'act', line: 1, type: 'open' });
        for (const one of list) await happens(one);
      }),
      runs(150, 10_000),
    );
  },
  LONG ? LONG_PATIENCE : PATIENCE,
);

test(
  'I-14 after any walk of the clock: what is due and new is said within a day, all that is due within its longest distance and a day, and nothing more often than its days',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 15 }), async (list) => {
        const { machine, happens } = createWorld();
        const { state, disk } = machine;
        await happens({ what: 'act', line: 1, type: 'open' });
        for (const one of list) await happens(one);
        state.blocked = false;
        const journal = journalOf(disk.session().store, () => state.now);
        await journal.run(openLine(900, 9));
        const time = Temporal.Instant.fromEpochMilliseconds(state.now).toZonedDateTimeISO('UTC');
        const on = time.toPlainDate().subtract({ days: 20 }).toString();
        await journal.run(command(901, 'submitted', { channel: 'portal', on }, 9));
        const start = state.now;
        const due = pendingOf(await journal.heads(), {}).filter((item) => item.due <= start);
        const said = () => (disk.all().shown ?? {}) as Shown;
        const before = said();

        await isOn(machine, DAY + HOUR);
        expect(said()[`${lineOf(9)}/processing-over`]?.count ?? 0).toBeGreaterThanOrEqual(1);
        await isOn(machine, 31 * DAY);
        for (const item of due) {
          const { at = 0, count = 0 } = said()[shownKey(item)] ?? {};
          expect(at, item.key).toBeGreaterThanOrEqual(start);
          // On the days 0, 1, 3, 7, 14 and 28 at most.
          expect(count - (before[shownKey(item)]?.count ?? 0)).toBeLessThanOrEqual(6);
        }
      }),
      runs(80, 3_000),
    );
  },
  LONG ? LONG_PATIENCE : PATIENCE,
);
