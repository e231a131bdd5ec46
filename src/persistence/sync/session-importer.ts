/** Saves the sessions of an import one by one. */
import type { Differences } from '../../domain/fill-empty.js';
import type { TrainingSession } from '../../domain/record.js';
import type { ExerciseKeyOf } from '../../domain/same-workout.js';
import { describeStorageError } from '../disk/storage-error.js';
import type { WriterBatch } from '../disk/writer-batch.js';
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
      /** What the imported text has otherwise; null if nothing. */
      readonly differences: Differences | null;
      readonly isPartiallySaved?: boolean;
    }
  /** Not imported. `isFailed` is true if a store could not be written, false if the session is the reason. */
  | { readonly kind: 'skipped'; readonly reason: string; readonly isFailed: boolean };

export type ImportOptions = {
  /** True to replace other records with the same id or workout, and deleted sessions. */
  readonly replace: boolean;
  readonly keyOf: ExerciseKeyOf;
};

/** Imports the sessions that are read, or only previews it. */
export type SessionImporter = {
  /** @param isOfSameSource true for the ids of the sessions of the same file */
  readonly importSession: (
    session: TrainingSession,
    isOfSameSource: (id: string) => boolean,
  ) => ImportOutcome;
  /** Holds the lock for each session; null if nothing is written. */
  readonly batch: () => WriterBatch | null;
  /** Must be called after the last session. @returns the number of sessions whose row could not be written */
  readonly finish: () => number;
};

/** Saves the sessions that are not there yet, and fills empty fields of those that are. */
export function createImporter(
  stores: () => SessionStores,
  { replace, keyOf }: ImportOptions,
): SessionImporter {
  let failures = 0;
  let rowChanges: RowChanges | undefined;
  let batch: WriterBatch | null = null;
  return {
    batch: () => {
      batch ??= stores().lock.openBatch(() => rowChanges?.flush());
      return batch;
    },
    importSession: (session, isOfSameSource) => {
      const { repository, ...others } = stores();
      if (!rowChanges && !(repository instanceof Error)) {
        rowChanges = new RowChanges({ repository, ...others }, () => {
          failures += 1;
        });
      }
      const options = { replace, keyOf, isOfSameSource, ...(rowChanges && { batch: rowChanges }) };
      return outcomeOf(saveWorkout(stores(), session, options), stores().exporter.root);
    },
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
