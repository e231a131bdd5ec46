import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOfDay } from '../../../src/chart/best-of-day.js';
import { estimatePoints, heaviestPoints } from '../../../src/store/stats/series-chart.js';

const anyPoints = fc
  .array(fc.record({ day: fc.integer({ min: 0, max: 9 }), value: fc.integer({ min: -50, max: 200 }) }))
  .map((points) => points.toSorted((one, other) => one.day - other.day));

describe('the points of a chart', () => {
  it('are the best of each day, in day order', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const days = [...new Set(points.map(({ day }) => day))];
        const highest = (of: number) =>
          Math.max(...points.filter(({ day }) => day === of).map(({ value }) => value));
        expect(bestOfDay(points)).toEqual(days.map((day) => ({ day, value: highest(day) })));
      }),
    );
  });

  it('are one per day for the estimates and for the heaviest loads of an exercise', () => {
    const on = (date: string, sessionId: string) => ({ date, sessionId, weightKg: 100, reps: 5, rpe: null });
    const [morning, evening] = [on('2026-02-10T08:00', 'a'), on('2026-02-10T19:00', 'b')];
    const series = {
      estimates: [
        { ...morning, e1rmKg: 120 },
        { ...evening, e1rmKg: 110 },
      ],
      heaviest: [morning, { ...evening, weightKg: 90 }],
    };
    expect(estimatePoints(series, 'kg').map(({ value }) => value)).toEqual([120]);
    expect(heaviestPoints(series, 'kg').map(({ value }) => value)).toEqual([100]);
  });
});
