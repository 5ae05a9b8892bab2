import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freePlace } from '../../../utils/portal/place.ts';
import { PATIENCE } from '../support/patience.ts';

const CARD = { width: 320, height: 200 };
const VIEW = { width: 1200, height: 800 };
const EDGE = 12;
const button = (left: number, top: number) => ({ left, top, width: 120, height: 40 });

type Box = { left: number; top: number; width: number; height: number };
const touches = (a: Box, b: Box) =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

describe('where the guide stands', () => {
  test('below the control where there is room, else above, right, left', () => {
    expect(freePlace(button(100, 100), CARD, VIEW)).toEqual({ left: 100, top: 154 });
    expect(freePlace(button(100, 700), CARD, VIEW)).toEqual({ left: 100, top: 486 });
    const low = { width: 1200, height: 260 };
    expect(freePlace(button(100, 100), CARD, low)).toMatchObject({ left: 234 });
    expect(freePlace(button(1000, 100), CARD, low)).toMatchObject({ left: 666 });
  });

  test('in the far corner where there is no control', () => {
    expect(freePlace(undefined, CARD, VIEW)).toEqual({ left: 868, top: 588 });
  });

  test('rather over nothing than over other controls of the page', () => {
    const below = { left: 100, top: 170, width: 200, height: 30 };
    const place = freePlace(button(100, 300), CARD, VIEW, [{ ...below, top: 360 }]);
    expect(touches({ ...place, ...CARD }, { ...below, top: 360 })).toBe(false);
  });

  test(
    'never over the control, always within the window, wherever both are',
    () => {
      const size = fc.record({
        width: fc.integer({ min: 700, max: 2500 }),
        height: fc.integer({ min: 500, max: 1600 }),
      });
      const control = fc.record({
        left: fc.integer({ min: 0, max: 2400 }),
        top: fc.integer({ min: 0, max: 1500 }),
        width: fc.integer({ min: 10, max: 300 }),
        height: fc.integer({ min: 10, max: 60 }),
      });
      const others = fc.array(control, { maxLength: 20 });
      fc.assert(
        fc.property(size, control, others, (view, box, rest) => {
          fc.pre(box.left + box.width <= view.width && box.top + box.height <= view.height);
          const place = freePlace(box, CARD, view, rest);
          expect(touches({ ...place, ...CARD }, box)).toBe(false);
          expect(place.left).toBeGreaterThanOrEqual(EDGE);
          expect(place.top).toBeGreaterThanOrEqual(EDGE);
          expect(place.left + CARD.width).toBeLessThanOrEqual(view.width - EDGE);
          expect(place.top + CARD.height).toBeLessThanOrEqual(view.height - EDGE);
        }),
        { numRuns: 1000 },
      );
    },
    PATIENCE,
  );
});
