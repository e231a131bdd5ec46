/** Finds the saved session of an imported workout. */
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

/** A saved session, for comparison with an import. */
export type SavedWorkout = {
  readonly session: TrainingSession;
  /** Null if it is not saved yet: a preview counts the sessions that the import would save. */
  readonly text: string | null;
  /** The hash of the text that its own source gave; null if the session was edited since, or not imported. */
  readonly sourceHash: string | null;
};

/** Where saved workouts are looked up. */
export type SavedWorkouts = {
  /** The session with an id; null if there is none, it is deleted, or its text cannot be read. */
  readonly withId: (id: string) => SavedWorkout | null;
  /** The session that has the workout with this id in another source; null if none is known. */
  readonly idOfSame: (id: string) => string | null;
  /** The hash of the text of a workout in another source whose differences were listed; null if none were. */
  readonly listedHash: (id: string) => string | null;
  /** True if a person deleted it, so that no import saves it again. */
  readonly isDeleted: (id: string) => boolean;
  /** The sessions of a day that have that many working sets. */
  readonly onDay: (day: string, workingSetCount: number) => readonly SavedWorkout[];
};

export type FoundWorkout =
  | { readonly kind: 'none' }
  /** The workout was deleted here; its text came from another source. */
  | { readonly kind: 'deleted' }
  | {
      readonly kind: 'found';
      readonly saved: SavedWorkout;
      readonly isSameId: boolean;
      /** The hash of the text of this id whose differences an import listed; null if none did. */
      readonly listedHash: string | null;
    };

export type WorkoutSearch = {
  readonly keyOf: ExerciseKeyOf;
  /** True for sessions of the same file, which are never the same workout. */
  readonly isOfSameSource: (id: string) => boolean;
};

/** Finds a workout by its id, by its id in another source, or among the sessions of its day. @throws StorageError */
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
 * Decides what to do with another text of a found workout.
 * @param skipsListed true if a text whose differences an import listed before counts as there already
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
  // The text was imported already, and another source has added to it since.
  const isKnown = decision.kind !== 'same' && isSameId && sourceHash === hashText(serializeSession(session));
  const isListed = skipsListed && decision.kind !== 'merged' && listedHash === listedHashOf(saved, session);
  return isKnown || isListed ? { kind: 'same', differences: null } : decision;
}

/**
 * The hash that makes an import list the differences of a text only once, until the text or the saved session
 * changes.
 */
export function listedHashOf({ session: saved, sourceHash }: SavedWorkout, session: TrainingSession): string {
  return hashText(serializeSession(session) + (sourceHash === null ? serializeSession(saved) : ''));
}

/** The saved workouts that a reader of the stores finds. */
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

/** The saved workouts of the files alone, whose names begin with their day. @throws StorageError */
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
