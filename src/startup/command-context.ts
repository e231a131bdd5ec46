/** The real world of a command: this process, its disk and its clock; both stores, opened when first asked for. */
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { CommandContext } from '../cli/command.js';
import type { ChosenDataRoot } from '../cli/data-root.js';
import { readStdin } from '../cli/read-stdin.js';
import type { Athlete } from '../domain/athlete.js';
import { readerContextOf } from '../domain/dialects/reader-context.js';
import { AthleteSettings } from '../persistence/athlete-settings.js';
import { openDatabaseForReading } from '../persistence/database/database.js';
import { BUSY_TIMEOUT_MS, SCREEN_BUSY_TIMEOUT_MS } from '../persistence/database/database-check.js';
import { TrainingSessionRepository } from '../persistence/database/training-session-repository.js';
import type { SqliteDatabase } from '../persistence/database/transaction.js';
import { makeFolder } from '../persistence/disk/durable-file.js';
import { isThere } from '../persistence/disk/folder.js';
import { makeFolderInRoot } from '../persistence/disk/folder-in-root.js';
import {
  describeStorageError,
  StorageError,
  storageStep,
  toStorageError,
} from '../persistence/disk/storage-error.js';
import { WriterLock } from '../persistence/disk/writer-lock.js';
import { publishSchema } from '../persistence/session-files/published-schema.js';
import type { SessionReader } from '../persistence/session-reader.js';
import { describeSync, describeUnlocked, describeUnusable } from '../persistence/sync/describe-sync.js';
import { OpenStores, type SyncOptions } from '../persistence/sync/open-stores.js';

export class ProcessContext implements CommandContext {
  readonly paths;
  readonly rootReason;
  readonly lock;
  readonly settings;
  private stores: OpenStores | null = null;
  private readonly databases: SqliteDatabase[] = [];
  private isWarned = false;

  constructor(
    chosen: ChosenDataRoot,
    readonly print: (text: string | Uint8Array) => void,
    readonly printExact: (text: string | Uint8Array) => void,
    readonly printMessage: (sentence: string) => void,
    /** Null: the screens. */
    private readonly commandName: string | null,
  ) {
    this.paths = chosen.paths;
    this.lock = new WriterLock(chosen.paths, {
      command: commandName === null ? 'traininglogs' : `traininglogs ${commandName}`,
    });
    this.rootReason = chosen.reason;
    this.lock.onUnavailable = (reason) => {
      const sentence = describeUnlocked(reason, chosen.paths.root);
      if (sentence !== null) this.printMessage(sentence);
    };
    this.settings = new AthleteSettings(chosen.paths, this.lock, () => {
      const repository = this.stores?.repository;
      return repository === undefined || repository instanceof Error ? null : repository.athleteCache;
    });
  }

  readonly now = () => new Date();
  readonly readStdin = () => storageStep('standard input', () => readStdin());
  readonly athlete = (): Athlete => {
    const { athlete, warning } = this.settings.read();
    // The screens show it themselves.
    if (warning !== null && !this.isWarned && this.commandName !== null) {
      this.isWarned = true;
      this.printMessage(warning);
    }
    return { ...guessedAthlete(), ...athlete };
  };

  readonly readerContext = () => {
    const athlete = this.athlete();
    return { ...readerContextOf(athlete), ...(!this.settings.read().isUnitKnown && { unit: null }) };
  };

  readonly openStores = (onOpened: (stores: OpenStores) => void = () => {}): OpenStores => {
    const stores = this.openStoresUnsynced();
    this.tell(stores, { onOpened: () => onOpened(stores) });
    return stores;
  };

  readonly openStoresUnsynced = (): OpenStores => {
    makeFolder(this.paths.root);
    this.makeSessionsFolder();
    if (!isThere(this.paths.schema)) this.tryToPublishSchema();
    return this.untouchedStores();
  };

  readonly untouchedStores = (): OpenStores => {
    this.stores ??= this.newStores();
    return this.stores;
  };

  readonly openForReading = (): SessionReader | null => {
    refuseFileAsRoot(this.paths.root);
    const stores = this.newStores();
    // Where nothing is stored yet, looking makes nothing.
    if (!isThere(this.paths.database) && stores.exporter.fileNames().length === 0) return null;
    this.stores ??= stores;
    this.tell(this.stores, { waits: false });
    // First: it may find out more of why the database cannot be used.
    const { reader } = this.stores;
    const unusable = describeUnusable(this.stores, this.paths.root);
    if (unusable !== null) this.printMessage(unusable);
    return reader;
  };

  readonly isDegraded = (): boolean => this.stores?.isDegraded === true;

  readonly readUnsynced = (): TrainingSessionRepository | null => {
    refuseFileAsRoot(this.paths.root);
    const database = openDatabaseForReading(this.paths.database);
    if (!database) return null;
    this.databases.push(database);
    return new TrainingSessionRepository(database);
  };

  close(): void {
    this.stores?.close();
    this.lock.close();
    // Not stamped: nobody has checked them.
    for (const database of this.databases) database.close();
  }

  private newStores(): OpenStores {
    const busyTimeoutMs = this.commandName === null ? SCREEN_BUSY_TIMEOUT_MS : BUSY_TIMEOUT_MS;
    return new OpenStores(this.paths, this.now, this.lock, busyTimeoutMs);
  }

  private tell(stores: OpenStores, options: SyncOptions): void {
    for (const sentence of describeSync(stores.sync(options), this.paths.root)) this.printMessage(sentence);
    this.settings.keepLastGood();
  }

  /** A file in the way is a mistake to be told at once; a folder that cannot be made leaves the database to save into. */
  private makeSessionsFolder(): void {
    try {
      makeFolderInRoot(this.paths.sessions, this.paths.root);
    } catch (cause) {
      if (cause instanceof StorageError && cause.kind === 'not-a-folder') throw cause;
    }
  }

  /** The schema is for other people's tools: a session is saved all the same where it cannot be written. */
  private tryToPublishSchema(): void {
    try {
      publishSchema(this.paths);
    } catch (cause) {
      this.printMessage(
        `The JSON Schema was not written: ${describeStorageError(toStorageError(cause, this.paths.schema), this.paths.root)}.`,
      );
    }
  }
}

/** A root that is a file has nothing to read, and never will: that is a mistake, not an empty log. */
function refuseFileAsRoot(root: string): void {
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new StorageError('not-a-folder', root);
  }
}

/** Whose sessions these are, until the athlete has said so. */
function guessedAthlete(): Athlete {
  try {
    const { username } = userInfo();
    return { userId: username, userName: username };
  } catch {
    return { userId: 'athlete', userName: 'athlete' }; // a user id without an entry in the system's list
  }
}
