/** The values of a set of the record, for all that reads or repeats a set. */
import type { RepCount, WarmupSet, WorkingSet } from '../record.js';
import type { SetValues } from './set-line.js';

/** A set as the record has it, or as a line has it. */
export type AnySet = SetValues | WorkingSet | WarmupSet;

/**
 * What the notation can say about a set; its number and the record's other keys are left aside. A warm-up has
 * full reps only and nothing said about how it went.
 */
export function valuesOf(set: AnySet): SetValues {
  const { enteredWeight, loadMode, unilateralRepCount, durationSeconds, distanceMeters } = set;
  return {
    weightKg: set.weightKg,
    ...(isWarmupSet(set) ? warmupKeys(set) : workingKeys(set)),
    ...(enteredWeight && { enteredWeight }),
    ...(loadMode && { loadMode }),
    ...(unilateralRepCount && { unilateralRepCount }),
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(distanceMeters !== undefined && { distanceMeters }),
  };
}

type PerformanceKeys = Pick<
  SetValues,
  'repCount' | 'rpe' | 'repAssessment' | 'actualRestMinutes' | 'notes' | 'failureTechnique'
>;

function workingKeys(set: SetValues): PerformanceKeys {
  const { repCount, rpe, repAssessment, actualRestMinutes, notes, failureTechnique } = set;
  const keys = { repCount, rpe, repAssessment, actualRestMinutes, notes };
  return failureTechnique ? { ...keys, failureTechnique } : keys;
}

function warmupKeys({ repCount: full, notes }: WarmupSet): PerformanceKeys {
  const repCount: RepCount | null = full === null ? null : { full, partial: 0 };
  return { repCount, rpe: null, repAssessment: null, actualRestMinutes: null, notes };
}

/** Reps that were not counted look alike in both; a working set always has an RPE, if only null. */
function isWarmupSet(set: AnySet): set is WarmupSet {
  return typeof set.repCount === 'number' || set.rpe === undefined;
}
