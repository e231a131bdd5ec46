import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../../../src/domain/athlete.js';
import { estimateOneRepMaxKg, ONE_REP_MAX_FORMULAS } from '../../../../src/domain/one-rep-max.js';
import type { TrainingSession } from '../../../../src/domain/record.js';
import { bestEstimates } from '../../../../src/domain/statistics/best-estimates.js';
import { bodyWeightsOf } from '../../../../src/domain/statistics/body-weights.js';
import { hardSetsByMuscle } from '../../../../src/domain/statistics/hard-sets.js';
import { planSummaries } from '../../../../src/domain/statistics/plan-summary.js';
import { recordsOfAllTime } from '../../../../src/domain/statistics/records.js';
import { effortsOf, weeklyVolume } from '../../../../src/domain/statistics/weekly-volume.js';
import { anySession, anyWarmupSet } from '../../../support/any-session.js';
import { doneIn } from '../../../support/done.js';

const ATHLETE: Athlete = { bodyWeights: [{ date: '1900-01-01', weightKg: 80 }] };
const bodyWeights = bodyWeightsOf(ATHLETE);

/** All statistics of sessions. */
function statisticsOf(sessions: readonly TrainingSession[]): unknown {
  const exercises = doneIn(...sessions);
  return {
    volume: weeklyVolume(effortsOf(exercises), bodyWeights),
    sets: hardSetsByMuscle(exercises, () => null),
    records: recordsOfAllTime(exercises, ATHLETE),
    estimates: bestEstimates(exercises, bodyWeights, undefined),
    plan: planSummaries(exercises, bodyWeights),
  };
}

const anySessions = fc.uniqueArray(anySession, { selector: ({ _id }) => _id, maxLength: 5 });

describe('estimateOneRepMaxKg', () => {
  it('is higher for more repetitions, and never below the load', () => {
    const anyRpe = fc.option(
      fc.integer({ min: 12, max: 20 }).map((half) => half / 2),
      { nil: null },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...ONE_REP_MAX_FORMULAS),
        fc.double({ min: 0.5, max: 500, noNaN: true }),
        anyRpe,
        fc.integer({ min: 1, max: 11 }),
        (formula, weightKg, rpe, reps) => {
          const estimate = (full: number) =>
            estimateOneRepMaxKg({ weightKg, rpe, repCount: { full, partial: 0 } }, null, formula);
          const [less, more] = [estimate(reps), estimate(reps + 1)];
          // Division and multiplication leave rounding errors in the last digits.
          expect(less).toBeGreaterThanOrEqual(weightKg * (1 - 1e-9));
          expect(more).toBeGreaterThan(less ?? Number.POSITIVE_INFINITY);
        },
      ),
    );
  });
});

describe('statistics', () => {
  it('do not depend on warm-ups', () => {
    fc.assert(
      fc.property(anySessions, anyWarmupSet, (sessions, warmup) => {
        const warmed = sessions.map((session) => ({
          ...session,
          exercises: session.exercises.map((exercise) => ({
            ...exercise,
            warmupSets: [...exercise.warmupSets, warmup],
          })),
        }));
        expect(statisticsOf(warmed)).toEqual(statisticsOf(sessions));
      }),
      { numRuns: 50 },
    );
  });

  it('do not depend on the order of the sessions', () => {
    const inTwoOrders = anySessions.chain((sessions) =>
      fc.tuple(fc.constant(sessions), fc.shuffledSubarray(sessions, { minLength: sessions.length })),
    );
    fc.assert(
      fc.property(inTwoOrders, ([sessions, shuffled]) => {
        expect(statisticsOf(shuffled)).toEqual(statisticsOf(sessions));
      }),
      { numRuns: 50 },
    );
  });

  it('have records above the value they beat, and estimated maxima above all earlier ones', () => {
    fc.assert(
      fc.property(anySessions, (sessions) => {
        const bests = new Map<string, number>();
        for (const record of recordsOfAllTime(doneIn(...sessions), ATHLETE)) {
          expect(record.value).toBeGreaterThan(record.beat.value);
          if (record.kind !== 'e1rm') continue;
          expect(record.value).toBeGreaterThan(bests.get(record.exercise) ?? 0);
          bests.set(record.exercise, record.value);
        }
      }),
    );
  });
});
