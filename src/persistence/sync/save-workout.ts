/** Saves a workout of an import or of `log`, as a new session or in the saved session of this workout. */
import { replaceWorkout } from '../../domain/decide-workout.js';
import type { Differences } from '../../domain/fill-empty.js';
import type { TrainingSession } from '../../domain/record.js';
import { isSameRecord } from '../../domain/same-record.js';
import { isSameWorkout } from '../../domain/same-workout.js';
import { serializeSession } from '../../domain/serialize-record.js';
import { dayOf } from '../../domain/session-date.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { StorageError } from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import {
  decideFound,
  type FoundWorkout,
  findWorkout,
  listedHashOf,
  type WorkoutSearch,
  workoutsInFiles,
  workoutsOf,
} from './find-workout.js';
import type { ImportRun } from './import-run.js';
import type { RowChanges } from './row-changes.js';
import type { SaveAction, SaveOutcome } from './save-outcome.js';
import { type SaveOptions, saveSession } from './save-session.js';
import type { SessionStores } from './session-stores.js';
import { isSameStamp } from './survey-files.js';

export type WorkoutOptions = WorkoutSearch &
  Pick<SaveOptions, 'replace' | 'beganFrom' | 'tombstones' | 'serialized'> & {
    readonly batch?: RowChanges;
    /** The import that the workout is part of; absent for `log`. */
    readonly run?: ImportRun;
  };

export type WorkoutOutcome = {
  /** The id of the session in which the workout is saved. */
  readonly id: string;
  readonly save: SaveOutcome;
  /** How the workout differs from the saved session; null if it does not differ or was not compared. */
  readonly differences: Differences | null;
  /** True if the workout has something that was not saved. */
  readonly isLeft: boolean;
};

/** Saves a workout in both stores under the writer lock. Creates no second session of a saved workout. */
export function saveWorkout(
  stores: SessionStores,
  session: TrainingSession,
  options: WorkoutOptions,
): WorkoutOutcome {
  try {
    return stores.lock.hold(() => saveLocked(stores, session, options));
  } catch (cause) {
    if (!(cause instanceof StorageError && cause.kind === 'writer-locked')) throw cause;
    return outcome(session._id, { status: 'not-saved', reason: cause });
  }
}

function saveLocked(
  stores: SessionStores,
  session: TrainingSession,
  options: WorkoutOptions,
): WorkoutOutcome {
  const { replace, run } = options;
  const isPlanned = run !== undefined;
  const unchanged = fallbackOnError(null, () => findUnchanged(stores, session));
  if (unchanged) return outcome(session._id, unchanged);
  const found = findSaved(stores, session, options);
  if (found.kind === 'deleted' && !replace) return outcome(session._id, { status: 'refused-deleted' });
  if (found.kind !== 'found' || (found.isSameId && replace)) {
    const { keyOf: _keyOf, isOfSameSource: _source, run: _run, ...others } = options;
    planSaving(run, found, session);
    const imported = { sourceHash: null, isPlanned };
    return outcome(session._id, saveSession(stores, session, { ...others, imported }));
  }
  const { saved, isSameId } = found;
  const { _id: id } = saved.session;
  const decision = decideFound(found, session, options.keyOf, isPlanned && !replace);
  const { differences } = decision;
  if (!isSameId) recordSame(stores, found, session, { ...options, isListed: differences !== null });
  const save = (taken: TrainingSession, action: SaveAction) => {
    if (action === 'same') return saveSession(stores, taken, { replace: false });
    // The workout comes from the session's own source only if both have the same id.
    const sourceHash = isSameId ? hashText(serializeSession(session)) : (saved.sourceHash ?? '');
    const beganFrom = (text: string) => text === saved.text;
    run?.planChange(saved, hashText(serializeSession(taken)));
    const imported = { sourceHash, isPlanned };
    const written = saveSession(stores, taken, { replace: true, beganFrom, imported });
    return 'action' in written ? { ...written, action } : written;
  };
  if (decision.kind === 'merged' && !replace) {
    return outcome(id, save(decision.session, 'merged'), differences);
  }
  if (!isSameId && replace) {
    const taken = replaceWorkout(saved.session, session, options.keyOf);
    const isSame = isSameRecord(saved.session, taken);
    return outcome(id, save(taken, isSame ? 'same' : 'replaced'), differences);
  }
  const isLeft = decision.kind === 'changed';
  if (isLeft && isSameId) return { id, save: { status: 'refused' }, differences, isLeft };
  return { id, save: save(saved.session, 'same'), differences, isLeft };
}

/**
 * The outcome if the row and the unchanged file have exactly this text; null if the texts must be compared.
 * @throws StorageError
 */
function findUnchanged(
  { repository, exporter }: SessionStores,
  session: TrainingSession,
): SaveOutcome | null {
  const row = repository instanceof Error ? null : repository.rowState(session._id);
  if (!row || row.deletedAt !== null || row.fileName === null || row.fileHash !== row.textHash) return null;
  if (row.textHash !== hashText(serializeSession(session))) return null;
  const stamp = exporter.stampOf(row.fileName);
  if (!stamp || !isSameStamp(stamp, row.stamp)) return null;
  return { status: 'saved', action: 'same', fileName: row.fileName, isWritten: false };
}

function planSaving(run: ImportRun | undefined, found: FoundWorkout, session: TrainingSession): void {
  if (!run) return;
  if (found.kind !== 'found') run.planNew([session]);
  else if (!isSameRecord(found.saved.session, session)) {
    run.planChange(found.saved, hashText(serializeSession(session)));
  }
}

/** Finds the saved session of a workout. First commits the waiting rows if a waiting row may be this session. */
function findSaved(
  { repository, exporter }: SessionStores,
  session: TrainingSession,
  { batch, ...search }: WorkoutOptions,
): FoundWorkout {
  const { keyOf, isOfSameSource } = search;
  const isSame = (other: TrainingSession) =>
    !isOfSameSource(other._id) && isSameWorkout(other, session, keyOf);
  if (batch?.isWaiting(session._id) || batch?.savedOn(dayOf(session.date)).some(isSame)) batch.flush();
  // If the stores cannot be read, the save reports the error.
  return fallbackOnError({ kind: 'none' }, () =>
    findWorkout(
      session,
      repository instanceof Error ? workoutsInFiles(exporter) : workoutsOf(repository),
      search,
    ),
  );
}

/** Records that a workout is the same as a saved session, so that imports list the differences only once. */
function recordSame(
  { repository }: SessionStores,
  { saved, listedHash: known }: Extract<FoundWorkout, { readonly kind: 'found' }>,
  session: TrainingSession,
  { batch, run, isListed }: WorkoutOptions & { readonly isListed: boolean },
): void {
  if (repository instanceof Error) return;
  const { _id: id } = session;
  const { _id: sessionId } = saved.session;
  const listedHash = run && isListed ? listedHashOf(saved, session) : known;
  if (repository.imports.sessionWith(id) === sessionId && listedHash === known) return;
  if (batch) batch.add({ kind: 'same', id, sessionId, listedHash });
  // If this fails, the next import compares the workouts again.
  else fallbackOnError(undefined, () => repository.imports.recordSame(id, sessionId, listedHash));
}

function outcome(id: string, save: SaveOutcome, differences: Differences | null = null): WorkoutOutcome {
  return { id, save, differences, isLeft: false };
}
