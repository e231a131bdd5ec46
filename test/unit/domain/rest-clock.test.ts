import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../../src/domain/record.js';
import {
  formatRestClock,
  lastCompletedMs,
  restAt,
  restBeforeMinutes,
  targetRestSeconds,
  UNCHANGED_REST,
} from '../../../src/domain/rest-clock.js';
import { aSession, exercise } from '../../support/builders.js';

const DONE_MS = Date.UTC(2026, 1, 16, 18, 10, 0);

/** A session whose only set was completed at that moment. */
function completedAt(ms: number): TrainingSession {
  const session = aSession().on('2026-02-16T18:00:00Z').with(exercise('Squat').working('100x5')).build();
  const completed = new Date(ms).toISOString();
  const exercises = session.exercises.map((each) => ({
    ...each,
    workingSets: each.workingSets.map((set) => ({ ...set, completedAt: completed })),
  }));
  return { ...session, exercises };
}

const restAfter = (seconds: number, changes = UNCHANGED_REST) =>
  restAt(completedAt(DONE_MS), DONE_MS + seconds * 1000, 180, changes);

describe('the rest clock', () => {
  it('counts from the last set completed', () => {
    expect(restAfter(92)).toEqual({ elapsedSeconds: 92, targetSeconds: 180 });
    expect(lastCompletedMs(aSession().build())).toBeNull();
    expect(restAt(aSession().build(), DONE_MS, 180, UNCHANGED_REST)).toBeNull();
  });

  it('says how far it is, and how far over', () => {
    expect(formatRestClock({ elapsedSeconds: 92, targetSeconds: 180 })).toBe('1:32 of 3:00');
    expect(formatRestClock({ elapsedSeconds: 200, targetSeconds: 180 })).toBe('3:20, 0:20 over');
  });

  it('is longer or shorter as the lifter says, paused, and put away', () => {
    expect(restAfter(10, { ...UNCHANGED_REST, extraSeconds: 15 })?.targetSeconds).toBe(195);
    expect(restAfter(10, { ...UNCHANGED_REST, extraSeconds: -600 })?.targetSeconds).toBe(0);
    const paused = { ...UNCHANGED_REST, pausedAtMs: DONE_MS + 30_000 };
    expect(restAfter(90, paused)?.elapsedSeconds).toBe(30);
    expect(restAfter(90, { ...UNCHANGED_REST, pausedMs: 60_000 })?.elapsedSeconds).toBe(30);
    expect(restAfter(10, { ...UNCHANGED_REST, isSkipped: true })).toBeNull();
  });

  it('ends after half an hour', () => {
    expect(restAfter(1800)).not.toBeNull();
    expect(restAfter(1801)).toBeNull();
  });

  it('takes its target from the goal, else from the athlete, else three minutes', () => {
    expect(targetRestSeconds({ restMinutes: 2 }, { restMinutes: 4 })).toBe(120);
    expect(targetRestSeconds({}, { restMinutes: 1.5 })).toBe(90);
    expect(targetRestSeconds({}, {})).toBe(180);
  });

  it('is never negative, whatever the clock of the machine does, and the same after a restart', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: 0, max: 5000 }),
        (seconds, pausedSeconds) => {
          const rest = restAfter(seconds, { ...UNCHANGED_REST, pausedMs: pausedSeconds * 1000 });
          if (rest) expect(rest.elapsedSeconds).toBeGreaterThanOrEqual(0);
          expect(restAfter(seconds)).toEqual(restAfter(seconds));
        },
      ),
    );
  });
});

describe('the rest before a set', () => {
  const measured = (seconds: number, changes = UNCHANGED_REST) =>
    restBeforeMinutes(completedAt(DONE_MS), DONE_MS + seconds * 1000, changes);

  it('is in minutes to one decimal', () => {
    expect(measured(185)).toBe(3.1);
    expect(measured(0)).toBeNull();
  });

  it('is not known where the clock was paused, put away, or ran too long', () => {
    expect(measured(185, { ...UNCHANGED_REST, pausedMs: 1 })).toBeNull();
    expect(measured(185, { ...UNCHANGED_REST, pausedAtMs: DONE_MS })).toBeNull();
    expect(measured(185, { ...UNCHANGED_REST, isSkipped: true })).toBeNull();
    expect(measured(4000)).toBeNull();
  });
});
