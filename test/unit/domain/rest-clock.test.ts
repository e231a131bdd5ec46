import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordSchemas, type TrainingSession } from '../../../src/domain/record.js';
import {
  formatRestClock,
  LONGEST_REST_SECONDS,
  lastCompletedMs,
  restAt,
  restBeforeMinutes,
  restTarget,
  UNCHANGED_REST,
} from '../../../src/domain/rest-clock.js';
import { serializeSession } from '../../../src/domain/serialize-record.js';
import { displayTail, formatTail } from '../../../src/domain/set-notation/format-set.js';
import { parseSetLine } from '../../../src/domain/set-notation/parse-set-line.js';
import { makeValues } from '../../../src/domain/set-notation/set-values.js';
import { aSession, exercise } from '../../support/builders.js';

const DONE_MS = Date.UTC(2026, 1, 16, 18, 10, 0);

/** A session whose only set was completed at the given time. */
function completedAt(ms: number): TrainingSession {
  const session = aSession().on('2026-02-16T18:00:00Z').with(exercise('Squat').working('100x5')).build();
  const completed = new Date(ms).toISOString();
  const exercises = session.exercises.map((each) => ({
    ...each,
    workingSets: each.workingSets.map((set) => ({ ...set, completedAt: completed })),
  }));
  return { ...session, exercises };
}

const TARGET = { seconds: 180, longestSeconds: 180 };

const restAfter = (seconds: number, changes = UNCHANGED_REST) =>
  restAt(completedAt(DONE_MS), DONE_MS + seconds * 1000, TARGET, changes);

describe('restAt', () => {
  it('counts from the last completed set', () => {
    expect(restAfter(92)).toEqual({ elapsedSeconds: 92, targetSeconds: 180, longestSeconds: 180 });
    expect(lastCompletedMs(aSession().build())).toBeNull();
    expect(restAt(aSession().build(), DONE_MS, TARGET, UNCHANGED_REST)).toBeNull();
  });

  it.each([
    [92, TARGET, '1:32 of 3:00'],
    [200, TARGET, '3:20, 0:20 over'],
    [92, { seconds: 180, longestSeconds: 300 }, '1:32 of 3:00-5:00'],
    [200, { seconds: 180, longestSeconds: 300 }, '3:20 of 3:00-5:00'],
    [320, { seconds: 180, longestSeconds: 300 }, '5:20, 0:20 over'],
  ])('formats %i s of %j as %s', (seconds, target, words) => {
    const rest = restAt(completedAt(DONE_MS), DONE_MS + seconds * 1000, target, UNCHANGED_REST);
    expect(rest && formatRestClock(rest)).toBe(words);
  });

  it('can be extended, shortened, paused and skipped', () => {
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

  it.each([
    [{ restMinutes: 2 }, { restMinutes: 4 }, 120, 120],
    [{ restMinutes: 2, restMinutesMax: 3 }, {}, 120, 180],
    [{ restMinutes: 2, restMinutesMax: 1 }, {}, 120, 120],
    [{}, { restMinutes: 1.5 }, 90, 90],
    [{ restMinutesMax: 5 }, { restMinutes: 1.5 }, 90, 90],
    [{}, {}, 180, 180],
  ])(
    'uses the target of the goal %j, else of the settings %j, else three minutes',
    (goal, athlete, ...seconds) => {
      const { seconds: least, longestSeconds } = restTarget(goal, athlete, 0);
      expect([least, longestSeconds]).toEqual(seconds);
    },
  );

  it('uses the target of the next set, else that of the goal', () => {
    const repRange = { min: 5, max: 5 };
    const setTargets = [{ repRange, restMinutes: 4 }, { repRange, restMinutes: 1.5 }, { repRange }];
    const goal = { restMinutes: 2, restMinutesMax: 3, setTargets };
    const targets = [0, 1, 2, 3].map((place) => restTarget(goal, {}, place));
    expect(targets.map(({ seconds, longestSeconds }) => [seconds, longestSeconds])).toEqual([
      [240, 240],
      [90, 90],
      [120, 180],
      [120, 180],
    ]);
  });

  it('is never negative, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 1800 }), fc.nat(5000), (seconds, pausedSeconds) => {
        const rest = restAfter(seconds, { ...UNCHANGED_REST, pausedMs: pausedSeconds * 1000 });
        expect(rest?.elapsedSeconds).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('stops while it is paused, and continues after that', () => {
    fc.assert(
      fc.property(fc.nat(900), fc.nat(5000), fc.nat(900), (before, pause, after) => {
        const paused = { ...UNCHANGED_REST, pausedAtMs: DONE_MS + before * 1000 };
        expect(restAfter(before + pause, paused)?.elapsedSeconds).toBe(before);
        const resumed = { ...UNCHANGED_REST, pausedMs: pause * 1000 };
        expect(restAfter(before + pause + after, resumed)?.elapsedSeconds).toBe(before + after);
      }),
    );
  });

  it('is the same after a restart, which has only the file', () => {
    fc.assert(
      fc.property(fc.nat(1800), (seconds) => {
        const reread = recordSchemas().trainingSession.parse(
          JSON.parse(serializeSession(completedAt(DONE_MS))),
        );
        const rest = restAt(reread, DONE_MS + seconds * 1000, TARGET, UNCHANGED_REST);
        expect(rest).toEqual(restAfter(seconds));
        expect(rest?.elapsedSeconds).toBe(seconds);
      }),
    );
  });
});

describe('restBeforeMinutes', () => {
  const measured = (seconds: number, changes = UNCHANGED_REST) =>
    restBeforeMinutes(completedAt(DONE_MS), DONE_MS + seconds * 1000, changes);

  it('is in minutes, and shown in the seconds that were measured', () => {
    expect(measured(180)).toBe(3);
    const shown = (seconds: number) => {
      const values = {
        ...makeValues(null, { kind: 'word', word: 'feel' }),
        actualRestMinutes: measured(seconds),
      };
      return [displayTail(values, 'kg'), formatTail(values, 'kg')];
    };
    expect(shown(3)).toEqual(['rest 3s', 'rest 3s']);
    expect(shown(80)).toEqual(['rest 1:20', 'rest 1:20']);
  });

  it('has the same seconds after it is formatted in a set line and read again', () => {
    for (let seconds = 3; seconds <= LONGEST_REST_SECONDS; seconds += 1) {
      const minutes = measured(seconds);
      const values = { ...makeValues(null, { kind: 'word', word: 'feel' }), actualRestMinutes: minutes };
      const parsed = parseSetLine(`80x5 ${formatTail(values, 'kg')}`, { unit: 'kg', place: 'screen' });
      expect(parsed).toMatchObject({ line: { values: { actualRestMinutes: minutes } } });
    }
  });

  it('is null up to two seconds after the set before', () => {
    expect(measured(0)).toBeNull();
    expect(measured(2)).toBeNull();
  });

  it('is null if the clock was paused, skipped, or ran too long', () => {
    expect(measured(185, { ...UNCHANGED_REST, pausedMs: 1 })).toBeNull();
    expect(measured(185, { ...UNCHANGED_REST, pausedAtMs: DONE_MS })).toBeNull();
    expect(measured(185, { ...UNCHANGED_REST, isSkipped: true })).toBeNull();
    expect(measured(4000)).toBeNull();
  });
});
