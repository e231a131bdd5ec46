/** Converts a set of a session document to the values of a line. */
import type { RepCount, WarmupSet, WorkingSet } from '../record.js';
import type { SetValues } from './set-line.js';

/** A set of a session document or of a line. */
export type AnySet = SetValues | WorkingSet | WarmupSet;

/** The values of a set that the notation can express, without the number of the set and other keys. */
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

/** A working set always has the key `rpe`, which may be null. */
function isWarmupSet(set: AnySet): set is WarmupSet {
  return typeof set.repCount === 'number' || set.rpe === undefined;
}
