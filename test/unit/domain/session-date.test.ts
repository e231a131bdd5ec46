import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chronologicalKey,
  dayOf,
  isSessionDate,
  localTimeWithOffset,
  timeOf,
} from '../../../src/domain/session-date.js';
import { anySessionDate } from '../../support/any-session.js';

describe('isSessionDate', () => {
  it.each([
    '2026-02-16',
    '2026-02-16T18:02',
    '2026-02-16T18:02:11',
    '2026-02-16T18:02:11.722615',
    '2026-02-16T18:02:11+05:30',
    '2026-02-16T18:02Z',
    '2024-02-29',
    '0001-01-01',
    '2016-12-31T23:59:60Z',
    '2026-02-16T18:02+14:00',
    '2026-02-16T18:02-12:00',
  ])('accepts %s', (date) => {
    expect(isSessionDate(date)).toBe(true);
  });

  it.each([
    '',
    '2026-2-16',
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-02-16T24:00',
    '2026-02-16T18:60',
    '2026-02-16T18:02:61',
    '2026-02-16 18:02',
    '2026-02-16T18',
    '2026-02-16Z',
    '2026-02-16T18:02+25:00',
    '2026-02-16T18:02+14:01',
    '2026-02-16T18:02-12:01',
    '2026-02-16T18:02-19:30',
    '2026-02-16T18:02+05',
    '16/02/2026',
    '2026-02-16\n',
    '２０２６-02-16',
  ])('rejects %j', (date) => {
    expect(isSessionDate(date)).toBe(false);
  });
});

describe('chronologicalKey', () => {
  it('sorts a day without a time before any time of that day', () => {
    expect(inOrder('2026-02-16T00:00', '2026-02-16', '2026-02-15T23:59')).toEqual([
      '2026-02-15T23:59',
      '2026-02-16',
      '2026-02-16T00:00',
    ]);
  });

  it('sorts by the written time, ignoring the time zone', () => {
    // Sorted as instants, the first of these dates would be the last.
    expect(inOrder('2026-02-16T10:00-11:00', '2026-02-16T12:00+05:30', '2026-02-16T11:00')).toEqual([
      '2026-02-16T10:00-11:00',
      '2026-02-16T11:00',
      '2026-02-16T12:00+05:30',
    ]);
  });

  it('treats a time without seconds as the full minute', () => {
    expect(chronologicalKey('2026-02-16T18:02')).toBe(chronologicalKey('2026-02-16T18:02:00.0Z'));
  });

  it('compares fractions of a second with different numbers of digits', () => {
    expect(inOrder('2026-02-16T18:02:11.5', '2026-02-16T18:02:11.25', '2026-02-16T18:02:11')).toEqual([
      '2026-02-16T18:02:11',
      '2026-02-16T18:02:11.25',
      '2026-02-16T18:02:11.5',
    ]);
  });

  it('keeps the day of a date', () => {
    fc.assert(
      fc.property(anySessionDate, (date) => {
        expect(chronologicalKey(date).slice(0, 10)).toBe(dayOf(date));
      }),
    );
  });

  function inOrder(...dates: string[]): string[] {
    return dates.toSorted((one, other) => (chronologicalKey(one) < chronologicalKey(other) ? -1 : 1));
  }
});

describe('timeOf', () => {
  it('is the written time, or null for a day without a time', () => {
    expect(timeOf('2026-02-16T18:02:11+05:30')).toBe('18:02');
    expect(timeOf('2026-02-16')).toBeNull();
  });
});

describe('localTimeWithOffset', () => {
  it.each([
    [-330, '2026-02-16T18:02:11+05:30'],
    [300, '2026-02-16T07:32:11-05:00'],
    [0, '2026-02-16T12:32:11+00:00'],
  ])('writes the local time of a zone %i minutes behind UTC', (offsetMinutes, written) => {
    const now = new Date('2026-02-16T12:32:11Z');
    now.getTimezoneOffset = () => offsetMinutes;
    expect(localTimeWithOffset(now)).toBe(written);
  });
});
