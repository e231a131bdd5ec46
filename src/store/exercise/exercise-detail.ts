/** An exercise for its view: the occurrences read so far, with totals and records. */
import { type Athlete, bodyWeightOn } from '../../domain/athlete.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import { exerciseVolume } from '../../domain/exercise-volume.js';
import { joinedNames } from '../../domain/joined-names.js';
import type { ExerciseHistory, ExerciseOccurrence } from '../../domain/read-models/exercise-history.js';
import { bestEstimates, estimateOfOccurrence } from '../../domain/statistics/best-estimates.js';
import { type BestEver, bestEver } from '../../domain/statistics/best-ever.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import { bySession } from '../../domain/statistics/done-exercise.js';
import type { AssignedMuscles } from '../../domain/statistics/hard-sets.js';
import type { TrainingRecord } from '../../domain/statistics/training-record.js';
import { sumVolumes, volumeKg } from '../../domain/volume.js';

export type OccurrenceDetail = ExerciseOccurrence & {
  /** The volume of this occurrence only, even if its session has the exercise twice. */
  readonly volumeKg: number;
  readonly e1rmKg: number | null;
  /**
   * The records that were set in this occurrence. A record of a whole session belongs to the session's first
   * occurrence.
   */
  readonly records: readonly TrainingRecord[];
};

export type SessionTotals = {
  readonly date: string;
  readonly volumeKg: number;
  readonly e1rmKg: number | null;
};

export type ExerciseDetail = {
  /** The name that aliases stand for, as it was last written. */
  readonly name: string;
  readonly times: number;
  /** The number of occurrences without sets. */
  readonly skipped: number;
  readonly firstDay: string;
  /** The occurrences that are read, newest first; never empty. */
  readonly occurrences: readonly OccurrenceDetail[];
  /** The latest sessions, oldest first. */
  readonly sessions: readonly SessionTotals[];
  /** All records of the exercise, oldest first. */
  readonly records: readonly TrainingRecord[];
  readonly best: BestEver;
  /** Null if the muscles are unknown. */
  readonly muscles: AssignedMuscles | null;
};

/** Creates the detail of an exercise. @param occurrences the newest occurrences, at least one */
export function createExerciseDetail(
  name: string,
  history: ExerciseHistory,
  occurrences: readonly ExerciseOccurrence[],
  athlete: Athlete,
): ExerciseDetail {
  const { times, skipped, firstDay, records, personalBests, muscles } = history;
  const detail: ExerciseDetail = {
    name: ownName(name, occurrences, athlete),
    times,
    skipped,
    firstDay,
    occurrences: [],
    sessions: sessionsOf(history, athlete),
    records,
    best: bestEver(personalBests, athlete.unit ?? 'kg'),
    muscles,
  };
  return withOccurrences(detail, occurrences, athlete);
}

/** Adds the occurrences that `detail` lacks. @param occurrences newest first, beginning with those of `detail` */
export function withOccurrences(
  detail: ExerciseDetail,
  occurrences: readonly ExerciseOccurrence[],
  athlete: Athlete,
): ExerciseDetail {
  const recordsIn = groupsOf(detail.records, ({ sessionId }) => sessionId);
  const more = occurrences.slice(detail.occurrences.length).map((occurrence): OccurrenceDetail => {
    const inSession = recordsIn.get(occurrence.sessionId) ?? [];
    const figures = figuresOf(occurrence, athlete);
    const others = inSession.length === 0 ? [] : sameSession(occurrences, occurrence);
    const records = inSession.filter((record) => ownerOf(record, others) === occurrence);
    return { ...occurrence, ...figures, records };
  });
  return { ...detail, occurrences: [...detail.occurrences, ...more] };
}

function ownName(name: string, occurrences: readonly ExerciseOccurrence[], { aliases }: Athlete): string {
  const own = joinedNames(aliases).nameOf(name);
  const key = exerciseKey(own);
  return occurrences.find((each) => exerciseKey(each.name) === key)?.name ?? own;
}

function figuresOf(occurrence: ExerciseOccurrence, athlete: Athlete) {
  const { name, workingSets, date } = occurrence;
  const bodyWeightKg = bodyWeightOn(athlete, date);
  const volume = exerciseVolume(name, workingSets, athlete.countPartialReps);
  return {
    volumeKg: volumeKg(volume, bodyWeightKg),
    e1rmKg: estimateOfOccurrence(occurrence, athlete),
  };
}

/** The occurrence with the set of a record; the first if none has it, as for a record of a session. */
function ownerOf({ weightKg, reps }: TrainingRecord, inSession: readonly ExerciseOccurrence[]) {
  const owner = inSession.find(({ workingSets }) =>
    workingSets.some((set) => set.weightKg === weightKg && (set.repCount?.full ?? 0) === reps),
  );
  return owner ?? inSession[0];
}

function sameSession(
  occurrences: readonly ExerciseOccurrence[],
  { sessionId }: ExerciseOccurrence,
): readonly ExerciseOccurrence[] {
  return occurrences.filter((other) => other.sessionId === sessionId);
}

function sessionsOf({ charted }: ExerciseHistory, athlete: Athlete): readonly SessionTotals[] {
  const bodyWeights = bodyWeightsOf(athlete);
  const estimates = bestEstimates(charted, bodyWeights, athlete.oneRepMaxFormula);
  const e1rmIn = new Map(estimates.map(({ sessionId, e1rmKg }) => [sessionId, e1rmKg]));
  return bySession(charted).flatMap((inSession) => {
    const [first] = inSession;
    if (!first || first.session.date === '') return [];
    const { id, date } = first.session;
    const volume = sumVolumes(inSession.flatMap(({ sets }) => sets.map((set) => set.volume)));
    return [{ date, volumeKg: volumeKg(volume, bodyWeights(date)), e1rmKg: e1rmIn.get(id) ?? null }];
  });
}

/** Items by key; keys and items keep their order. */
function groupsOf<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
