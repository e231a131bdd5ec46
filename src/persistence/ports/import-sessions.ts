/** Sessions from other places into both stores: a file, or a folder with all that is below it. */
import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readSessions } from '../../domain/dialects/read-document.js';
import type { ReaderContext } from '../../domain/dialects/read-result.js';
import type { TrainingSession } from '../../domain/record.js';
import { isSameRecord } from '../../domain/same-record.js';
import type { ImportReport } from '../../store/ports/data-port.js';
import type { TaskProgress } from '../../store/ports/tasks.js';
import type { OpenStores } from '../both-stores/open-stores.js';
import { saveSession } from '../both-stores/save-session.js';
import { decodeText, namesInFolder } from '../disk/folder.js';
import { describeStorageError, StorageError, storageStep, toStorageError } from '../disk/storage-error.js';
import { recordOf } from '../session-files/session-text.js';

const READABLE = /\.(json|jsonc|md|markdown|txt)$/i;
const IN_TRASH = 'it is in the trash; undelete brings it back';

/** What a session would come to: `skipped` with why. */
type Fate = 'new' | 'same' | 'changed' | { readonly skipped: string };

/**
 * Reads every session at `path` and saves those that are new; with `isDryRun` only says what would come of it.
 * @throws StorageError where nothing is at `path`
 */
export function* importSteps(
  stores: OpenStores,
  path: string,
  context: ReaderContext,
  isDryRun: boolean,
): Generator<TaskProgress, ImportReport> {
  const counts = { new: 0, same: 0, changed: 0, sets: 0 };
  const skipped: ImportReport['skipped'][number][] = [];
  const seen = new Map<string, TrainingSession>();
  const files = filesAt(path);
  for (const [done, file] of files.entries()) {
    yield { done, total: files.length };
    const name = relative(path, file) || path;
    const read = readFile(file, context);
    if (!Array.isArray(read)) {
      skipped.push({ file: name, ...read });
      continue;
    }
    for (const session of read) {
      const fate = isDryRun ? foresee(stores, session, seen) : save(stores, session);
      if (typeof fate === 'object') {
        skipped.push({ file: name, place: `session ${session._id}`, reason: fate.skipped });
        continue;
      }
      counts[fate] += 1;
      if (fate === 'new') counts.sets += countSets(session);
    }
  }
  return { ...counts, skipped };
}

type Problem = { readonly place: string; readonly reason: string };

function readFile(path: string, context: ReaderContext): TrainingSession[] | Problem {
  try {
    const text = storageStep(path, () => decodeText(readFileSync(path), path));
    const read = readSessions(text, /\.jsonc?$/i.test(path) ? 'json' : 'auto', context);
    return read.ok ? read.value.map(({ session }) => session) : read.problem;
  } catch (cause) {
    return { place: '', reason: describeStorageError(toStorageError(cause, path)) };
  }
}

function save(stores: OpenStores, session: TrainingSession): Fate {
  const outcome = saveSession(stores, session, { replace: false });
  switch (outcome.status) {
    case 'saved':
    case 'saved-one-copy':
      return outcome.action === 'same' ? 'same' : 'new';
    case 'refused':
      return 'changed';
    case 'refused-deleted':
      return { skipped: IN_TRASH };
    case 'refused-unreadable':
      return { skipped: `its file ${outcome.fileName} cannot be read` };
    case 'not-saved':
      return { skipped: describeStorageError(outcome.reason) };
  }
}

/** @param seen what was met before in the same import: the first one of an id would be there by then */
function foresee(stores: OpenStores, session: TrainingSession, seen: Map<string, TrainingSession>): Fate {
  const stored = stores.reader.getStored(session._id);
  if (stored?.deletedAt) return { skipped: IN_TRASH };
  const there = (stored && recordOf(stored.text)) ?? seen.get(session._id);
  if (there) return isSameRecord(there, session) ? 'same' : 'changed';
  seen.set(session._id, session);
  return 'new';
}

/** The files to read, in the order of their paths. @throws StorageError */
function filesAt(path: string): readonly string[] {
  const stats = storageStep(path, () => statSync(path, { throwIfNoEntry: false }));
  if (!stats) throw new StorageError('not-found', path);
  return stats.isDirectory() ? filesBelow(path) : [path];
}

function filesBelow(folder: string): readonly string[] {
  return namesInFolder(folder).flatMap((name) => {
    if (name.startsWith('.')) return [];
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) return filesBelow(path);
    return stats?.isFile() && READABLE.test(name) ? [path] : [];
  });
}

function countSets({ exercises }: TrainingSession): number {
  return exercises.reduce(
    (total, { warmupSets, workingSets }) => total + (warmupSets?.length ?? 0) + workingSets.length,
    0,
  );
}
