import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  freePlace,
  lineBetween,
  overlap,
  type Place,
} from '../../../utils/portal/place.ts';
import { PATIENCE } from '../support/patience.ts';

const CARD = { width: 320, height: 200 };
const VIEW = { width: 1200, height: 800 };
const EDGE = 12;
const button = (left: number, top: number) => ({ left, top, width: 120, height: 40 });
const covers = (place: Place, box: Box, size = CARD) =>
  overlap(
    { ...place, width: size.width, height: Math.min(size.height, place.most ?? size.height) },
    box,
  );

describe('where the guide stands', () => {
  test('below the control where there is room, else above, right, left', () => {
    expect(freePlace([button(100, 100)], CARD, VIEW)).toEqual({ left: 100, top: 158 });
    expect(freePlace([button(100, 700)], CARD, VIEW)).toEqual({ left: 100, top: 482 });
    const low = { width: 1200, height: 260 };
    expect(freePlace([button(100, 100)], CARD, low)).toMatchObject({ left: 238 });
    expect(freePlace([button(1000, 100)], CARD, low)).toMatchObject({ left: 662 });
  });

  test('on a page that runs from right to left, mirrored', () => {
    const rtl = { rtl: true };
    expect(freePlace([button(600, 100)], CARD, VIEW, rtl)).toEqual({ left: 400, top: 158 });
    const low = { width: 1200, height: 260 };
    expect(freePlace([button(600, 100)], CARD, low, rtl)).toMatchObject({ left: 262 });
    expect(freePlace([], CARD, VIEW, rtl)).toEqual({ left: EDGE, top: 588 });
  });

  test('in the far corner where there is no control', () => {
    expect(freePlace([], CARD, VIEW)).toEqual({ left: 868, top: 588 });
  });

  test('over no line of a link that wraps', () => {
    const lines = [
      { left: 700, top: 100, width: 100, height: 20 },
      { left: 40, top: 120, width: 160, height: 20 },
    ];
    const place = freePlace(lines, CARD, VIEW);
    expect(lines.some((box) => covers(place, box))).toBe(false);
    expect(place.top).toBe(158);
  });

  test('rather over nothing than over other controls of the page', () => {
    const below = { left: 100, top: 360, width: 200, height: 30 };
    const place = freePlace([button(100, 300)], CARD, VIEW, { others: [below] });
    expect(covers(place, below)).toBe(false);
  });

  test.each([
    ['at the bottom', 100, { top: 640 - 200 - EDGE }],
    ['at the top, where the control stands low', 560, { top: EDGE }],
  ])('in a narrow window it is a sheet %s', (_, top, wanted) => {
    const size = { width: 304, height: 200 };
    const place = freePlace([button(100, top)], size, { width: 320, height: 640 });
    expect(place).toEqual({ left: 8, ...wanted });
  });

  test('where there is too little room, it is lower instead of over the control', () => {
    const size = { width: 304, height: 500 };
    const view = { width: 320, height: 640 };
    const place = freePlace([button(100, 250)], size, view);
    expect(place.most).toBe(320);
    expect(covers(place, button(100, 250), size)).toBe(false);
  });

  test(
    'never over the control, always within the window, wherever both are',
    () => {
      const size = fc.record({
        width: fc.integer({ min: 320, max: 2500 }),
        height: fc.integer({ min: 400, max: 1600 }),
      });
      const control = fc.record({
        left: fc.integer({ min: 0, max: 2400 }),
        top: fc.integer({ min: 0, max: 1500 }),
        width: fc.integer({ min: 10, max: 300 }),
        height: fc.integer({ min: 10, max: 60 }),
      });
      const others = fc.array(control, { maxLength: 20 });
      fc.assert(
        fc.property(size, control, others, fc.boolean(), (view, box, rest, rtl) => {
          fc.pre(box.left + box.width <= view.width && box.top + box.height <= view.height);
          const card = { width: Math.min(CARD.width, view.width - 16), height: CARD.height };
          const place = freePlace([box], card, view, { others: rest, rtl });
          const height = Math.min(card.height, place.most ?? card.height);
          expect(covers(place, box, card)).toBe(false);
          expect(place.left).toBeGreaterThanOrEqual(0);
          expect(place.top).toBeGreaterThanOrEqual(EDGE);
          expect(place.left + card.width).toBeLessThanOrEqual(view.width);
          expect(place.top + height).toBeLessThanOrEqual(view.height - EDGE);
        }),
        { numRuns: 2000 },
      );
    },
    PATIENCE,
  );
});

describe('the line from the guide to the control', () => {
  const card = { left: 100, top: 300, width: 200, height: 100 };
  test.each([
    ['straight up, over what both have in common', button(100, 100), [160, 300], [160, 140]],
    ['straight to the side', button(400, 320), [300, 340], [400, 340]],
    ['from corner to corner', button(400, 100), [300, 300], [400, 140]],
  ])('goes %s', (_, box, from, to) => {
    expect(lineBetween(card, box)).toEqual([
      { left: from[0], top: from[1] },
      { left: to[0], top: to[1] },
    ]);
  });
});
