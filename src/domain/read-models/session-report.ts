/** The report after saving: totals, records, and the comparison with the last session of the same day or focus. */
import type { Athlete } from '../athlete.js';
import { bestWorkingSet, type SetDifference, setDifference } from '../best-working-set.js';
import { exerciseKey } from '../exercise-name.js';
import { sessionVolume } from '../exercise-volume.js';
import { loadIn } from '../format-weight.js';
import { joinedNames } from '../joined-names.js';
import { isRoundingOf } from '../progression/available-loads.js';
import type { LoadOwner } from '../progression/rounded-loads.js';
import type { TrainingSession, WorkingSet } from '../record.js';
import { signedKg } from '../statistics/best-reps.js';
import { bodyWeightsOf } from '../statistics/body-weights.js';
import { doneExercisesOf } from '../statistics/done-exercise.js';
import { RecordBook } from '../statistics/records.js';
import type { PersonalBests, TrainingRecord } from '../statistics/training-record.js';
import { volumeKg } from '../volume.js';
import { exerciseToDisplay, isZero } from '../zero-load.js';

export type SessionTotals = {
  /** Null if the duration is not recorded. */
  readonly durationMinutes: number | null;
  readonly workingSets: number;
  readonly volumeKg: number;
};

/** An exercise in both sessions, or in one of them. */
export type ComparedExercise = {
  readonly name: string;
  /** The best working set, see `bestWorkingSet`; null if the exercise has no working set. */
  readonly top: WorkingSet | null;
  readonly lastTop: WorkingSet | null;
  /** Null if a top set is missing, or if only one of both top sets uses body weight. */
  readonly change: SetDifference | null;
};

export type SessionComparison = {
  readonly last: SessionTotals & {
    readonly date: string;
    /** The day of the program that the last session was, else its focus; null if it has neither. */
    readonly day: string | null;
    readonly isDeloadWeek: boolean;
  };
  /** The exercises with a working set in either session: those of the new session first. */
  readonly exercises: readonly ComparedExercise[];
};

export type SessionReport = {
  readonly totals: SessionTotals;
  readonly isDeloadWeek: boolean;
  /** The records, in the order of the exercises. */
  readonly records: readonly TrainingRecord[];
  /** Null if there is no earlier session of the same day of the program, or of the same focus. */
  readonly comparison: SessionComparison | null;
};

/**
 * @param last the last session of the same day of the program, or of the same focus
 * @param bestsBefore the personal bests before the session
 */
export function reportSession(
  session: TrainingSession,
  last: TrainingSession | null,
  athlete: Athlete,
  bestsBefore: (exerciseName: string) => PersonalBests,
): SessionReport {
  return {
    totals: totalsOf(session, athlete),
    isDeloadWeek: session.isDeloadWeek,
    records: recordsOf(session, athlete, bestsBefore),
    comparison: last && compare(session, last, athlete),
  };
}

function totalsOf(session: TrainingSession, athlete: Athlete): SessionTotals {
  const volume = sessionVolume(session, athlete.countPartialReps);
  return {
    durationMinutes: session.sessionDurationMinutes,
    workingSets: session.exercises.reduce((count, { workingSets }) => count + workingSets.length, 0),
    volumeKg: volumeKg(volume, bodyWeightsOf(athlete)(session.date)),
  };
}

function recordsOf(
  session: TrainingSession,
  athlete: Athlete,
  bestsBefore: (exerciseName: string) => PersonalBests,
): readonly TrainingRecord[] {
  const { keyOf } = joinedNames(athlete.aliases);
  const done = doneExercisesOf(session, athlete.countPartialReps);
  return [...new Set(done.map(({ key }) => keyOf(key)))].flatMap((key) => {
    const ofOneName = done.filter((each) => keyOf(each.key) === key);
    const bests = bestsBefore(ofOneName[0]?.name ?? '');
    return new RecordBook(athlete, bests).enter(ofOneName);
  });
}

function compare(session: TrainingSession, last: TrainingSession, athlete: Athlete): SessionComparison {
  const { date, programDay, focus, isDeloadWeek } = last;
  const [now, then] = [topSetsOf(session, athlete), topSetsOf(last, athlete)];
  const keys = [...new Set([...now.keys(), ...then.keys()])];
  return {
    last: { ...totalsOf(last, athlete), date, day: programDay ?? focus, isDeloadWeek },
    exercises: keys.flatMap((key) => {
      const [here, there] = [now.get(key), then.get(key)];
      const top = here?.top ?? null;
      const lastTop = comparable(there?.top ?? null, top);
      if (top === null && lastTop === null) return [];
      const name = here?.name ?? there?.name ?? '';
      const change = changeOf(top, lastTop, { exerciseName: name, athlete });
      return { name, top, lastTop, change };
    }),
  };
}

type NamedTop = { readonly name: string; readonly top: WorkingSet | null };

/** The top set of each exercise, by its key. */
function topSetsOf({ exercises }: TrainingSession, { aliases }: Athlete): ReadonlyMap<string, NamedTop> {
  const tops = new Map<string, NamedTop>();
  for (const { Name: name, workingSets } of exercises.map(exerciseToDisplay)) {
    const key = joinedNames(aliases).keyOf(exerciseKey(name));
    const known = tops.get(key);
    const sets = known?.top ? [known.top, ...workingSets] : workingSets;
    tops.set(key, { name: known?.name ?? name, top: bestWorkingSet(sets) });
  }
  return tops;
}

/** The top set of the last session. In older training logs, body weight is a load of 0. */
function comparable(lastTop: WorkingSet | null, top: WorkingSet | null): WorkingSet | null {
  const isBodyWeight = lastTop !== null && isZero(lastTop) && top?.loadMode !== undefined;
  return isBodyWeight ? { ...lastTop, loadMode: 'bodyweight' } : lastTop;
}

function changeOf(
  top: WorkingSet | null,
  lastTop: WorkingSet | null,
  owner: LoadOwner,
): SetDifference | null {
  if (!top || !lastTop) return null;
  if ((top.loadMode === undefined) !== (lastTop.loadMode === undefined)) return null;
  const difference = setDifference(top, lastTop);
  const { unit = 'kg' } = owner.athlete;
  const isShownAlike = loadIn(signedKg(top), unit) === loadIn(signedKg(lastTop), unit);
  return isShownAlike || isRoundingOf(lastTop, top, owner) ? { ...difference, loadKg: 0 } : difference;
}
