/** Writes many sessions into an empty data root, without a disk sync for each, because they can be generated again. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { updateAthlete } from '../../src/persistence/athlete-file.js';
import { writeCleanCloseMarker } from '../../src/persistence/database/clean-close-marker.js';
import { openUnsyncedDatabase } from '../../src/persistence/database/database.js';
import { TrainingSessionRepository } from '../../src/persistence/database/training-session-repository.js';
import { stampOf, syncFile } from '../../src/persistence/disk/durable-file.js';
import { namesInFolder } from '../../src/persistence/disk/folder.js';
import { hashText } from '../../src/persistence/disk/text-hash.js';
import { WriterLock } from '../../src/persistence/disk/writer-lock.js';
import { dataPaths } from '../../src/persistence/paths.js';
import { publishSchema } from '../../src/persistence/session-files/published-schema.js';
import { candidateFileNames } from '../../src/persistence/session-files/session-file-name.js';
import { LIFTER } from './lifter.js';

const BATCH = 1000;

/** The number of sessions, and the size of all session files. */
export type WrittenStores = { readonly sessions: number; readonly fileBytes: number };

/**
 * Writes every session into its file and its row.
 * @param onBatch called with the number of sessions written so far
 * @throws Error if the data root already has sessions or a database
 */
export function writeStores(
  root: string,
  sessions: Iterable<TrainingSession>,
  onBatch: (done: number) => void = () => {},
): WrittenStores {
  const paths = dataPaths(root);
  mkdirSync(paths.sessions, { recursive: true });
  if (existsSync(paths.database) || namesInFolder(paths.sessions).length > 0) {
    throw new Error(`${root} holds sessions already; name an empty folder.`);
  }
  const lock = new WriterLock(paths);
  updateAthlete(paths, lock, () => {
    return { ...LIFTER, unit: 'kg', bodyWeights: [{ date: '1500-01-01', weightKg: 82 }] };
  });
  lock.close();
  publishSchema(paths);
  const database = openUnsyncedDatabase(paths.database);
  const repository = new TrainingSessionRepository(database);
  let written = 0;
  let fileBytes = 0;
  const write = (session: TrainingSession) => {
    const text = serializeSession(session);
    const [name = `${session._id}.json`] = candidateFileNames(session);
    const path = join(paths.sessions, name);
    writeFileSync(path, text, { flag: 'wx' });
    const stamp = stampOf(path);
    repository.save(session, text, { name, hash: hashText(text), ...stamp }, `${session.date}.000Z`);
    written += 1;
    fileBytes += stamp.sizeBytes;
  };
  try {
    for (const batch of inBatches(sessions)) {
      repository.inTransaction(() => batch.forEach(write));
      onBatch(written);
    }
  } finally {
    database.close();
  }
  syncFile(paths.database);
  writeCleanCloseMarker(paths.database);
  return { sessions: written, fileBytes };
}

function* inBatches<T>(items: Iterable<T>): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
