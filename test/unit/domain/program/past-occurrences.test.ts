import { describe, expect, it } from 'vitest';
import { dayFromNumber, dayNumber } from '../../../../src/domain/day-number.js';
import { pastOccurrences } from '../../../../src/domain/program/past-occurrences.js';
import type { PastOccurrence } from '../../../../src/domain/progression/suggestion.js';

/** An exercise that was done every day, newest first. */
const daily = Array.from(
  { length: 500 },
  (_, daysAgo): PastOccurrence => ({
    sessionId: String(daysAgo),
    date: dayFromNumber(dayNumber('2026-03-01') - daysAgo),
    focus: null,
    isDeloadWeek: false,
    goal: {},
    workingSets: [],
  }),
);

describe('the past occurrences of an exercise', () => {
  it('reach back over 12 weeks, however often it was done', () => {
    const limits: number[] = [];
    const past = pastOccurrences((_, __, limit) => {
      limits.push(limit);
      return daily.slice(0, limit);
    }, '2026-03-01');
    expect(past('Squat', null).at(-1)?.sessionId).toBe('159');
    expect(limits).toEqual([40, 80, 160]);
  });

  it('are read once for each exercise and session', () => {
    let reads = 0;
    const past = pastOccurrences(() => {
      reads += 1;
      return [];
    }, '2026-03-01');
    for (const name of ['Squat', 'Squat', 'Row']) past(name, null);
    past('Squat', { _id: 'a', date: '2026-01-01' });
    expect(reads).toBe(3);
  });
});
