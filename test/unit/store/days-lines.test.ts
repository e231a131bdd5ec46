import { describe, expect, it } from 'vitest';
import { daysLines, rhythmWords } from '../../../src/store/stats/days-lines.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const RHYTHM = { currentWeeks: 0, longestWeeks: 0, average: null };

/** The rows that name the months, one row for each calendar. The first session is in March 2024. */
function labelRows(columns: number, rows: number, lastDay = '2026-06-30'): readonly string[] {
  const figures = { page: 'days', days: new Map<number, number>(), rhythm: RHYTHM } as const;
  const overview = { firstDay: '2024-03-04', lastDay, weeks: 100, sessions: 1, exercises: [] };
  const range = { since: '2025-06-30', until: lastDay };
  const room = { columns, rows, isAscii: false };
  const lines = daysLines(figures, range, overview, room, 'monday');
  return lines
    .map((line) => line.map(({ text }) => text).join(''))
    .filter((text) => / [A-Z][a-z]{2} /.test(text));
}

describe('the months above the training days', () => {
  it.each([58, 78, 118])('are all named, in every year, in %i columns', (columns) => {
    for (const lastDay of ['2024-12-31', '2025-03-31', '2026-06-30', '2026-11-30']) {
      const [row = ''] = labelRows(columns, 9, lastDay);
      for (const month of MONTHS) expect(row).toContain(month);
    }
  });

  it('are followed by the year in which the calendar ends, if it fits', () => {
    expect(labelRows(78, 26).map((row) => row.slice(-5))).toEqual([' 2026', ' 2025', ' 2024']);
    expect(labelRows(118, 26).map((row) => row.slice(-5))).toEqual([' 2026', ' 2025', ' 2024']);
  });

  it('have the year after Jan, except in the first calendar, if it does not fit at the end', () => {
    const [first, second, third] = labelRows(58, 26);
    expect(first).not.toContain('20');
    expect(second).toContain('Jan 2025');
    expect(third).toContain('Jan 2024');
  });
});

describe('the words about the rhythm', () => {
  const average = { daysAWeek: 3.84, weeks: 40, firstDay: '2025-05-04', lastDay: '2026-02-02' };

  it('say since when the days of a week are averaged', () => {
    const rhythm = { currentWeeks: 12, longestWeeks: 31, average: { ...average, isCurrent: true } };
    expect(rhythmWords(rhythm)).toBe(
      'Streak: 12 weeks in a row, the longest 31; 3.8 days a week since 4 May 2025',
    );
  });

  it('say in which weeks the days were averaged, after a long break', () => {
    const rhythm = { currentWeeks: 0, longestWeeks: 31, average: { ...average, isCurrent: false } };
    expect(rhythmWords(rhythm)).toBe(
      'Longest streak: 31 weeks; 3.8 days a week in the 40 weeks to 2 Feb 2026',
    );
  });
});
