import { describe, expect, test } from 'vitest';
import type { Command } from '../../../utils/cancellation/command.ts';
import {
  changeAccess,
  forgetWish,
  noteWish,
  readAccess,
} from '../../../utils/tracker/host-access.ts';
import {
  findOperator,
  keepOwn,
  readOwn,
  removeOwn,
  takeOwn,
} from '../../../utils/tracker/own-operators.ts';
import { kept } from '../support/asides.ts';
import { background } from '../support/background.ts';
import { createDisk } from '../support/disk.ts';
import { journalOf, openLine } from '../support/journal.ts';
import { ownId, ownOperator } from '../support/own.ts';
import { dashboard } from '../support/senders.ts';
import { over } from '../support/transfer.ts';

const OWN = 'own-operators';
const idsOf = async (disk: ReturnType<typeof createDisk>) =>
  (await readOwn(disk.session().store)).map(({ id }) => id);

describe('operators that a person added', () => {
  test('are kept, changed in their place, and removed', async () => {
    const disk = createDisk();
    const { store } = disk.session();
    await Promise.all([1, 2, 3].map((number) => keepOwn(store, ownOperator(number))));
    await keepOwn(store, ownOperator(2, { name: 'Renamed' }));
    await removeOwn(store, ownId(3));
    expect((await readOwn(store)).map(({ name }) => name)).toEqual(['Faraway 1', 'Renamed']);
    expect(await findOperator(store, ownId(2))).toMatchObject({ name: 'Renamed', sources: [] });
    expect(await findOperator(store, ownId(3))).toBeUndefined();
  });

  test('I-05 one that cannot be read is moved aside, the others stay', async () => {
    const broken = { ...ownOperator(2), hosts: 'none' };
    const disk = createDisk({ [OWN]: [ownOperator(1), broken, ownOperator(3), 7] });
    expect(await idsOf(disk)).toEqual([ownId(1), ownId(3)]);
    expect(await kept(disk, `${OWN}:one`, broken)).toBe(true);
    expect(await kept(disk, `${OWN}:one`, 7)).toBe(true);
    expect(disk.all()[OWN]).toHaveLength(2);
  });

  test.each([null, 'half', 7, { a: 1 }])(
    'I-05 %j instead of a list is moved aside',
    async (value) => {
      const disk = createDisk({ [OWN]: value });
      expect(await idsOf(disk)).toEqual([]);
      expect(await kept(disk, OWN, value)).toBe(true);
    },
  );

  test('I-05 one that could not be read again is never written', async () => {
    const disk = createDisk();
    await expect(keepOwn(disk.session().store, ownOperator(1, { name: '' }))).rejects.toThrow();
    expect(disk.all()).toEqual({});
  });

  test('I-09 they are in the export; importing takes what is new and what was written later, and loses nothing', async () => {
    const disk = createDisk({ [OWN]: [ownOperator(1), ownOperator(2)] });
    const { exported, imported, erased } = over(disk);
    const file = await exported();
    await erased();
    await imported(file);
    await imported(file);
    expect(disk.all()[OWN]).toEqual([ownOperator(1), ownOperator(2)]);
    const later = ownOperator(1, { name: 'Later', changedAt: '2026-04-01T00:00:00.000Z' });
    const earlier = ownOperator(2, { name: 'Earlier', changedAt: '2026-01-01T00:00:00.000Z' });
    await takeOwn(disk.session().store, [later, earlier, ownOperator(4), { id: 'x' }, null]);
    expect(disk.all()[OWN]).toEqual([later, ownOperator(2), ownOperator(4)]);
  });

  test('an export from before there were any is taken as well', async () => {
    const { exported, imported } = over(createDisk());
    const { own: _, ...old } = await exported();
    expect(await imported(old)).toMatchObject({ refused: [] });
  });
});

describe('the wish for access', () => {
  test('is kept once, with what was given, until it is given back', async () => {
    const disk = createDisk();
    const { store } = disk.session();
    await noteWish(store, ownId(1));
    await changeAccess(store, () => ({ [ownId(1)]: { had: ['a.example'] } }));
    await noteWish(store, ownId(1));
    expect(await readAccess(store)).toEqual({ [ownId(1)]: { had: ['a.example'] } });
    await forgetWish(store, ownId(1));
    expect(await readAccess(store)).toEqual({});
  });

  test('nothing new is not written', async () => {
    const disk = createDisk({ access: { x: { had: [] } } });
    const session = disk.session();
    await noteWish(session.store, 'x');
    expect(session.calls.filter(({ method }) => method === 'set')).toEqual([]);
  });

  test.each([null, 'half', { x: 1 }, { x: { had: 7 } }])(
    'I-05 %j instead of the wishes is moved aside',
    async (value) => {
      const disk = createDisk({ access: value });
      expect(await readAccess(disk.session().store)).toEqual({});
      expect(await kept(disk, 'access', value)).toBe(true);
    },
  );
});

describe('what a page of ours is answered', () => {
  const save = (operator: unknown) => ({ kind: 'save-own', operator });

  test('a host of the catalogue is refused, with whose it is; nothing is kept', async () => {
    const { route, local } = await background();
    const operator = ownOperator(1, { hosts: [{ host: 'www.giffgaff.com' }] });
    expect(await route(save(operator), dashboard)).toEqual({
      claimed: [{ host: 'www.giffgaff.com', operator: 'giffgaff-gb' }],
    });
    expect(local.all()).not.toHaveProperty([OWN]);
  });

  test('one that a cancellation names stays, with how many do; any other goes', async () => {
    const { route, local } = await background();
    await route(save(ownOperator(1)), dashboard);
    await route(save(ownOperator(2)), dashboard);
    const { store } = local.session();
    const journal = journalOf(store, undefined, { operator: (id) => findOperator(store, id) });
    const open = openLine(5, 5) as Extract<Command, { type: 'open' }>;
    open.payload.opened = { ...open.payload.opened, operator: ownId(1) };
    expect(await journal.run(open)).toMatchObject({ ok: true });
    const remove = (number: number) => route({ kind: 'delete-own', id: ownId(number) }, dashboard);
    expect(await remove(1)).toEqual({ named: 1 });
    expect(await remove(2)).toEqual({ ok: true });
    expect(local.all()[OWN]).toEqual([ownOperator(1)]);
    const answer = await route({ kind: 'operator', id: ownId(1) }, dashboard);
    expect(answer).toMatchObject({ own: ownOperator(1), operator: { name: 'Faraway 1' } });
  });
});
