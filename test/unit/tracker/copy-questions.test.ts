import { describe, expect, test } from 'vitest';
import { asides, kept } from '../support/asides.ts';
import { lineOf, NOW, note } from '../support/journal.ts';
import { plainState } from '../support/plain-state.ts';
import { copied, logsOn, withCopy } from '../support/with-copy.ts';

const KEY = `log:${lineOf(1)}`;
const TIME = new Date(NOW).toISOString();

describe('a log that does not parse, with a copy that does', () => {
  const broken = async () => {
    const made = await copied(note(3));
    const whole = await plainState(made.disk);
    const good = made.area.all()[lineOf(1)] as string;
    made.disk.put({ [KEY]: { version: 1, half: 'written' } });
    await made.disk.session().store.remove([`head:${lineOf(1)}`]);
    return { ...made, whole, good };
  };

  test('I-05 is not replaced behind the person’s back: both are shown with their times', async () => {
    const { disk, area, good } = await broken();
    const { check, questions, journal } = withCopy(disk, area);
    await check();
    await check();
    expect(await journal.heads()).toHaveLength(1);
    const [aside] = await asides(disk);
    expect(await questions()).toEqual([
      {
        id: lineOf(1),
        log: { at: aside?.at, text: '{"half":"written","version":1}', unreadable: aside?.reason },
        copy: { at: TIME, text: good },
      },
    ]);
    expect(area.all()[lineOf(1)]).toBe(good);
  });

  test('I-05 the copy takes its place where the person says so; the broken bytes are kept', async () => {
    const { disk, area, whole } = await broken();
    const { check, questions, answer, journal } = withCopy(disk, area);
    await check();
    await journal.heads();
    expect(await answer(1, 'copy')).toEqual({ result: 'taken' });
    const { aside, ...rest } = await plainState(disk);
    expect(rest).toEqual({ heads: whole.heads, logs: whole.logs, tombs: whole.tombs });
    expect(aside).toHaveLength(1);
    expect(await kept(disk, KEY, { version: 1, half: 'written' })).toBe(true);
    expect(await asides(disk)).toMatchObject([{ restored: TIME }]);
    expect(await questions()).toEqual([]);
  });

  test('is left as it is where the person says so, and not asked about again', async () => {
    const { disk, area } = await broken();
    const { journal, questions, answer } = withCopy(disk, area);
    await journal.heads();
    expect(await questions()).toHaveLength(1);
    expect(await answer(1, 'log')).toEqual({ result: 'left' });
    expect(await questions()).toEqual([]);
    expect(await kept(disk, KEY, { version: 1, half: 'written' })).toBe(true);
    expect(await journal.heads()).toHaveLength(1);
  });

  test('I-08 a copy that the browser does not store is told, and the question stands', async () => {
    const { disk, area } = await broken();
    const { journal } = withCopy(disk, area);
    await journal.heads();
    const { store, copy, questions, ...full } = withCopy(disk, area);
    const refusing = { ...store, set: () => Promise.reject(new Error('FILE_ERROR_NO_SPACE')) };
    const { journalOf } = await import('../support/journal.ts');
    const { answerCopy } = await import('../../../utils/tracker/copy-questions.ts');
    const tools = { ...full, journal: journalOf(refusing), store: refusing, copy };
    expect(await answerCopy(lineOf(1), 'copy', tools)).toMatchObject({
      refusal: { code: 'not-written', detail: 'FILE_ERROR_NO_SPACE' },
    });
    expect(await questions()).toHaveLength(1);
  });
});

describe('a copy that does not parse, of a log that does', () => {
  test('I-05 is shown with the log, and is copied anew where the person keeps the log; its bytes are kept', async () => {
    const { disk, area } = await copied(note(3));
    const before = area.all()[lineOf(1)];
    area.spoil(lineOf(1), '{"version":1,"id":"00');
    const { check, questions, answer, settled } = withCopy(disk, area);
    await check();
    expect(area.all()[lineOf(1)]).toBe('{"version":1,"id":"00');
    const [question] = await questions();
    expect(question).toMatchObject({
      id: lineOf(1),
      log: { at: TIME, text: before },
      copy: { text: '{"version":1,"id":"00', unreadable: expect.stringMatching(/\S/) },
    });
    expect(question?.log).not.toHaveProperty('unreadable');
    expect(await answer(1, 'copy')).toMatchObject({ refusal: { code: 'unreadable' } });
    expect(await answer(1, 'log')).toEqual({ result: 'left' });
    await settled();
    expect(area.logs()).toEqual(logsOn(disk));
    expect(await asides(disk)).toMatchObject([
      { key: `copy:${lineOf(1)}`, raw: '{"version":1,"id":"00' },
    ]);
    expect(await questions()).toEqual([]);
  });

  test('where both parse nothing is asked, and the second copy is not even opened', async () => {
    const { disk, area } = await copied();
    area.calls.length = 0;
    expect(await withCopy(disk, area).questions()).toEqual([]);
    expect(area.calls).toEqual([]);
  });

  test('where neither parses both are shown, and neither can be taken', async () => {
    const { disk, area } = await copied();
    disk.put({ [KEY]: 'half' });
    area.spoil(lineOf(1), 'quarter');
    const { journal, questions, answer } = withCopy(disk, area);
    await journal.record(lineOf(1));
    expect(await questions()).toMatchObject([
      { log: { text: '"half"' }, copy: { text: 'quarter', unreadable: expect.anything() } },
    ]);
    expect(await answer(1, 'copy')).toMatchObject({ result: 'refused' });
  });
});
