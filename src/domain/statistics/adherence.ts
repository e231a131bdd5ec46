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
    let [kept, judged] = [0, 0];
    for (const { sets, goal } of exercises) {
      for (const set of sets) {
        const verdict = verdictOf(set, goal);
        if (verdict !== null) judged += 1;
        if (verdict) kept += 1;
      }
    }
    return { kept, judged };
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

/** Of several together. */
export function sumAdherence(parts: readonly Adherence[]): Adherence {
  const sum = (of: (part: Adherence) => Kept): Kept => ({
    kept: parts.reduce((total, part) => total + of(part).kept, 0),
    judged: parts.reduce((total, part) => total + of(part).judged, 0),
  });
  return { reps: sum(({ reps }) => reps), rest: sum(({ rest }) => rest), sets: sum(({ sets }) => sets) };
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
