import type { CopyState } from '../../domain/read-models/session-copies.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';

/** A database that can only be read: a copy in memory, updated from the files. */
export type ReadOnlyDatabase = {
  readonly repository: TrainingSessionRepository;
  /** The number of sessions in the database on the disk. */
  readonly sessionCount: number;
  /** The sessions whose rows in memory differ from the database on the disk, with the sync states of that database. */
  readonly pending: ReadonlyMap<string, CopyState>;
};
