/** A data root of a test: a temporary folder, runs of the program on it, and its content. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import Database from 'better-sqlite3';
import type { TrainingSession } from '../../src/domain/record.js';
import { closeDatabase, openDatabase } from '../../src/persistence/database/database.js';
import { TrainingSessionRepository } from '../../src/persistence/database/training-session-repository.js';
import { WriterLock } from '../../src/persistence/disk/writer-lock.js';
import { type DataPaths, dataPaths } from '../../src/persistence/paths.js';
import { publishSchema } from '../../src/persistence/session-files/published-schema.js';
import { SessionExporter } from '../../src/persistence/session-files/session-exporter.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { areStoresEqual, verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { callCli } from './call-cli.js';
import { type RunOptions, type RunResult, runCli } from './run-cli.js';
import { makeTempFolder } from './temp-folder.js';

export class TestDataRoot {
  readonly paths: DataPaths;

  constructor(readonly root: string = join(makeTempFolder(), 'root')) {
    this.paths = dataPaths(root);
  }

  /** Calls `traininglogs ARGS… --data-dir ROOT` within the test process. Paths in `args` must be absolute. */
  run(args: readonly string[], { stdin }: Pick<RunOptions, 'stdin'> = {}): Promise<RunResult> {
    return callCli([...args, '--data-dir', this.root], stdin);
  }

  /** Runs the built program as a process: for signals, locks, the working directory and concurrent runs. */
  spawn(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
    return runCli([...args, '--data-dir', this.root], options);
  }

  /** Saves sessions into both stores within the test process. */
  hold(...sessions: readonly TrainingSession[]): this {
    publishSchema(this.paths);
    const database = openDatabase(this.paths.database);
    const repository = new TrainingSessionRepository(database);
    const lock = new WriterLock(this.paths);
    const stores = { repository, exporter: new SessionExporter(this.paths), now: () => new Date(), lock };
    for (const session of sessions) saveSession(stores, session, { replace: false });
    closeDatabase(database);
    lock.close();
    return this;
  }

  /** True if verify finds no differences and no other issues. */
  get isSound(): boolean {
    const database = openDatabase(this.paths.database);
    const exporter = new SessionExporter(this.paths);
    const found = verifyStores(new TrainingSessionRepository(database), exporter, 'traininglogs.db');
    closeDatabase(database);
    return areStoresEqual(found);
  }

  /** The output of a command with `--json`. */
  async json(args: readonly string[]): Promise<unknown> {
    return JSON.parse((await this.run([...args, '--json'])).stdout);
  }

  /** Names of the session files, sorted; empty if the folder does not exist. */
  sessionFiles(): string[] {
    const isFolder = statSync(this.paths.sessions, { throwIfNoEntry: false })?.isDirectory();
    return isFolder ? readdirSync(this.paths.sessions).sort() : [];
  }

  /** Names of the session files without temporary ones, sorted. */
  savedFiles(): string[] {
    return this.sessionFiles().filter((name) => name.endsWith('.json'));
  }

  /** The text of a session file; by default of the first one. */
  sessionText(name: string | undefined = this.sessionFiles()[0]): string {
    return readFileSync(join(this.paths.sessions, name ?? ''), 'utf8');
  }

  /** The rows of a query. */
  query(sql: string): unknown[] {
    const database = new Database(this.paths.database, { fileMustExist: true, readonly: true });
    try {
      return database.prepare(sql).all();
    } finally {
      database.close();
    }
  }

  /** The rows of sessions, exercises and sets, and the bytes of all files except the database. */
  contents(): Record<string, string> {
    const files: Record<string, string> = {};
    for (const path of filesBelow(this.root)) {
      const name = relative(this.root, path);
      if (!name.startsWith('traininglogs.db')) files[name] = readFileSync(path, 'latin1');
    }
    if (existsSync(this.paths.database)) {
      for (const table of [
        'training_sessions',
        'exercises',
        'warmup_sets',
        'working_sets',
        'technique_sets',
      ]) {
        files[`table ${table}`] = JSON.stringify(this.query(`SELECT * FROM ${table}`));
      }
    }
    return files;
  }
}

/** Writes a file in a temporary folder. @returns its path */
export function writeTempFile(name: string, text: string | Uint8Array): string {
  const path = join(makeTempFolder(), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** All files below a folder except the writer lock, sorted; empty if the folder does not exist. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name !== '.traininglogs-lock')
    .map((name) => join(folder, name))
    .sort()
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}
