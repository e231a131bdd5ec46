/** How closely sets followed the goal of their exercise: the number of sets, the repetitions and the rest. */
import type { SetTarget } from '../record.js';
import type { DetailedExercise, DoneGoal, DoneSet } from './done-exercise.js';

/** A rest that is up to half a minute shorter or longer than planned follows the plan. */
const REST_TOLERANCE_MINUTES = 0.5;

/** `kept`: how many of the `judged` sets followed the goal. */
export type KeptShare = { readonly kept: number; readonly judged: number };

export type Adherence = {
  /** Sets with counted repetitions and a planned range. */
  readonly reps: KeptShare;
  /** Sets with a recorded and a planned rest. */
  readonly rest: KeptShare;
  /** Planned sets that were done, of exercises with a planned number; extra sets do not count. */
  readonly sets: KeptShare;
};

export function adherenceOf(exercises: readonly DetailedExercise[]): Adherence {
  const judge = (verdictOf: (set: DoneSet, goal: DoneGoal, place: number) => boolean | null): KeptShare => {
    let [kept, judged] = [0, 0];
    for (const { sets, goal } of exercises) {
      for (const [place, set] of sets.entries()) {
        const verdict = verdictOf(set, goal, place);
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

export function sumAdherence(parts: readonly Adherence[]): Adherence {
  const sum = (of: (part: Adherence) => KeptShare): KeptShare => ({
    kept: parts.reduce((total, part) => total + of(part).kept, 0),
    judged: parts.reduce((total, part) => total + of(part).judged, 0),
  });
  return { reps: sum(({ reps }) => reps), rest: sum(({ rest }) => rest), sets: sum(({ sets }) => sets) };
}

/** True if the full repetitions are in the planned range; null if either is missing. */
function isInRange({ repCount }: DoneSet, goal: DoneGoal, place: number): boolean | null {
  const { repRange: range, amrap } = setTargetOf(goal, place);
  if (!repCount || !range) return null;
  return repCount.full >= range.min && (amrap === true || repCount.full <= range.max);
}

function isRestKept({ restMinutes }: DoneSet, goal: DoneGoal, place: number): boolean | null {
  const target = setTargetOf(goal, place).restMinutes;
  const least = target ?? goal.restMinutes;
  const most = target ?? goal.restMinutesMax ?? least;
  if (restMinutes === null || least === undefined || most === undefined) return null;
  return restMinutes >= least - REST_TOLERANCE_MINUTES && restMinutes <= most + REST_TOLERANCE_MINUTES;
}

/** What was planned for the set at `place`, counted from 0; nothing after the last set target. */
function setTargetOf({ setTargets = [], repRange }: DoneGoal, place: number): Partial<SetTarget> {
  if (setTargets.length > 0) return setTargets[place] ?? {};
  return repRange ? { repRange } : {};
}
