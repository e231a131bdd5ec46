import { describe, expect, it } from 'vitest';
import { durationMinutes, isLive, msToNextMinute } from '../../../src/domain/session-clock.js';
import { aSession } from '../../support/builders.js';

const NOW = new Date('2026-02-16T18:00:00Z');
const on = (date: string, sessionDurationMinutes: number | null = null) =>
  aSession().on(date).having({ sessionDurationMinutes }).build();

describe('the clock of a session', () => {
  it.each([
    ['2026-02-16T17:15:00Z', 45],
    ['2026-02-16T23:00:00+05:30', 30],
    ['2026-02-16T12:00:00Z', 360],
    ['2026-02-16T18:00:00Z', 0],
  ])('runs for a session that started at %s', (date, minutes) => {
    expect(isLive(on(date), NOW)).toBe(true);
    expect(durationMinutes(on(date), NOW)).toBe(minutes);
  });

  it.each([
    ['with a date without time', '2026-02-16'],
    ['with a time without zone', '2026-02-16T17:15:00'],
    ['from another day', '2026-02-15T17:15:00Z'],
    ['open for too long to be training', '2026-02-16T11:59:00Z'],
    ['in the future', '2026-02-16T18:05:00Z'],
  ])('does not run for a session %s', (_, date) => {
    expect(isLive(on(date), NOW)).toBe(false);
    expect(durationMinutes(on(date), NOW)).toBeNull();
  });

  it('stops when the session has a duration', () => {
    const done = on('2026-02-16T17:15:00Z', 40);
    expect(isLive(done, NOW)).toBe(false);
    expect(durationMinutes(done, NOW)).toBe(40);
  });

  it.each([
    ['2026-02-16T17:59:59Z', 29_000],
    ['2026-02-16T17:59:30Z', 60_000],
    ['2026-02-16T17:59:00Z', 30_000],
    ['2026-02-16T12:00:00Z', 30_000],
  ])('changes half a minute after each whole minute since the start at %s', (date, ms) => {
    const before = durationMinutes(on(date), new Date(NOW.getTime() + ms - 1));
    expect(msToNextMinute(on(date), NOW)).toBe(ms);
    expect(before).toBe(durationMinutes(on(date), NOW));
    expect(durationMinutes(on(date), new Date(NOW.getTime() + ms))).not.toBe(before);
  });
});
