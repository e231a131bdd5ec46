import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSessionDate } from '../../../src/domain/read-session-date.js';
import { daysBetween, isSessionDate } from '../../../src/domain/session-date.js';

const NOW = '2026-03-01T00:10:00+05:30';

describe('readSessionDate', () => {
  it.each([
    ['', '2026-03-01'],
    ['today', '2026-03-01'],
    [' Today ', '2026-03-01'],
    ['yesterday', '2026-02-28'],
    ['-0', '2026-03-01'],
    ['-1', '2026-02-28'],
    ['-60', '2025-12-31'],
    ['2026-02-16', '2026-02-16'],
    ['2028-02-29', '2028-02-29'],
  ])('reads %j as %s', (text, day) => {
    expect(readSessionDate(text, NOW)).toBe(day);
  });

  it.each([
    'tomorrow',
    '16.2.2026',
    '2026-2-16',
    '2026-02-30',
    '2026-13-01',
    '+1',
    '-',
    '-1.5',
    '--1',
    '-99999',
    '2026-02-16T18:00',
    'monday',
  ])('returns null for %j', (text) => {
    expect(readSessionDate(text, NOW)).toBeNull();
  });

  it('goes back the given number of days, across months and years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (days) => {
        const day = readSessionDate(`-${days}`, NOW) ?? '';
        expect(isSessionDate(day)).toBe(true);
        expect(daysBetween(day, NOW)).toBe(days);
      }),
    );
  });

  it('returns a valid day or null for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^-?\d{1,5}(-\d\d){0,2}$/)), (text) => {
        const day = readSessionDate(text, NOW);
        expect(day === null || (day.length === 10 && isSessionDate(day))).toBe(true);
      }),
    );
  });
});
