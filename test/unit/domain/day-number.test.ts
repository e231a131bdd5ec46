import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber, dayNumber, weekStartOf } from '../../../src/domain/day-number.js';

describe('the first day of a week', () => {
  it.each([
    ['2026-02-18', 'monday', '2026-02-16'],
    ['2026-02-18', 'sunday', '2026-02-15'],
    ['2026-02-15', 'monday', '2026-02-09'],
    ['2026-02-15', 'sunday', '2026-02-15'],
    ['2026-02-16', 'monday', '2026-02-16'],
    ['2026-02-16', 'sunday', '2026-02-15'],
    ['1969-12-29', 'monday', '1969-12-29'],
  ] as const)('that contains %s and starts on %s is %s', (date, start, first) => {
    expect(dayFromNumber(weekStartOf(dayNumber(date), start))).toBe(first);
  });

  it('is 0 to 6 days before any day, and the same for all seven days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40_000, max: 40_000 }),
        fc.constantFrom('monday', 'sunday'),
        (day, start) => {
          const first = weekStartOf(day, start);
          expect(day - first).toBeGreaterThanOrEqual(0);
          expect(day - first).toBeLessThan(7);
          expect(weekStartOf(first, start)).toBe(first);
          expect(weekStartOf(first + 6, start)).toBe(first);
        },
      ),
    );
  });
});
