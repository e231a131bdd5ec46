/** The history of one exercise. */
import { plannedSetCount } from '../progression/planned-set-count.js';
import type { Goal, WarmupSet, WorkingSet } from '../record.js';
import type { DoneExercise } from '../statistics/done-exercise.js';
import type { AssignedMuscles } from '../statistics/hard-sets.js';
import type { PersonalBests, TrainingRecord } from '../statistics/training-record.js';

/** One exercise in one session. */
export type ExerciseOccurrence = {
  readonly sessionId: string;
  readonly date: string;
  readonly phase: number | null;
  readonly week: number | null;
  readonly focus: string | null;
  readonly isDeloadWeek: boolean;
  readonly name: string;
  readonly order: number;
  readonly notes: string | null;
  /** If the goal has set targets, `sets` is their number. The document has the whole goal. */
  readonly goal: Pick<Goal, 'weightKg' | 'sets' | 'repRange' | 'setTargets'>;
  readonly warmupSets: readonly WarmupSet[];
  readonly workingSets: readonly WorkingSet[];
};

/** The part of a goal that an occurrence has. */
export function goalOfOccurrence(goal: Goal): ExerciseOccurrence['goal'] {
  const { weightKg, repRange, setTargets = [] } = goal;
  const sets = plannedSetCount(goal);
  return {
    ...(weightKg !== undefined && { weightKg }),
    ...(sets !== null && { sets }),
    ...(repRange && { repRange: { min: repRange.min, max: repRange.max } }),
    ...(setTargets.length > 0 && { setTargets }),
  };
}

/** The history of an exercise without its occurrences, which may be many and load separately. */
export type ExerciseHistory = {
  /** The number of occurrences. */
  readonly times: number;
  /** The number of occurrences without sets. */
  readonly skipped: number;
  readonly firstDay: string;
  /** The personal records, in the order they were set. */
  readonly records: readonly TrainingRecord[];
  readonly personalBests: PersonalBests;
  /** The last occurrences, for the charts, oldest first. */
  readonly charted: readonly DoneExercise[];
  /** The muscles that a recent session names, otherwise those of the name; null if they are unknown. */
  readonly muscles: AssignedMuscles | null;
};

/**
 * An exercise in its latest spelling. `count` includes occurrences without sets; `lastDate` is empty if none has sets.
 */
export type KnownExercise = { readonly name: string; readonly count: number; readonly lastDate: string };
