import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, isoWeekOf } from '../../../../src/domain/day-number.js';
import { periodBounds } from '../../../../src/domain/period.js';
import { formatQuery } from '../../../../src/domain/query/format-query.js';
import { parseQuery } from '../../../../src/domain/query/parse-query.js';
import { isMonthName, readDate } from '../../../../src/domain/query/read-date.js';
import { anySessionDate } from '../../../support/any-session.js';

/** A Monday. */
const TODAY = '2026-11-30';

describe('readDate', () => {
  it.each([
    ['23 nov', '2026-11-23'],
    ['Nov 23', '2026-11-23'],
    ['23-november-2025', '2025-11-23'],
    ['Sept 5, 2024', '2024-09-05'],
    ['24 dec', '2025-12-24'],
    ['29 feb', '2024-02-29'],
    ['nov', '2026-11'],
    ['dec', '2025-12'],
    ['nov 2026', '2026-11'],
    ['2026 nov', '2026-11'],
    ['2026-W48', '2026-W48'],
    ['2026-w48', '2026-W48'],
    ['2026', '2026'],
    ['2026-02', '2026-02'],
    ['2026-02-16', '2026-02-16'],
    ['today', '2026-11-30'],
    ['yesterday', '2026-11-29'],
    ['this week', '2026-W49'],
    ['last week', '2026-W48'],
    ['this month', '2026-11'],
    ['last month', '2026-10'],
    ['last year', '2025'],
  ])('reads "%s" as %s', (text, period) => {
    expect(readDate(text, TODAY)).toBe(period);
  });

  it('reads the month before January as December of the year before', () => {
    expect(readDate('last month', '2026-01-10T08:00:00+05:30')).toBe('2025-12');
  });

  it.each([
    '',
    '23',
    '31 nov',
    '30 feb',
    '2026-W54',
    '23 no',
    'last bench',
    'nov dec',
    '23 24 nov',
    'today nov',
  ])('reads no date in "%s"', (text) => {
    expect(readDate(text, TODAY)).toBeNull();
  });
});

describe('isMonthName', () => {
  it('is true for a name of a month alone, long or short', () => {
    expect(['nov', 'November', 'Nov.', 'no', 'novice', '23 nov'].map(isMonthName)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('an ISO week', () => {
  it('contains exactly its own days', () => {
    fc.assert(
      fc.property(anySessionDate, fc.integer({ min: 1, max: 53 }), (date, number) => {
        const week = `${date.slice(0, 4)}-W${String(number).padStart(2, '0')}`;
        fc.pre(readDate(week, TODAY) !== null && Number.isFinite(dayNumber(date)));
        const { from, to } = periodBounds(week);
        expect(date >= from && date < to).toBe(isoWeekOf(date) === week);
      }),
    );
  });
});

describe('a search with dates', () => {
  const queryOf = (text: string) => {
    const reading = parseQuery(text, TODAY);
    return reading.ok ? reading.query : reading.error.message;
  };

  it('takes the words of one date as one part', () => {
    expect(queryOf('bench 23 nov phase:2')).toEqual([
      { kind: 'words', words: ['bench'] },
      { kind: 'words', words: ['23', 'nov'], period: '2026-11-23' },
      { kind: 'phase', value: 2 },
    ]);
    expect(queryOf('last week 2026-02')).toEqual([
      { kind: 'words', words: ['last', 'week'], period: '2026-W48' },
      { kind: 'words', words: ['2026', '02'], period: '2026-02' },
    ]);
  });

  it.each([
    ['on:nov', 'on', '2026-11'],
    ['on:23 nov 2025', 'on', '2025-11-23'],
    ['after:"last week"', 'after', '2026-W48'],
    ['before:2026-W48', 'before', '2026-W48'],
    ['after:-7', 'after', '2026-11-23'],
  ] as const)('reads the date of %s', (text, kind, period) => {
    expect(queryOf(text)).toEqual([{ kind, period }]);
  });

  it('reads other words, and the name of a month on its own, as words', () => {
    expect(queryOf('may 23 last set on:2026 11')).toEqual([
      { kind: 'words', words: ['may', '23'], period: '2026-05-23' },
      { kind: 'words', words: ['last'] },
      { kind: 'words', words: ['set'] },
      { kind: 'on', period: '2026' },
      { kind: 'words', words: ['11'] },
    ]);
    expect(queryOf('march')).toEqual([{ kind: 'words', words: ['march'] }]);
  });

  it.each(['bench 23 nov', 'Last week rpe>=9', '2026-W48', '"nov 2026" squat', '2026-02'])(
    'formats "%s" as text that parses to the same query',
    (text) => {
      const reading = parseQuery(text, TODAY);
      expect(reading.ok && parseQuery(formatQuery(reading.query), TODAY)).toEqual(reading);
    },
  );
});
