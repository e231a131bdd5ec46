import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../../../src/domain/athlete.js';
import { type BestEver, bestEver } from '../../../../src/domain/statistics/best-ever.js';
import { bySession, type DoneExercise } from '../../../../src/domain/statistics/done-exercise.js';
import { RecordBook, recordsOfAllTime } from '../../../../src/domain/statistics/records.js';
import type { RecordKind } from '../../../../src/domain/statistics/training-record.js';
import { aSession, exercise } from '../../../support/builders.js';
import { doneIn, squatsOn } from '../../../support/done.js';

/** The personal bests after these sessions. */
function bestAfter(exercises: readonly DoneExercise[], athlete: Athlete = {}): BestEver {
  const book = new RecordBook(athlete);
  for (const inSession of bySession(exercises)) book.enter(inSession);
  return bestEver(book.personalBests, athlete.unit ?? 'kg');
}

const bestOf = (days: Readonly<Record<string, readonly string[]>>) => bestAfter(squatsOn(days));

describe('bestEver', () => {
  it('returns the best of each kind with its date', () => {
    const best = bestOf({
      '2026-01-05': ['100x5', '100x5'],
      '2026-01-12': ['110x2', '60x15'],
      '2026-01-19': ['110x1', '105x5 @10'],
    });
    expect(best.heaviest).toMatchObject({ loadKg: 110, value: 2, date: '2026-01-12' });
    expect(best.e1rm).toMatchObject({ date: '2026-01-19' });
    expect(best.mostReps).toMatchObject({ value: 15, date: '2026-01-12' });
    expect(best.sessionVolume).toEqual({ value: 1120, date: '2026-01-12' });
  });

  it('returns the earliest of equals, even if the newest session comes first', () => {
    const days = squatsOn({ '2026-01-05': ['100x5'], '2026-01-12': ['100x5'] });
    expect(bestAfter([...days].reverse())).toMatchObject({
      heaviest: { date: '2026-01-05' },
      e1rm: { date: '2026-01-05' },
      sessionVolume: { date: '2026-01-05' },
    });
  });

  it('adds up all sets of a session, also if it has the exercise twice', () => {
    const squats = () => exercise('Squat').working('100x5');
    const twice = doneIn(aSession().on('2026-01-05').with(squats(), squats()).build());
    expect(bestAfter(twice).sessionVolume?.value).toBe(1000);
  });

  it('uses loads on the body if there are none on a bar, and the least assistance of assisted sets', () => {
    const best = bestOf({ '2026-01-05': ['bw+10x5', 'bw+15x3'] });
    expect(best.heaviest).toMatchObject({ loadKg: 15, isOnBody: true });
    expect(bestOf({ '2026-01-05': ['bw-20x5', 'bw-10x5'] }).heaviest?.loadKg).toBe(-10);
  });

  it('returns null for kinds that no set qualifies for', () => {
    expect(bestOf({ '2026-01-05': ['60s'] })).toEqual({
      heaviest: null,
      e1rm: null,
      mostReps: null,
      sessionVolume: null,
    });
  });

  it('equals the last record of its kind, if there is one', () => {
    const athlete = { bodyWeights: [{ date: '2000-01-01', weightKg: 80 }] };
    const anySet = fc
      .tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 12 }))
      .map(([kg, reps]) => `${kg}x${reps}`);
    const anyDays = fc.array(fc.array(anySet, { minLength: 1, maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(anyDays, (lines) => {
        const days = squatsOn(
          Object.fromEntries(lines.map((sets, index) => [`2026-01-${String(index + 10)}`, sets])),
        );
        const records = recordsOfAllTime(days, athlete);
        const last = (kind: RecordKind) => records.findLast((record) => record.kind === kind);
        const best = bestAfter(days, athlete);
        const figures = {
          heaviest: best.heaviest?.loadKg,
          e1rm: best.e1rm?.value,
          sessionVolume: best.sessionVolume?.value,
        };
        for (const kind of ['heaviest', 'e1rm', 'sessionVolume'] as const) {
          const record = last(kind);
          if (record) expect(figures[kind]).toBeCloseTo(record.value, 6);
        }
      }),
    );
  });
});
