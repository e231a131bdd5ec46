/**
 * Statistics and personal records of exercises, from sessions in memory; see `StatisticsQueries` and
 * `PersonalBestsCache`.
 */
import type { Athlete } from '../../domain/athlete.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import { joinedNames } from '../../domain/joined-names.js';
import { periodBounds } from '../../domain/period.js';
import type { TrainingSession } from '../../domain/record.js';
import { chronologicalKey } from '../../domain/session-date.js';
import { compareSessionOrder, type SessionOrderKey } from '../../domain/session-order.js';
import {
  bySession,
  compareDone,
  type DetailedExercise,
  doneExercisesOf,
} from '../../domain/statistics/done-exercise.js';
import { RecordBook } from '../../domain/statistics/records.js';
import type { ExerciseBests } from '../database/personal-bests-cache.js';
import type { DoneFilter } from '../database/statistics-queries.js';
import { INDETERMINATE, type Steps } from '../disk/time-sliced-work.js';

export class FileStatistics {
  constructor(private readonly sessions: readonly TrainingSession[]) {}

  doneExercises(filter: DoneFilter): DetailedExercise[] {
    return this.detailedExercises(filter);
  }

  detailedExercises(filter: DoneFilter): DetailedExercise[] {
    return this.sessions
      .filter((session) => isInTime(session, filter))
      .flatMap((session) => doneExercisesOf(session, filter.countsPartials))
      .filter(({ key }) => filter.key === undefined || key === filter.key)
      .sort((one, other) => compareText(one.key, other.key) || compareDone(one, other));
  }

  importedCategories(): ReadonlyMap<string, string> {
    const found = this.sessions
      .flatMap(({ exercises }) => exercises)
      .flatMap(({ Name, importedCategory: category }) =>
        category ? [[exerciseKey(Name), category] as const] : [],
      );
    return new Map(found.sort(([, one], [, other]) => compareText(one, other)));
  }

  *read(name: string, athlete: Athlete, before?: SessionOrderKey): Steps<ExerciseBests> {
    yield INDETERMINATE;
    const { keysOf, nameOf } = joinedNames(athlete.aliases);
    const filter = { countsPartials: athlete.countPartialReps, before };
    const book = new RecordBook(athlete);
    const done = keysOf(exerciseKey(name))
      .flatMap((key) => this.doneExercises({ ...filter, key }))
      .map((each) => ({ ...each, name: nameOf(each.name) }));
    const records = bySession(done.filter(({ session }) => session.id !== before?._id)).flatMap((inSession) =>
      book.enter(inSession),
    );
    return { personalBests: book.personalBests, records };
  }

  /** Does nothing, because there is no database to cache in. */
  *precompute(_athlete: () => Athlete): Steps<void> {}
}

function isInTime(session: TrainingSession, { since, until, after, before }: DoneFilter): boolean {
  const key = chronologicalKey(session.date);
  return (
    (since === undefined || key >= since) &&
    (until === undefined || key < periodBounds(until).to) &&
    (after === undefined || compareSessionOrder(session, after) > 0) &&
    (before === undefined || compareSessionOrder(session, before) < 0)
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
