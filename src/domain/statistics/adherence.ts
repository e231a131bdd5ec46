/** How closely the sets kept to what was planned for them: the range of repetitions, and the rest between sets. */
import type { DetailedExercise, DoneGoal, DoneSet } from './done-exercise.js';

/** Rest is looked up on a clock between other things: half a minute off is what was planned. */
const REST_TOLERANCE_MINUTES = 0.5;

/** How many of the sets that can be judged kept to the plan. */
export type Kept = { readonly kept: number; readonly judged: number };

export type Adherence = {
  /** Sets with counted repetitions and a planned range: those inside it. */
  readonly reps: Kept;
  /** Sets with a measured and a planned rest: those within half a minute of it. */
  readonly rest: Kept;
  /** Sets planned and done, of exercises with a planned number; more than planned count as planned. */
  readonly sets: Kept;
};

/** Of all these exercises together. */
export function adherenceOf(exercises: readonly DetailedExercise[]): Adherence {
  const judge = (verdictOf: (set: DoneSet, goal: DoneGoal) => boolean | null): Kept => {
    const verdicts = exercises.flatMap(({ sets, goal }) => sets.map((set) => verdictOf(set, goal)));
    return { kept: verdicts.filter((verdict) => verdict === true).length, judged: count(verdicts) };
  };
  const planned = exercises.filter(({ goal }) => goal.sets !== undefined);
  return {
    reps: judge(isInRange),
    rest: judge(isRestKept),
    sets: {
      kept: planned.reduce((sum, { goal, sets }) => sum + Math.min(sets.length, goal.sets ?? 0), 0),
      judged: planned.reduce((sum, { goal }) => sum + (goal.sets ?? 0), 0),
    },
  };
}

/** Null where there is nothing to judge. */
function isInRange({ repCount }: DoneSet, { repRange }: DoneGoal): boolean | null {
  if (!repCount || !repRange) return null;
  return repCount.full >= repRange.min && repCount.full <= repRange.max;
}

function isRestKept({ restMinutes }: DoneSet, goal: DoneGoal): boolean | null {
  const { restMinutes: least, restMinutesMax: most = least } = goal;
  if (restMinutes === null || least === undefined || most === undefined) return null;
  return restMinutes >= least - REST_TOLERANCE_MINUTES && restMinutes <= most + REST_TOLERANCE_MINUTES;
}

function count(verdicts: readonly (boolean | null)[]): number {
  return verdicts.filter((verdict) => verdict !== null).length;
}
