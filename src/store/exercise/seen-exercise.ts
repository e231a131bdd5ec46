/** One exercise as its view shows it: the times it was done as far as they are read, with figures and records. */
import { type Athlete, bodyWeightOn } from '../../domain/athlete.js';
import { estimateOneRepMaxKg } from '../../domain/one-rep-max.js';
import type { ExerciseHistory, ExerciseOccurrence } from '../../domain/read-models/exercise-history.js';
import { bestEstimates } from '../../domain/statistics/best-estimates.js';
import { type BestEver, bestEver } from '../../domain/statistics/best-ever.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import { bySession } from '../../domain/statistics/done-exercise.js';
import type { TrainingRecord } from '../../domain/statistics/records.js';
import { setVolume, sumVolumes, volumeKg } from '../../domain/volume.js';

export type SeenOccurrence = ExerciseOccurrence & {
  /** Of this occurrence alone, also where its session has another one. */
  readonly volumeKg: number;
  readonly e1rmKg: number | null;
  /** What its sets were records of; those of the whole session stand at its first occurrence there. */
  readonly records: readonly TrainingRecord[];
};

/** What a session came to, as a chart shows it. */
export type SeenSession = {
  readonly date: string;
  readonly volumeKg: number;
  readonly e1rmKg: number | null;
};

export type SeenExercise = {
  /** As last written. */
  readonly name: string;
  readonly times: number;
  readonly firstDay: string;
  /** Newest first, as many as are read; never empty. */
  readonly occurrences: readonly SeenOccurrence[];
  /** The last ones, oldest first. */
  readonly sessions: readonly SeenSession[];
  /** Oldest first. */
  readonly records: readonly TrainingRecord[];
  readonly best: BestEver;
};

/** @param occurrences the newest ones, at least one */
export function seeExercise(
  name: string,
  history: ExerciseHistory,
  occurrences: readonly ExerciseOccurrence[],
  athlete: Athlete,
): SeenExercise {
  const { times, firstDay, records, personalBests } = history;
  const seen: SeenExercise = {
    name: occurrences[0]?.name ?? name,
    times,
    firstDay,
    occurrences: [],
    sessions: sessionsOf(history, athlete),
    records,
    best: bestEver(personalBests),
  };
  return withOccurrences(seen, occurrences, athlete);
}

/** With more of its times; those that were there before stay the same objects. @param occurrences newest first */
export function withOccurrences(
  seen: SeenExercise,
  occurrences: readonly ExerciseOccurrence[],
  athlete: Athlete,
): SeenExercise {
  const recordsIn = groupsOf(seen.records, ({ sessionId }) => sessionId);
  const more = occurrences.slice(seen.occurrences.length).map((occurrence): SeenOccurrence => {
    const inSession = recordsIn.get(occurrence.sessionId) ?? [];
    const figures = figuresOf(occurrence, athlete);
    const others = inSession.length === 0 ? [] : sameSession(occurrences, occurrence);
    const records = inSession.filter((record) => ownerOf(record, others) === occurrence);
    return { ...occurrence, ...figures, records };
  });
  return { ...seen, occurrences: [...seen.occurrences, ...more] };
}

function figuresOf({ workingSets, date }: ExerciseOccurrence, athlete: Athlete) {
  const bodyWeightKg = bodyWeightOn(athlete, date);
  const volume = sumVolumes(workingSets.map((set) => setVolume(set, athlete.countPartialReps)));
  const estimates = workingSets.flatMap(
    (set) => estimateOneRepMaxKg(set, bodyWeightKg, athlete.oneRepMaxFormula) ?? [],
  );
  return {
    volumeKg: volumeKg(volume, bodyWeightKg),
    e1rmKg: estimates.length === 0 ? null : estimates.reduce((most, each) => Math.max(most, each)),
  };
}

/** Which of the occurrences in its session has the set of a record; the first for what has no set. */
function ownerOf({ weightKg, reps }: TrainingRecord, inSession: readonly ExerciseOccurrence[]) {
  const owner = inSession.find(({ workingSets }) =>
    workingSets.some((set) => set.weightKg === weightKg && (set.repCount?.full ?? 0) === reps),
  );
  return owner ?? inSession[0];
}

/** They lie beside each other. */
function sameSession(
  occurrences: readonly ExerciseOccurrence[],
  { sessionId }: ExerciseOccurrence,
): readonly ExerciseOccurrence[] {
  return occurrences.filter((other) => other.sessionId === sessionId);
}

function sessionsOf({ charted }: ExerciseHistory, athlete: Athlete): readonly SeenSession[] {
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

/** Items by their key, keys and items in the order they come. */
function groupsOf<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
