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

export const IN_TRASH = 'it is in the trash; traininglogs undelete restores it';

export type ImportOutcome =
  | {
      readonly kind: 'new' | 'same' | 'merged' | 'changed';
      /** The id of the session in which the workout is saved. */
      readonly id: string;
      /** How the imported session differs from the saved one; null if it does not differ or was not compared. */
      readonly differences: Differences | null;
      readonly isPartiallySaved?: boolean;
    }
  /** The session was not imported; `isFailed` is true if a store could not be written. */
  | { readonly kind: 'skipped'; readonly reason: string; readonly isFailed: boolean };

export type ImportOptions = {
  /** True to replace deleted sessions, and different sessions that have the same id or are the same workout. */
  readonly replace: boolean;
  readonly keyOf: ExerciseKeyOf;
  readonly paths: readonly string[];
};

export type ImportedSession = {
  readonly session: TrainingSession;
  /** Builds the session again, so that it need not stay in memory. */
  readonly build: () => TrainingSession;
  /** True for the ids of sessions that come from the same file. */
  readonly isOfSameSource: (id: string) => boolean;
};

/** Imports sessions one by one, or only previews the import. */
export type SessionImporter = {
  /** How many sessions are prepared together. */
  readonly together: number;
  /** Records which sessions are new, and writes their texts to temporary files. Must be called under the lock. */
  readonly prepare: (sessions: readonly ImportedSession[]) => void;
  /** Makes the temporary files durable, all at the same time. Never rejects. */
  readonly syncPrepared: () => Promise<void>;
  /** Removes temporary files that were not used. Must be called after the prepared sessions. */
  readonly discardPrepared: () => void;
  readonly importSession: (imported: ImportedSession) => ImportOutcome;
  /** The batch under whose lock sessions are prepared and saved; null if nothing is written. */
  readonly batch: () => WriterBatch | null;
  /** Records body weights before they are added. */
  readonly prepareBodyWeights: (weights: readonly DayWeight[]) => void;
  /** Records that all sessions were imported. */
  readonly complete: () => void;
  /**
   * Must be called at the end, even of a stopped import.
   * @returns the number of sessions whose row could not be written
   */
  readonly finish: () => number;
};

/** Creates an importer that saves new sessions and fills empty fields of saved ones. */
export function createImporter(stores: () => SessionStores, options: ImportOptions): SessionImporter {
  let failures = 0;
  type Opened = {
    readonly run: ImportRun;
    readonly tombstones: Tombstones;
    readonly rowChanges?: RowChanges;
  };
  let opened: Opened | null = null;
  let batch: WriterBatch | null = null;
  /** The texts of new sessions that were prepared. */
  const texts = new WeakMap<TrainingSession, string>();
  const textOf = (session: TrainingSession) => texts.get(session) ?? serializeSession(session);
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
    // One less than the steps of a batch, because preparing the sessions is a step too.
    together: MAX_STEPS - 1,
    batch: () => {
      batch ??= stores().lock.openBatch(() => opened?.rowChanges?.flush());
      return batch;
    },
    prepare: (sessions) => {
      const { exporter } = stores();
      const fresh = newSessions(stores(), sessions, options);
      for (const session of fresh) texts.set(session, serializeSession(session));
      open().run.planNew(fresh, textOf);
      // If the temporary files cannot be written, the save reports the error.
      fallbackOnError(undefined, () => exporter.prepare(fresh.map(textOf)));
    },
    syncPrepared: () => stores().exporter.syncPrepared(),
    discardPrepared: () => stores().exporter.discardPrepared(),
    importSession: ({ session, isOfSameSource }) => {
      const { run, tombstones, rowChanges } = open();
      const { replace, keyOf } = options;
      const serialized = texts.get(session);
      const saving = {
        replace,
        keyOf,
        isOfSameSource,
        run,
        tombstones,
        ...(rowChanges && { batch: rowChanges }),
        ...(serialized !== undefined && { serialized }),
      };
      return outcomeOf(saveWorkout(stores(), session, saving), stores().exporter.root);
    },
    prepareBodyWeights: (weights) => open().run.planBodyWeights(weights),
    complete: () => opened?.run.complete(),
    finish: () => {
      try {
        batch?.pause();
      } catch {
        // `onFailure` has counted the sessions. The next start rebuilds a damaged database.
      }
      return failures;
    },
  };
}

/** The sessions of an import that are not saved yet, from this source or from another one. */
function newSessions(
  { repository }: SessionStores,
  sessions: readonly ImportedSession[],
  { replace, keyOf }: ImportOptions,
): readonly TrainingSession[] {
  if (repository instanceof Error) return [];
  const workouts = workoutsOf(repository);
  // When an export is imported again, most ids are saved, and this check spares reading their texts.
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
