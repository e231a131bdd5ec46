/**
 * Writes many sessions into an empty data root. Files are not synced one by one: the sessions can be generated again.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrainingSession } from '../domain/record.js';
import { serializeSession } from '../domain/serialize-record.js';
import type { WeightUnit } from '../domain/weight.js';
import { updateAthlete } from '../persistence/athlete-file.js';
import { writeCleanCloseMarker } from '../persistence/database/clean-close-marker.js';
import { openUnsyncedDatabase } from '../persistence/database/database.js';
import { TrainingSessionRepository } from '../persistence/database/training-session-repository.js';
import { stampOf, syncFile } from '../persistence/disk/durable-file.js';
import { namesInFolder } from '../persistence/disk/folder.js';
import { hashText } from '../persistence/disk/text-hash.js';
import { WriterLock } from '../persistence/disk/writer-lock.js';
import { dataPaths } from '../persistence/paths.js';
import { publishSchema } from '../persistence/session-files/published-schema.js';
import { candidateFileNames } from '../persistence/session-files/session-file-name.js';
import { LIFTER } from './lifter.js';

const BATCH = 1000;

type BodyWeights = readonly { readonly date: string; readonly weightKg: number }[];
/** Dated before any session, so that every session has a body weight. */
const FIRST_WEIGHT: BodyWeights = [{ date: '1500-01-01', weightKg: 82 }];

type WriteOptions = {
  /** The unit in the settings; kg by default. */
  readonly unit?: WeightUnit;
  readonly bodyWeights?: BodyWeights;
  /** Called with the number of sessions written so far. */
  readonly onBatch?: (done: number) => void;
};

/** The number of sessions, and the size of all session files. */
export type WrittenStores = { readonly sessions: number; readonly fileBytes: number };

/** Writes every session into a file and a row. @throws Error if the data root already has sessions or a database */
export function writeStores(
  root: string,
  sessions: Iterable<TrainingSession>,
  { unit = 'kg', bodyWeights = FIRST_WEIGHT, onBatch = () => {} }: WriteOptions = {},
): WrittenStores {
  const paths = dataPaths(root);
  mkdirSync(paths.sessions, { recursive: true });
  if (existsSync(paths.database) || namesInFolder(paths.sessions).length > 0) {
    throw new Error(`${root} holds sessions already; name an empty folder.`);
  }
  const lock = new WriterLock(paths);
  updateAthlete(paths, lock, () => {
    return { ...LIFTER, unit, bodyWeights: [...bodyWeights] };
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
