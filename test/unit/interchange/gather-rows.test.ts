import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../src/interchange/export-table.js';
import type { ExportedRow, RowReader } from '../../../src/interchange/exported-row.js';
import { gatherRows } from '../../../src/interchange/gather-rows.js';
import { ROWS_PER_STEP } from '../../../src/interchange/read-rows.js';

const ROWS = 8 * ROWS_PER_STEP;
const HOUR = 60;

const SET = {
  entry: 'set',
  kind: 'working',
  number: null,
  weight: null,
  reps: 5,
  rpe: null,
  seconds: null,
  meters: null,
  notes: null,
} as const;

/** Reads rows of one set, whose only cell is the minute of the start. Calls `onRead` for each start. */
function readerOf(hasTimesOfSets: boolean, onRead: () => void): RowReader {
  const length = (hasTimesOfSets ? 'YYYY-MM-DDTHH:MM' : 'YYYY-MM-DD').length;
  const readRow = ([minute]: readonly string[]): ExportedRow => {
    const start = new Date(Date.UTC(2026, 0, 1, 0, Number(minute))).toISOString().slice(0, length);
    const workout = {
      name: null,
      notes: null,
      get start() {
        onRead();
        return start;
      },
    };
    return { workout, exercise: { name: 'Squat', notes: null, superset: null }, entries: [SET] };
  };
  return { needed: [0], hasTimesOfSets, readRow };
}

describe('gatherRows', () => {
  it.each([false, true])(
    'does the work of a limited number of rows in each step (times of sets: %s)',
    (hasTimesOfSets) => {
      let reads = 0;
      let most = 0;
      const records = Array.from({ length: ROWS }, (_, at) => ({ line: at + 2, cells: [String(at * HOUR)] }));
      const steps = gatherRows(
        tableOf(['minute'], records),
        readerOf(hasTimesOfSets, () => {
          reads += 1;
        }),
        'kg',
      );
      let step = steps.next();
      for (; !step.done; step = steps.next()) {
        most = Math.max(most, reads);
        reads = 0;
      }
      expect([...step.value.workouts.all()].flatMap(({ exercises }) => exercises)).not.toEqual([]);
      expect(step.value.count).toBe(ROWS);
      // Each row is also compared with the row before it.
      expect(Math.max(most, reads)).toBeLessThanOrEqual(3 * ROWS_PER_STEP);
    },
  );
});
