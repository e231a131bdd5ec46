import { describe, expect, it } from 'vitest';
import { dateRange, dayLabel } from '../../../src/domain/date-labels.js';

describe('dayLabel', () => {
  it.each([
    ['2025-11-19T18:00:00+01:00', 'today'],
    ['2025-11-19', 'today'],
    ['2025-11-18T23:59:00', 'yesterday'],
    ['2025-11-17', '17 Nov 2025'],
    ['2025-11-20', '20 Nov 2025'],
    ['', 'No date'],
  ])('labels %j as %j if today is 19 Nov 2025', (date, label) => {
    expect(dayLabel(date, '2025-11-19T06:00:00+01:00')).toBe(label);
  });
});

describe('dateRange', () => {
  it('writes the year once, and one day as a date', () => {
    expect(dateRange('2025-11-24', '2026-01-16')).toBe('24 Nov - 16 Jan 2026');
    expect(dateRange('2026-01-16', '2026-01-16T18:00')).toBe('16 Jan 2026');
  });
});
