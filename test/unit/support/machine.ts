import { translator } from '../../../utils/i18n.ts';
import type { Outside } from '../../../utils/tracker/outside.ts';
import { createReconcile } from '../../../utils/tracker/reconcile.ts';
import { createDisk, type Disk } from './disk.ts';
import { journalOf } from './journal.ts';
import { LOCALES } from './locales.ts';
import { MADRID } from './story.ts';

/** Which call of one life of the background to the browser, from 1, and what becomes of it. */
export type OutsideFault = { call: number; how: 'dies-before' | 'dies-after' | 'rejects' };
export type Notice = { id: string; title: string; message: string };

/**
 * A stand-in for a machine with a browser, at the edge that reconciling sees: a clock that can be set, a time zone, one
 * alarm by the clock, a badge, notifications. What stands there outlives the lives of the background.
 */
export const createMachine = (start: number, disk: Disk = createDisk()) => {
  const state = {
    now: start,
    zone: MADRID,
    alarm: undefined as number | undefined,
    badge: 0,
    /** Notifications that stand, and every one that was ever handed over. */
    standing: new Map<string, Notice>(),
    handed: [] as (Notice & { at: number })[],
    /** The browser takes no notification. */
    blocked: false,
  };
  const t = translator(LOCALES.en, 'en');

  /** One life of the background: reconciles once. Tells what it asked of the browser, and whether it came to an end. */
  const life = async (fault?: OutsideFault) => {
    const asked: string[] = [];
    let dead = false;
    let die = () => {};
    const died = new Promise<'died'>((resolve) => {
      die = () => {
        dead = true;
        resolve('died');
      };
    });
    const call = async <T>(name: string, effect: () => T): Promise<T> => {
      const number = asked.push(name);
      // A browser answers later, never within the call.
      await Promise.resolve();
      if (dead) return new Promise<T>(() => {});
      if (fault?.call !== number) return effect();
      if (fault.how === 'rejects') throw new Error('refused');
      if (fault.how === 'dies-after') effect();
      die();
      return new Promise<T>(() => {});
    };
    const outside: Outside = {
      alarm: () => call('alarm', () => state.alarm),
      setAlarm: (when) =>
        call('setAlarm', () => {
          state.alarm = when;
        }),
      clearAlarm: () =>
        call('clearAlarm', () => {
          state.alarm = undefined;
        }),
      badge: (count) =>
        call('badge', () => {
          state.badge = count;
        }),
      notify: (notice) =>
        call('notify', () => {
          if (state.blocked) throw new Error('notifications are blocked');
          state.standing.set(notice.id, notice);
          state.handed.push({ ...notice, at: state.now });
        }),
      standing: () => call('standing', () => [...state.standing.keys()]),
      withdraw: (id) =>
        call('withdraw', () => {
          state.standing.delete(id);
        }),
      words: () => call('words', () => ({ t, language: 'en' as const, names: new Map() })),
      zone: () => state.zone,
    };
    const { store, calls } = disk.session();
    const now = () => state.now;
    const reconcile = createReconcile({ journal: journalOf(store, now), store, outside, now });
    const end = await Promise.race([
      reconcile().then(
        () => 'done' as const,
        () => 'failed' as const,
      ),
      died,
    ]);
    const written = calls.filter(({ method }) => method !== 'get');
    return { end, asked, written };
  };

  return { disk, state, life };
};
export type Machine = ReturnType<typeof createMachine>;
