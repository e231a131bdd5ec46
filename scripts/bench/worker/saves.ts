/** Measures durable saves and their floor: one committed row, and one file written and renamed. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sessionsOfLifter } from '../../../src/demo/lifter.js';
import type { TrainingSession } from '../../../src/domain/record.js';
import { runToEnd } from '../../../src/persistence/disk/time-sliced-work.js';
import { dataPaths } from '../../../src/persistence/paths.js';
import { SessionExporter } from '../../../src/persistence/session-files/session-exporter.js';
import { OpenStores } from '../../../src/persistence/sync/open-stores.js';
import { saveSession } from '../../../src/persistence/sync/save-session.js';
import { timed } from './timing.js';

/** The number of first saves that do not count: V8 compiles code, and SQLite creates the write-ahead log. */
const WARM_UP = 20;
/** The seed and the days differ from those of the data sets, so that the sessions are new. */
const NEW_SESSIONS = { seed: 99, until: '2031-01-06' };

export type SaveTimes = {
  /** The times for saving one session in both stores, in ms. */
  readonly ours: readonly number[];
  /** The times for one row, and one file with its folder, in ms. */
  readonly floor: readonly number[];
};

/** Saves new sessions in both stores. Measures the floor in turn with the saves. */
export function measureSaves(root: string, count: number): SaveTimes {
  const stores = new OpenStores(dataPaths(root), () => new Date());
  runToEnd(stores.openSteps());
  const floor = new Floor(join(root, 'floor'));
  const times = { ours: [] as number[], floor: [] as number[] };
  let index = 0;
  for (const session of sessionsOfLifter({ count: count + WARM_UP, ...NEW_SESSIONS })) {
    const floorMs = timed(() => floor.save(session));
    const oursMs = timed(() => {
      const { status } = saveSession(stores, session, { replace: true });
      if (status !== 'saved') throw new Error(`The outcome of a save was ${status}.`);
    });
    index += 1;
    if (index <= WARM_UP) continue;
    times.floor.push(floorMs);
    times.ours.push(oursMs);
  }
  stores.close();
  return times;
}

/** Writes a copy of every session file, each durably before the next. @returns the time for all of them, in ms */
export function measureAtomicWrites(root: string, folder: string): { readonly ms: number } {
  const exporter = new SessionExporter(dataPaths(root));
  const texts = exporter.fileNames().map((name) => readFileSync(exporter.pathOf(name), 'utf8'));
  mkdirSync(folder, { recursive: true });
  const ms = timed(() => {
    for (const [index, text] of texts.entries()) {
      writeAtomically(folder, `${index}.json`, text);
      syncFolder(folder);
    }
  });
  return { ms };
}

class Floor {
  private readonly database: Database.Database;
  private readonly insert: Database.Statement;

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    this.database = new Database(join(folder, 'floor.db'));
    this.database.pragma('journal_mode = WAL');
    this.database.pragma('synchronous = FULL');
    this.database.exec('CREATE TABLE saved (id TEXT, date TEXT)');
    this.insert = this.database.prepare('INSERT INTO saved VALUES (?, ?)');
  }

  save(session: TrainingSession): void {
    writeAtomically(this.folder, `${session._id}.json`, JSON.stringify(session, null, 2));
    syncFolder(this.folder);
    this.insert.run(session._id, session.date);
  }
}

function writeAtomically(folder: string, name: string, text: string): void {
  const temporary = join(folder, `${name}.tmp`);
  const handle = openSync(temporary, 'w');
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(temporary, join(folder, name));
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
