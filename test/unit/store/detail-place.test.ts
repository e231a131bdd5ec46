import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Motion } from '../../../src/list/motion.js';
import {
  chooseExercise,
  DETAIL_START,
  type DetailExtent,
  jsonTopFor,
  scrollPlace,
  switchPlace,
} from '../../../src/store/history/detail-place.js';

/** A page of three exercises: 40 lines, of which 10 are visible. The JSON has 200 rows. */
const EXTENT: DetailExtent = {
  lineCount: 40,
  rows: 10,
  exerciseStarts: [5, 15, 30],
  jsonCount: 200,
  jsonRows: 20,
  exerciseRows: [10, 60, 150],
};

const scrolled = (motions: readonly Motion[], extent = EXTENT, shows: 'page' | 'json' | 'both' = 'both') =>
  motions.reduce((place, motion) => scrollPlace(place, motion, extent, shows), DETAIL_START);

describe('the JSON next to a page', () => {
  it('starts with the page, and shows each exercise next to its own lines', () => {
    expect([0, 5, 15, 30].map((top) => jsonTopFor(top, EXTENT))).toEqual([0, 10, 60, 150]);
    expect(jsonTopFor(10, EXTENT)).toBe(35);
  });

  it('scrolls with the page, and continues alone when the page is at its end', () => {
    const atEnd = scrolled(Array<Motion>(30).fill('down'));
    expect(atEnd).toMatchObject({ top: 30, jsonTop: 150 });
    const beyond = scrollPlace(atEnd, 'page-down', EXTENT, 'both');
    expect(beyond).toMatchObject({ top: 30, jsonTop: 159 });
    expect(scrollPlace(scrollPlace(beyond, 'page-up', EXTENT, 'both'), 'up', EXTENT, 'both')).toMatchObject({
      top: 29,
      jsonTop: 144,
    });
  });

  it('can be scrolled to its last row next to any page, even a page that fits the screen', () => {
    const anyExtent = fc.record({
      lineCount: fc.integer({ min: 1, max: 60 }),
      rows: fc.integer({ min: 1, max: 40 }),
      jsonCount: fc.integer({ min: 1, max: 300 }),
      jsonRows: fc.integer({ min: 1, max: 40 }),
      exerciseStarts: fc.constant([]),
      exerciseRows: fc.constant([]),
    });
    fc.assert(
      fc.property(anyExtent, (extent) => {
        const steps = extent.lineCount + extent.jsonCount;
        const last = scrolled(Array<Motion>(steps).fill('down'), extent);
        expect(last).toMatchObject({
          top: Math.max(0, extent.lineCount - extent.rows),
          jsonTop: Math.max(0, extent.jsonCount - extent.jsonRows),
        });
        expect(scrolled(['last'], extent)).toMatchObject({ top: last.top, jsonTop: last.jsonTop });
        const back = Array<Motion>(steps)
          .fill('up')
          .reduce((place, motion) => scrollPlace(place, motion, extent, 'both'), last);
        expect(back).toMatchObject({ top: 0, jsonTop: 0 });
      }),
    );
  });

  it('is scrolled alone if the page is not shown; if the JSON is not shown, the page is scrolled', () => {
    expect(scrolled(['page-down', 'down'], EXTENT, 'json')).toMatchObject({ top: 0, jsonTop: 20 });
    expect(scrolled(['last', 'up'], EXTENT, 'page')).toMatchObject({ top: 29 });
  });
});

describe('the exercise under the cursor', () => {
  it('becomes visible, with its JSON next to it', () => {
    expect(chooseExercise(DETAIL_START, 1, EXTENT)).toMatchObject({ exercise: 1, top: 15, jsonTop: 60 });
    expect(chooseExercise({ ...DETAIL_START, top: 30 }, 0, EXTENT)).toMatchObject({ exercise: 0, top: 0 });
    expect(chooseExercise(DETAIL_START, 0, { ...EXTENT, rows: 30 })).toMatchObject({ top: 0, jsonTop: 10 });
  });

  it('is shown with the title of the page above it if it is the first, unless it starts below the visible rows', () => {
    const long = { ...EXTENT, exerciseStarts: [5, 20, 30] };
    expect(chooseExercise(DETAIL_START, 0, long)).toMatchObject({ exercise: 0, top: 0 });
    const late = { ...EXTENT, exerciseStarts: [12, 20, 30] };
    expect(chooseExercise(DETAIL_START, 0, late)).toMatchObject({ exercise: 0, top: 10 });
  });

  it('changes to a visible exercise when the page scrolls', () => {
    expect(scrolled(Array<Motion>(6).fill('down')).exercise).toBe(1);
    expect(scrolled(['last']).exercise).toBe(2);
    expect(scrolled(['last', 'first']).exercise).toBe(0);
  });

  it('is the first at the start of the page or the JSON, and the last at their ends', () => {
    const fitting = { ...EXTENT, rows: 40, jsonRows: 200 };
    for (const shows of ['page', 'json', 'both'] as const) {
      for (const extent of [EXTENT, fitting]) {
        const second = chooseExercise(DETAIL_START, 1, extent);
        expect(scrollPlace(second, 'first', extent, shows)).toMatchObject({ exercise: 0 });
        expect(scrollPlace(second, 'last', extent, shows).exercise).toBe(2);
      }
    }
  });

  it('changes to a visible exercise when the JSON scrolls', () => {
    expect(scrolled(['page-down', 'page-down', 'page-down'], EXTENT, 'json').exercise).toBe(1);
    expect(scrolled(['last', 'page-up', 'page-up'], EXTENT, 'json')).toMatchObject({
      exercise: 2,
      jsonTop: 142,
    });
  });

  it('is visible after a switch between page and JSON', () => {
    const second = { ...DETAIL_START, exercise: 1, top: 8 };
    expect(switchPlace(second, EXTENT, 'json')).toMatchObject({ shows: 'json', jsonTop: 60, exercise: 1 });
    expect(switchPlace(DETAIL_START, EXTENT, 'json')).toMatchObject({ jsonTop: 0, exercise: 0 });
    const third = scrollPlace({ ...DETAIL_START, shows: 'json' }, 'last', EXTENT, 'json');
    expect(switchPlace(third, EXTENT, 'page')).toMatchObject({ shows: 'page', top: 30, exercise: 2 });
  });

  it('is unchanged if the chosen exercise does not exist, and 0 if there is none', () => {
    expect(chooseExercise(DETAIL_START, 3, EXTENT)).toBe(DETAIL_START);
    const none = { ...EXTENT, exerciseStarts: [], exerciseRows: [] };
    expect(scrolled(['down', 'last'], none).exercise).toBe(0);
  });
});
