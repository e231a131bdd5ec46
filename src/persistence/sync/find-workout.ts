/** Finds the saved session that is the same workout as an imported session. */
import { decideWorkout, type WorkoutDecision } from '../../domain/decide-workout.js';
import type { TrainingSession } from '../../domain/record.js';
import { countWorkingSets, type ExerciseKeyOf, isSameWorkout } from '../../domain/same-workout.js';
import { serializeSession } from '../../domain/serialize-record.js';
import { dayOf } from '../../domain/session-date.js';
import type { StoredText } from '../database/stored-text.js';
import { hashText } from '../disk/text-hash.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import { recordOf } from '../session-files/session-text.js';
import type { SessionReader } from '../session-reader.js';

export type SavedWorkout = {
  readonly session: TrainingSession;
  /** The session's text; null in a preview, for a session that the import would save. */
  readonly text: string | null;
  /** The hash of the text that was imported for the session; null if the session was edited since, or not imported. */
  readonly sourceHash: string | null;
};

export type SavedWorkouts = {
  /** The session with an id; null if it is missing, deleted or unreadable. */
  readonly withId: (id: string) => SavedWorkout | null;
  /** The id of the saved session that is known as the same workout as `id`; null if there is none. */
  readonly idOfSame: (id: string) => string | null;
  /** The `listedHashOf` from the last import that listed the differences of workout `id`; null if none did. */
  readonly listedHash: (id: string) => string | null;
  /** True if a person deleted the session. Then only an import that replaces sessions saves it again. */
  readonly isDeleted: (id: string) => boolean;
  /** The sessions on a day. Sessions with another number of working sets may be missing. */
  readonly onDay: (day: string, workingSetCount: number) => readonly SavedWorkout[];
};

export type FoundWorkout =
  /** No session is the same workout, or the session with the same id was deleted. */
  | { readonly kind: 'none' }
  /** The same workout was saved here under another id and was deleted. */
  | { readonly kind: 'deleted' }
  | {
      readonly kind: 'found';
      readonly saved: SavedWorkout;
      readonly isSameId: boolean;
      /** `SavedWorkouts.listedHash` of a workout that an earlier import recorded as the same; otherwise null. */
      readonly listedHash: string | null;
    };

export type WorkoutSearch = {
  readonly keyOf: ExerciseKeyOf;
  /** True if this session comes from the imported file. Two sessions of one file are never the same workout. */
  readonly isOfSameSource: (id: string) => boolean;
};

/** Finds the same workout: by its id, by the record of an earlier import, or on its day. @throws StorageError */
export function findWorkout(
  session: TrainingSession,
  workouts: SavedWorkouts,
  { keyOf, isOfSameSource }: WorkoutSearch,
): FoundWorkout {
  const own = workouts.withId(session._id);
  if (own) return { kind: 'found', saved: own, isSameId: true, listedHash: null };
  if (workouts.isDeleted(session._id)) return { kind: 'none' };
  const known = workouts.idOfSame(session._id);
  const same = known === null ? null : workouts.withId(known);
  if (same) {
    return { kind: 'found', saved: same, isSameId: false, listedHash: workouts.listedHash(session._id) };
  }
  if (known !== null && workouts.isDeleted(known)) return { kind: 'deleted' };
  const count = countWorkingSets(session);
  if (count === 0) return { kind: 'none' };
  const saved = workouts
    .onDay(dayOf(session.date), count)
    .find((each) => !isOfSameSource(each.session._id) && isSameWorkout(each.session, session, keyOf));
  return saved ? { kind: 'found', saved, isSameId: false, listedHash: null } : { kind: 'none' };
}

/**
 * Decides what to do with a session whose workout is saved.
 * @param skipsListed true to treat a workout with already listed differences as unchanged
 */
export function decideFound(
  { saved, isSameId, listedHash }: Extract<FoundWorkout, { readonly kind: 'found' }>,
  session: TrainingSession,
  keyOf: ExerciseKeyOf,
  skipsListed: boolean,
): WorkoutDecision {
  const { sourceHash } = saved;
  const decision = decideWorkout(saved.session, session, keyOf, {
    isSameId,
    isUnedited: sourceHash !== null,
  });
  // True if this text was imported before, and another source then added something to the session.
  const isKnown = decision.kind !== 'same' && isSameId && sourceHash === hashText(serializeSession(session));
  const isListed = skipsListed && decision.kind !== 'merged' && listedHash === listedHashOf(saved, session);
  return isKnown || isListed ? { kind: 'same', differences: null } : decision;
}

/**
 * Identifies a comparison, so that imports list its differences once. Includes the saved session only if that was
 * edited or not imported.
 */
export function listedHashOf({ session: saved, sourceHash }: SavedWorkout, session: TrainingSession): string {
  return hashText(serializeSession(session) + (sourceHash === null ? serializeSession(saved) : ''));
}

export function workoutsOf(
  reader: Pick<SessionReader, 'getStored' | 'workoutsOn' | 'imports'>,
): SavedWorkouts {
  const toWorkout = ({ id, text }: StoredText): readonly SavedWorkout[] => {
    const session = recordOf(text);
    if (session === null) return [];
    const imported = reader.imports.savedText(id);
    return [
      { session, text, sourceHash: imported?.textHash === hashText(text) ? imported.sourceHash : null },
    ];
  };
  return {
    withId: (id) => {
      const stored = reader.getStored(id);
      return stored?.deletedAt === null ? (toWorkout(stored)[0] ?? null) : null;
    },
    idOfSame: (id) => reader.imports.sessionWith(id),
    listedHash: (id) => reader.imports.listedHash(id),
    isDeleted: (id) => typeof reader.getStored(id)?.deletedAt === 'string' && !reader.imports.isTakenBack(id),
    onDay: (day, count) => reader.workoutsOn(day, count).flatMap(toWorkout),
  };
}

/** Finds saved workouts in the files alone. Only files with the day in their name are read. @throws StorageError */
export function workoutsInFiles(exporter: SessionExporter): SavedWorkouts {
  return {
    withId: () => null,
    idOfSame: () => null,
    listedHash: () => null,
    isDeleted: () => false,
    onDay: (day) => {
      const names = exporter.fileNames().filter((name) => name.includes(day.replaceAll('-', '_')));
      return names.flatMap((name) => {
        const text = exporter.read(name);
        const session = text === null ? null : recordOf(text);
        return session === null ? [] : [{ session, text, sourceHash: null }];
      });
    },
  };
}
