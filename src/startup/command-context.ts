/** The context of a command in the real process: its disk, its clock, and both stores, opened on first use. */

import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { CommandContext } from '../cli/command.js';
import type { ChosenDataRoot } from '../cli/data-root.js';
import type { Athlete } from '../domain/athlete.js';
import { readerContextOf } from '../domain/dialects/reader-context.js';
import { AthleteSettings } from '../persistence/athlete-settings.js';
import { openDatabaseForReading } from '../persistence/database/database.js';
import { BUSY_TIMEOUT_MS, SCREEN_BUSY_TIMEOUT_MS } from '../persistence/database/database-check.js';
import { TrainingSessionRepository } from '../persistence/database/training-session-repository.js';
import type { SqliteDatabase } from '../persistence/database/transaction.js';
import { makeFolder } from '../persistence/disk/durable-file.js';
import { entryExists } from '../persistence/disk/folder.js';
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
import { type OpenAndSyncOptions, OpenStores } from '../persistence/sync/open-stores.js';
import { isAsciiLocale } from '../terminal/ascii-locale.js';
import { asciiSentence, asciiSigns } from '../text/ascii-signs.js';
import { askOnTerminal, openEditor } from './command-terminal.js';
import type { ProcessIo } from './process-io.js';

export class ProcessContext implements CommandContext {
  readonly paths;
  readonly rootReason;
  readonly lock;
  readonly settings;
  readonly readStdin;
  private readonly env;
  readonly writeProgress;
  readonly openInEditor;
  readonly ask;
  private stores: OpenStores | null = null;
  private readonly databases: SqliteDatabase[] = [];
  private hasWarned = false;
  private defaults: Athlete | null = null;

  constructor(
    chosen: ChosenDataRoot,
    io: ProcessIo,
    readonly print: (text: string | Uint8Array) => void,
    readonly printExact: (text: string | Uint8Array) => void,
    private readonly writeMessage: (sentence: string) => void,
    /** The name of the command; null for the screens. */
    private readonly commandName: string | null,
  ) {
    this.paths = chosen.paths;
    this.lock = new WriterLock(chosen.paths, {
      command: commandName === null ? 'traininglogs' : `traininglogs ${commandName}`,
    });
    this.rootReason = chosen.reason;
    this.env = io.env;
    this.readStdin = () => storageStep('standard input', io.readStdin);
    this.writeProgress = io.stderr.isTTY ? (text: string) => void io.stderr.write(text) : null;
    this.openInEditor = (path: string) => openEditor(io, path);
    this.ask = (question: string) => askOnTerminal(io, question);
    this.lock.onUnavailable = (reason) => {
      const sentence = describeUnlocked(reason, chosen.paths.root);
      if (sentence !== null) this.printMessage(sentence);
    };
    this.settings = new AthleteSettings(chosen.paths, this.lock, () => {
      const repository = this.stores?.repository;
      return repository === undefined || repository instanceof Error ? null : repository.athleteCache;
    });
  }

  readonly printMessage = (sentence: string) =>
    this.writeMessage(this.isAscii() ? asciiSentence(sentence) : sentence);

  /** Replaces the program's signs in a text by ASCII if the settings or the locale ask for ASCII. */
  readonly inSigns = (text: string | Uint8Array): string | Uint8Array =>
    typeof text === 'string' && this.isAscii() ? asciiSigns(text) : text;

  private isAscii(): boolean {
    return this.settings.read().athlete.ascii ?? isAsciiLocale(this.env);
  }

  readonly now = () => new Date();
  readonly athlete = (): Athlete => {
    const { athlete, warning } = this.settings.read();
    // The screens show the warning themselves.
    if (warning !== null && !this.hasWarned && this.commandName !== null) {
      this.hasWarned = true;
      this.printMessage(warning);
    }
    this.defaults ??= athleteDefaults();
    const isAscii = athlete.ascii ?? isAsciiLocale(this.env);
    return { ...this.defaults, ...(isAscii && { ascii: true }), ...athlete };
  };

  readonly readerContext = () => {
    const athlete = this.athlete();
    return { ...readerContextOf(athlete), ...(!this.settings.read().isUnitKnown && { unit: null }) };
  };

  readonly openStores = (onOpened: (stores: OpenStores) => void = () => {}): OpenStores => {
    const stores = this.openStoresUnsynced();
    this.syncAndPrint(stores, { onOpened: () => onOpened(stores) });
    return stores;
  };

  readonly openStoresUnsynced = (): OpenStores => {
    makeFolder(this.paths.root);
    this.makeSessionsFolder();
    if (!entryExists(this.paths.schema)) this.tryToPublishSchema();
    return this.lazyStores();
  };

  readonly lazyStores = (): OpenStores => {
    this.stores ??= this.newStores();
    return this.stores;
  };

  readonly openForReading = (): SessionReader | null => {
    refuseFileAsFolder(this.paths.root);
    const stores = this.newStores();
    // If nothing is stored yet, reading creates nothing.
    if (!entryExists(this.paths.database) && stores.exporter.fileNames().length === 0) return null;
    this.stores ??= stores;
    this.syncAndPrint(this.stores, { waits: false });
    // The reader is created first, because only then `describeUnusable` knows whether the database can be read.
    const { reader } = this.stores;
    const unusable = describeUnusable(this.stores, this.paths.root);
    if (unusable !== null) this.printMessage(unusable);
    return reader;
  };

  readonly isDegraded = (): boolean => this.stores?.isDegraded === true;

  readonly readUnsynced = (): TrainingSessionRepository | null => {
    refuseFileAsFolder(this.paths.root);
    const database = openDatabaseForReading(this.paths.database);
    if (!database) return null;
    this.databases.push(database);
    return new TrainingSessionRepository(database);
  };

  close(): void {
    this.stores?.close();
    this.lock.close();
    // Does not write the clean-close marker, because these databases were not checked.
    for (const database of this.databases) database.close();
  }

  private newStores(): OpenStores {
    const busyTimeoutMs = this.commandName === null ? SCREEN_BUSY_TIMEOUT_MS : BUSY_TIMEOUT_MS;
    const aliases = () => this.settings.read().athlete.aliases;
    return new OpenStores(this.paths, this.now, this.lock, busyTimeoutMs, aliases);
  }

  private syncAndPrint(stores: OpenStores, options: OpenAndSyncOptions): void {
    for (const sentence of describeSync(stores.sync(options), this.paths.root)) this.printMessage(sentence);
    this.settings.cacheReadable();
  }

  /**
   * Creates the sessions folder of a new log. If there is a database, a missing folder may be an unmounted
   * disk.
   */
  private makeSessionsFolder(): void {
    try {
      if (entryExists(this.paths.database)) refuseFileAsFolder(this.paths.sessions);
      else makeFolderInRoot(this.paths.sessions, this.paths.root);
    } catch (cause) {
      // After other errors, sessions can still be saved to the database.
      if (cause instanceof StorageError && cause.kind === 'not-a-folder') throw cause;
    }
  }

  /** Writes the schema, which only other tools need. An error is therefore printed, and sessions can still be saved. */
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

/** @throws StorageError if a file has the path of a folder: the user's mistake, not an empty log */
function refuseFileAsFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new StorageError('not-a-folder', path);
  }
}

/** The athlete's name is the login name until the settings contain a name. */
function athleteDefaults(): Athlete {
  try {
    const { username } = userInfo();
    return { userId: username, userName: username };
  } catch {
    return { userId: 'athlete', userName: 'athlete' }; // the user id has no entry in the system's list
  }
}
