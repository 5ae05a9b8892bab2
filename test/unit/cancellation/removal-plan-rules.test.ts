/** The rules of the order, held for any line, any devices and anything that an operator may say. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deviceStates, lineStates } from '../../../utils/cancellation/end-states.ts';
import {
  type PlanDevice,
  type RemovalStep,
  removalPlan,
} from '../../../utils/cancellation/removal-plan.ts';
import { isHere } from '../../../utils/cancellation/removal-step.ts';
import { walkedWay } from '../../../utils/cancellation/walked-way.ts';
import { devices, facts, lines, waited } from '../support/removal.ts';

type Made = {
  line: Parameters<typeof removalPlan>[0];
  all: PlanDevice[];
  said: Parameters<typeof removalPlan>[2];
  steps: RemovalStep[];
};

/** Holds a rule for any plan. */
const holds = (rule: (made: Made) => void) =>
  fc.assert(
    fc.property(lines, devices, facts, (line, all, said) => {
      rule({ line, all, said, steps: removalPlan(line, all, said) });
    }),
    { numRuns: 300 },
  );

const of = (steps: readonly RemovalStep[], ...codes: RemovalStep['code'][]) =>
  steps.filter(({ code }) => codes.includes(code));
const placesOf = (steps: readonly RemovalStep[], ...codes: RemovalStep['code'][]) =>
  of(steps, ...codes).map((one) => steps.indexOf(one));
const NOTES = ['note-line', 'note-identifiers', 'note-from-account'] as const;
const SUBMITS = [
  'submit-request',
  'submit-port-out',
  'submit-lapse',
  'submit-expire',
  'submit-transfer',
  'submit-operator-ends',
] as const;
/** What ends a line by itself, or takes away that by which it is used. */
const KILLS = [...SUBMITS, 'order-port', 'see-ended', 'dispose-sim', 'remove-profile'] as const;

describe('any plan', () => {
  test('names each step once, and each waits only for what stands before it: there is no circle', () => {
    holds(({ steps }) => {
      const seen = new Set<string>();
      for (const { id, subject, code, after } of steps) {
        expect(id).toBe(`${subject}.${code}`);
        expect(seen.has(id)).toBe(false);
        expect(after.filter((one) => !seen.has(one))).toEqual([]);
        seen.add(id);
      }
    });
  });

  test('says nothing twice: what is waited for through another step is not named again', () => {
    holds(({ steps }) => {
      for (const { after } of steps)
        for (const id of after)
          for (const other of after) expect(waited(steps, other).has(id)).toBe(false);
    });
  });

  test('has every device in it, from its note to its end, and nothing that is not of it', () => {
    holds(({ all, steps }) => {
      const subjects = new Set(steps.map(({ subject }) => subject));
      expect([...subjects].sort()).toEqual(['line', ...all.map(({ id }) => id)].sort());
    });
  });

  test('reaches every end state of the line, and of each device that is here; the others are written off', () => {
    holds(({ line, all, said, steps }) => {
      const reached = (subject: string) =>
        steps.filter((one) => one.subject === subject).flatMap(({ reaches }) => reaches ?? []);
      expect(reached('line').sort()).toEqual(lineStates(walkedWay(line, said), line.kind).sort());
      for (const device of all) {
        const writtenOff = steps.some(({ id }) => id === `${device.id}.write-off`);
        expect(writtenOff).toBe(!isHere(device));
        if (!writtenOff) expect(reached(device.id).sort()).toEqual(deviceStates(device).sort());
      }
    });
  });
});

describe('the rules', () => {
  test('identifiers are noted before anything else', () => {
    holds(({ steps }) => {
      const notes = placesOf(steps, ...NOTES);
      expect(notes).toEqual(notes.map((_, index) => index));
    });
  });

  test('nothing that kills the line comes before any note', () => {
    holds(({ steps }) => {
      for (const kill of of(steps, ...KILLS))
        for (const note of of(steps, ...NOTES))
          expect(waited(steps, kill.id).has(note.id)).toBe(true);
    });
  });

  test('a companion’s own contract ends before anything is asked for the phone’s line', () => {
    holds(({ steps }) => {
      for (const end of of(steps, 'end-companion'))
        for (const kill of of(steps, ...KILLS))
          expect(waited(steps, kill.id).has(end.id)).toBe(true);
    });
  });

  test('of the profiles, companions’ go before those of phones', () => {
    holds(({ all, steps }) => {
      const companions = all.filter(({ companion }) => companion).map(({ id }) => id);
      const removals = of(steps, 'remove-profile').map(({ subject }) =>
        companions.includes(subject),
      );
      expect(removals).toEqual(removals.toSorted((a, b) => Number(b) - Number(a)));
    });
  });

  test('the number moves, or the codes that go to it, before the line is asked away or anything is removed', () => {
    holds(({ line, said, steps }) => {
      if (line.number === 'none' || walkedWay(line, said) === 'port-out') return;
      const settled = of(steps, 'move-codes', 'see-number-moved');
      expect(settled).toHaveLength(1);
      const kills = KILLS.filter((code) => code !== 'order-port');
      for (const kill of of(steps, ...kills))
        expect(waited(steps, kill.id).has(settled[0]?.id ?? '')).toBe(true);
    });
  });

  test('a number that is kept is moved, wherever it can be', () => {
    holds(({ line, said, steps }) => {
      const moves = of(steps, 'order-port', 'submit-port-out').length;
      const way = walkedWay(line, said);
      const isKept = line.number === 'keep' && way !== 'transfer' && !said.numberCannotMove;
      expect(moves).toBe(way === 'port-out' || isKept ? 1 : 0);
    });
  });

  test('where the move is the way, nothing else ends the line, and nothing goes before the number has arrived', () => {
    holds(({ line, said, steps }) => {
      if (walkedWay(line, said) !== 'port-out') return;
      expect(of(steps, ...SUBMITS, 'order-port').map(({ code }) => code)).toEqual([
        'submit-port-out',
      ]);
      const phones = of(steps, 'remove-profile', 'switch-off', 'dispose-sim');
      for (const one of phones)
        expect(waited(steps, one.id).has('line.see-number-moved')).toBe(true);
    });
  });

  test('the end is asked for once, and while a device or another way can still receive its codes', () => {
    holds(({ line, all, said, steps }) => {
      expect(of(steps, ...SUBMITS)).toHaveLength(1);
      const way = walkedWay(line, said);
      const receives = all.some(
        ({ companion, whereabouts }) => whereabouts === 'at-hand' && !companion,
      );
      const asks = way === 'request' || way === 'port-out' || way === 'transfer';
      const [submit] = of(steps, ...SUBMITS);
      if (all.length === 0 || receives || !asks) return;
      const [help] = of(steps, 'find-way-without-code', 'move-sim');
      expect(waited(steps, submit?.id ?? '').has(help?.id ?? '')).toBe(true);
    });
  });

  test('profiles come after the end of the line, unless the operator wants them first', () => {
    holds(({ line, said, steps }) => {
      const way = walkedWay(line, said);
      const first = said.profilesFirst && (way === 'request' || way === 'transfer');
      const [submit] = of(steps, ...SUBMITS);
      for (const one of of(steps, 'switch-off', 'remove-profile'))
        if (first) expect(waited(steps, submit?.id ?? '').has(one.id)).toBe(true);
        else expect(waited(steps, one.id).has('line.see-ended')).toBe(true);
    });
  });

  test('a card is taken out only after the end, whatever the operator says of profiles', () => {
    holds(({ steps }) => {
      for (const one of of(steps, 'dispose-sim'))
        expect(waited(steps, one.id).has('line.see-ended')).toBe(true);
    });
  });

  test('each profile is switched off before it is deleted, and no two devices are in hand at once', () => {
    holds(({ steps }) => {
      const places = placesOf(steps, 'switch-off', 'remove-profile', 'send-notices');
      const kinds = places.map((place) => steps[place]);
      for (const [index, one] of kinds.entries()) {
        if (one?.code === 'remove-profile')
          expect(kinds[index - 1]?.id).toBe(`${one.subject}.switch-off`);
        const before = kinds[index - 1];
        if (one && before) expect(waited(steps, one.id).has(before.id)).toBe(true);
      }
    });
  });

  test('nothing ever says to erase everything', () => {
    holds(({ steps }) => {
      expect(steps.filter(({ code }) => /erase|all|reset/.test(code))).toEqual([]);
    });
  });

  test('what is not here is detached by the operator, then written off; of it nothing else is asked', () => {
    holds(({ all, steps }) => {
      for (const device of all.filter((one) => !isHere(one))) {
        const own = steps.filter(({ subject }) => subject === device.id).map(({ code }) => code);
        expect(own).toEqual([
          'note-from-account',
          ...(device.companion ? ['end-companion'] : []),
          'ask-detach',
          'write-off',
        ]);
      }
    });
  });

  test('a phone that is not here is detached only when its line is not needed any more', () => {
    holds(({ line, all, said, steps }) => {
      const needed =
        walkedWay(line, said) === 'port-out'
          ? 'line.see-number-moved'
          : (of(steps, ...SUBMITS)[0]?.id ?? '');
      for (const device of all.filter((one) => !isHere(one) && !one.companion))
        expect(waited(steps, `${device.id}.ask-detach`).has(needed)).toBe(true);
    });
  });
});
