import { describe, expect, test } from 'vitest';
import { command, journalOf, lineOf, NOW, openLine } from '../support/journal.ts';
import { createMachine, type Machine } from '../support/machine.ts';
import { DAY, HOUR } from '../support/schedule.ts';

/** The person does something; what follows from it is brought in line by the next life. */
const act = async ({ disk, state }: Machine, ...commands: ReturnType<typeof openLine>[]) => {
  const journal = journalOf(disk.session().store, () => state.now);
  for (const one of commands) expect(await journal.run(one)).toMatchObject({ ok: true });
};
/** A machine with one line of which nothing was asked yet: that is reminded of two days after NOW, at nine. */
const withOneLine = async () => {
  const machine = createMachine(NOW);
  await act(machine, openLine(1));
  return machine;
};
const shownOn = ({ disk }: Machine) => disk.all().shown ?? {};

describe('I-10 the alarm after each start', () => {
  test('I-10 is there where something is pending, and gone where nothing is', async () => {
    const machine = await withOneLine();
    await machine.life();
    expect(machine.state.alarm).toBe(NOW + DAY);
    await act(machine, command(2, 'abandoned', {}));
    await machine.life();
    expect(machine.state.alarm).toBeUndefined();
    const nothing = createMachine(NOW);
    const { asked } = await nothing.life();
    expect(asked).not.toContain('setAlarm');
  });

  test('I-10 is set to the earliest due time, and not made anew where it stands there already', async () => {
    const machine = await withOneLine();
    machine.state.now = Date.UTC(2026, 2, 12, 7);
    await machine.life();
    expect(machine.state.alarm).toBe(Date.UTC(2026, 2, 12, 8));
    const { asked } = await machine.life();
    expect(asked).not.toContain('setAlarm');
  });

  test('I-10 the daily look stays where it is while the day goes on', async () => {
    const machine = await withOneLine();
    await machine.life();
    machine.state.now += HOUR;
    const { asked } = await machine.life();
    expect(asked).not.toContain('setAlarm');
    expect(machine.state.alarm).toBe(NOW + DAY);
  });

  test('I-10 wiped, it is there again after the next start', async () => {
    const machine = await withOneLine();
    await machine.life();
    machine.state.alarm = undefined;
    await machine.life();
    expect(machine.state.alarm).toBe(NOW + DAY);
  });

  test('I-10 where what is stored cannot be read, there is one all the same', async () => {
    const machine = await withOneLine();
    const { disk } = machine;
    const broken = createMachine(NOW, {
      ...disk,
      session: () => disk.session({ call: 1, how: 'rejects' }),
    });
    expect((await broken.life()).end).toBe('failed');
    expect(broken.state.alarm).toBe(NOW + HOUR);
  });
});

describe('I-11 alarms wiped and due times passed', () => {
  test('I-11 one notification for all of it after the start, none after the next, the next due later', async () => {
    const machine = await withOneLine();
    await act(machine, openLine(2, 2), openLine(3, 3));
    machine.state.now += 30 * DAY;
    await machine.life();
    expect(machine.state.handed).toMatchObject([{ id: 'due|', title: '3 things are due' }]);
    expect(machine.state.badge).toBe(3);
    await machine.life();
    expect(machine.state.handed).toHaveLength(1);
    expect(machine.state.alarm).toBeGreaterThan(machine.state.now);
  });

  test('I-11 what was shown by itself is not shown twice when a group says it', async () => {
    const machine = await withOneLine();
    machine.state.now = Date.UTC(2026, 2, 12, 9);
    await machine.life();
    const own = `due|${lineOf(1)}|prechecks-open`;
    expect([...machine.state.standing.keys()]).toEqual([own]);
    await act(machine, openLine(2, 2));
    // Both repeat from here on the same days.
    machine.state.now = Date.UTC(2026, 2, 15, 9);
    await machine.life();
    expect([...machine.state.standing.keys()]).toEqual(['due|']);
  });
});

describe('I-12 a start that is stopped', () => {
  test('I-12 between the notification and its note: the same one again, under the same id', async () => {
    const whole = await withOneLine();
    whole.state.now += 2 * DAY;
    const { asked } = await whole.life();
    const call = asked.indexOf('notify') + 1;
    const machine = await withOneLine();
    machine.state.now += 2 * DAY;
    expect((await machine.life({ call, how: 'dies-after' })).end).toBe('died');
    expect(shownOn(machine)).toEqual({});
    await machine.life();
    const [first, second, ...more] = machine.state.handed.map(({ id }) => id);
    expect(second).toBe(first);
    expect(more).toEqual([]);
    expect(machine.state.standing.size).toBe(1);
  });

  test('I-12 anywhere: once it runs through, alarm, badge, notes and notifications are those of an unstopped one', async () => {
    const whole = await withOneLine();
    whole.state.now += 2 * DAY;
    const { asked } = await whole.life();
    for (const how of ['dies-before', 'dies-after', 'rejects'] as const)
      for (let call = 1; call <= asked.length; call += 1) {
        const machine = await withOneLine();
        machine.state.now += 2 * DAY;
        await machine.life({ call, how });
        await machine.life();
        const { alarm, badge, standing } = machine.state;
        const at = `${how} at ${asked[call - 1]}`;
        expect({ alarm, badge, standing: [...standing.keys()] }, at).toEqual({
          alarm: whole.state.alarm,
          badge: whole.state.badge,
          standing: [...whole.state.standing.keys()],
        });
        expect(shownOn(machine), at).toEqual(shownOn(whole));
      }
  });

  test('I-12 anywhere: an alarm stands already where something is to be said', async () => {
    const whole = await withOneLine();
    whole.state.now += 2 * DAY;
    const { asked } = await whole.life();
    for (let call = asked.indexOf('notify') + 1; call <= asked.length; call += 1) {
      const machine = await withOneLine();
      machine.state.now += 2 * DAY;
      await machine.life({ call, how: 'dies-before' });
      expect(machine.state.alarm, asked[call - 1]).toBeGreaterThan(machine.state.now);
    }
  });
});

describe('I-13 blocked or failing notifications', () => {
  test('I-13 show on the badge, are not noted as shown, and come as soon as the browser takes them', async () => {
    const machine = await withOneLine();
    machine.state.blocked = true;
    machine.state.now += 2 * DAY;
    expect((await machine.life()).end).toBe('done');
    expect(machine.state.badge).toBe(1);
    expect(shownOn(machine)).toEqual({});
    expect(machine.state.alarm).toBeGreaterThan(machine.state.now);
    expect(machine.state.alarm).toBeLessThanOrEqual(machine.state.now + DAY);
    machine.state.blocked = false;
    await machine.life();
    expect(machine.state.handed).toHaveLength(1);
  });
});

describe('doing it twice', () => {
  test('changes nothing: no alarm, no notification, no write', async () => {
    const machine = await withOneLine();
    machine.state.now += 2 * DAY;
    await machine.life();
    const { asked, written } = await machine.life();
    expect(written).toEqual([]);
    expect(asked.filter((name) => /setAlarm|clearAlarm|notify|withdraw/.test(name))).toEqual([]);
  });

  test('what is settled is taken back', async () => {
    const machine = await withOneLine();
    machine.state.now += 2 * DAY;
    await machine.life();
    expect(machine.state.standing.size).toBe(1);
    await act(machine, command(2, 'abandoned', {}));
    await machine.life();
    expect(machine.state.standing.size).toBe(0);
    expect(machine.state.badge).toBe(0);
  });
});
