import { describe, expect, test } from 'vitest';
import { foldText } from '../../../utils/fold-text.ts';
import { fitOf, mayHold, plainName } from '../../../utils/portal/locate-fit.ts';

const matched = (name: string, wanted: string) => fitOf(plainName(name), plainName(wanted));

describe('whether a control bears a name', () => {
  test.each([
    ['Cancel Plan', 'Cancel plan'],
    ['  CANCEL   plan › ', 'Cancel plan'],
    ['Verträge hier kündigen', 'Vertrage hier kundigen'],
    ['Résilier votre offre', 'Résilier votre offre'],
    ['“End my contract”', 'End my contract'],
    ['End\u00a0my con\u00adtract', 'End my contract'],
    ['Ｃａｎｃｅｌ', 'cancel'],
    ['销户', '销户'],
  ])('the same: %s', (name, wanted) => {
    expect(matched(name, wanted)).toBe('exact');
  });

  test.each([
    ['Cancel plan 07700 900123', 'Cancel plan'],
    ['Cancel plan for Ana’s phone', 'Cancel plan'],
    ['Now: cancel plan…', 'Cancel plan'],
    ['自助销户（网厅）', '自助销户'],
    ['解約のお手続きへ', '解約のお手続き'],
  ])('near: %s', (name, wanted) => {
    expect(matched(name, wanted)).toBe('near');
  });

  test.each([
    ['nothing', '', 'Cancel plan'],
    ['nothing wanted', 'Cancel plan', ''],
    ['less than the label', 'Cancel', 'Cancel plan'],
    ['parts of words', 'Cancel planning', 'Cancel plan'],
    ['another order', 'Plan: cancel', 'Cancel plan'],
    [
      'a long text around it',
      'Cancel plan when you have read all of the terms that hold',
      'Cancel plan',
    ],
    ['not doing it', 'Do not cancel plan', 'Cancel plan'],
    ['not doing it, with an apostrophe', 'Don’t cancel plan', 'Cancel plan'],
    ['an explanation', 'How to cancel plan', 'Cancel plan'],
    ['something else with it', 'Cancel plan insurance', 'Cancel plan'],
    ['taking it back', 'Verträge hier kündigen widerrufen', 'Verträge hier kündigen'],
    ['not doing it, in German', 'Vertrag nicht kündigen', 'Vertrag kündigen'],
    ['taking it back, in Chinese', '取消销户', '销户'],
    ['an explanation, in Chinese', '销户须知', '销户'],
    ['an explanation, in Japanese', '解約の方法', '解約'],
  ])('no fit: %s', (_, name, wanted) => {
    expect(matched(name, wanted)).toBeUndefined();
  });

  test('a text that may hold the words is looked at closely, others are not', () => {
    const words = plainName('Kündigung vormerken').split(' ');
    expect(mayHold(foldText('Hier: KÜNDIGUNG jetzt vor\u200bmerken'), words)).toBe(true);
    expect(mayHold(foldText('Kündigung'), words)).toBe(false);
  });
});
