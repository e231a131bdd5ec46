/** Saves the sessions of an import one by one. */
import type { DayWeight } from '../../domain/body-weight-entry.js';
import type { Differences } from '../../domain/fill-empty.js';
import type { TrainingSession } from '../../domain/record.js';
import type { ExerciseKeyOf } from '../../domain/same-workout.js';
import { serializeSession } from '../../domain/serialize-record.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { describeStorageError } from '../disk/storage-error.js';
import { MAX_STEPS, type WriterBatch } from '../disk/writer-batch.js';
import { Tombstones } from '../session-files/tombstones.js';
import { findWorkout, workoutsOf } from './find-workout.js';
import { ImportRun } from './import-run.js';
import { RowChanges } from './row-changes.js';
import { saveWorkout, type WorkoutOutcome } from './save-workout.js';
import type { SessionStores } from './session-stores.js';

/** Why a deleted session is not imported. */
export const IN_TRASH = 'it is in the trash; traininglogs undelete restores it';

/** The outcome of importing one session. */
export type ImportOutcome =
  | {
      readonly kind: 'new' | 'same' | 'merged' | 'changed';
      /** The id of the session that has the workout. */
      readonly id: string;
      /** The differences of the imported text; null if there are none. */
      readonly differences: Differences | null;
      readonly isPartiallySaved?: boolean;
    }
  /** Not imported. `isFailed` is true if a store could not be written, false if the session is the reason. */
  | { readonly kind: 'skipped'; readonly reason: string; readonly isFailed: boolean };

export type ImportOptions = {
  /** True to replace other records with the same id or workout, and deleted sessions. */
  readonly replace: boolean;
  readonly keyOf: ExerciseKeyOf;
  /** The imported paths, as full paths. */
  readonly paths: readonly string[];
};

/** A session of an import. */
export type ImportedSession = {
  readonly session: TrainingSession;
  /** Builds it again, so that it need not be held. */
  readonly build: () => TrainingSession;
  /** True for the ids of the sessions of the same file. */
  readonly isOfSameSource: (id: string) => boolean;
};

/** Imports the sessions that are read, or only previews it. */
export type SessionImporter = {
  /** The number of sessions that are prepared together. */
  readonly together: number;
  /**
   * Records the new ones of the next sessions, so that they can be taken back, and writes their texts to temporary
   * files. Must be called under the lock.
   */
  readonly prepare: (sessions: readonly ImportedSession[]) => void;
  /** Makes the temporary files durable, all at once. Never rejects. */
  readonly syncPrepared: () => Promise<void>;
  /** Must be called after the prepared sessions. */
  readonly discardPrepared: () => void;
  readonly importSession: (imported: ImportedSession) => ImportOutcome;
  /** Holds the lock for each session; null if nothing is written. */
  readonly batch: () => WriterBatch | null;
  /** Records body weights before they are added. */
  readonly prepareBodyWeights: (weights: readonly DayWeight[]) => void;
  /** Records that all sessions were imported. */
  readonly complete: () => void;
  /** Must be called after the last session, also if the import is stopped. @returns the number of sessions whose row could not be written */
  readonly finish: () => number;
};

/** Saves new sessions, and fills empty fields of saved ones. */
export function createImporter(stores: () => SessionStores, options: ImportOptions): SessionImporter {
  let failures = 0;
  type Opened = {
    readonly run: ImportRun;
    readonly tombstones: Tombstones;
    readonly rowChanges?: RowChanges;
  };
  let opened: Opened | null = null;
  let batch: WriterBatch | null = null;
  const open = () => {
    if (opened) return opened;
    const { repository, ...others } = stores();
    const run = new ImportRun(stores(), options.paths);
    const tombstones = new Tombstones(others.exporter.trash);
    const onFailure = () => {
      failures += 1;
    };
    opened =
      repository instanceof Error
        ? { run, tombstones }
        : { run, tombstones, rowChanges: new RowChanges({ repository, ...others }, onFailure) };
    return opened;
  };
  return {
    // Preparing is one more step of the same commit.
    together: MAX_STEPS - 1,
    batch: () => {
      batch ??= stores().lock.openBatch(() => opened?.rowChanges?.flush());
      return batch;
    },
    prepare: (sessions) => {
      const { exporter } = stores();
      const fresh = newSessions(stores(), sessions, options);
      const texts = new Map(fresh.map((session) => [session, serializeSession(session)]));
      open().run.planNew(fresh, (session) => texts.get(session) ?? serializeSession(session));
      // If they cannot be written, saving reports it.
      fallbackOnError(undefined, () => exporter.prepare(texts.values()));
    },
    syncPrepared: () => stores().exporter.syncPrepared(),
    discardPrepared: () => stores().exporter.discardPrepared(),
    importSession: ({ session, isOfSameSource }) => {
      const { run, tombstones, rowChanges } = open();
      const { replace, keyOf } = options;
      const saving = {
        replace,
        keyOf,
        isOfSameSource,
        run,
        tombstones,
        ...(rowChanges && { batch: rowChanges }),
      };
      return outcomeOf(saveWorkout(stores(), session, saving), stores().exporter.root);
    },
    prepareBodyWeights: (weights) => open().run.planBodyWeights(weights),
    complete: () => opened?.run.complete(),
    finish: () => {
      try {
        batch?.pause();
      } catch {
        // The failures are counted; the next start rebuilds the database.
      }
      return failures;
    },
  };
}

/** The sessions that are not saved yet, from any source. */
function newSessions(
  { repository }: SessionStores,
  sessions: readonly ImportedSession[],
  { replace, keyOf }: ImportOptions,
): readonly TrainingSession[] {
  if (repository instanceof Error) return [];
  const workouts = workoutsOf(repository);
  // Most sessions of a later export are saved under their ids, and need not be read.
  const isSaved = (id: string) => repository.rowState(id)?.deletedAt === null;
  const isNew = ({ session, isOfSameSource }: ImportedSession) =>
    !isSaved(session._id) &&
    findWorkout(session, workouts, { keyOf, isOfSameSource }).kind === 'none' &&
    (replace || !workouts.isDeleted(session._id));
  return fallbackOnError([], () => sessions.filter(isNew).map(({ session }) => session));
}

function outcomeOf({ id, save, differences, isLeft }: WorkoutOutcome, root: string): ImportOutcome {
  switch (save.status) {
    case 'saved':
    case 'saved-one-copy': {
      const kind = save.action === 'replaced' || isLeft ? 'changed' : save.action;
      return { kind, id, differences, isPartiallySaved: save.status === 'saved-one-copy' };
    }
    case 'refused':
      return { kind: 'changed', id, differences };
    case 'refused-deleted':
      return { kind: 'skipped', reason: IN_TRASH, isFailed: false };
    case 'refused-unreadable':
      return { kind: 'skipped', reason: `its file ${save.fileName} cannot be read`, isFailed: false };
    case 'not-saved':
      return { kind: 'skipped', reason: describeStorageError(save.reason, root), isFailed: true };
  }
}
