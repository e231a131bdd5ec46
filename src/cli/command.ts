/** What every command is, and what it is given. */
import type { ParseArgsConfig } from 'node:util';
import type { Athlete } from '../domain/athlete.js';
import type { ReaderContext } from '../domain/dialects/read-result.js';
import type { AthleteSettings } from '../persistence/athlete-settings.js';
import type { TrainingSessionRepository } from '../persistence/database/training-session-repository.js';
import type { WriterLock } from '../persistence/disk/writer-lock.js';
import type { DataPaths } from '../persistence/paths.js';
import type { SessionReader } from '../persistence/session-reader.js';
import type { OpenStores } from '../persistence/sync/open-stores.js';
import type { ExitCode } from './exit-code.js';

/** The world as a command sees it. */
export type CommandContext = {
  readonly paths: DataPaths;
  /** Why this data root and no other. */
  readonly rootReason: string;
  /** Of that data root; every write of settings and sessions compares and writes while it is held. */
  readonly lock: WriterLock;
  /** Results, on standard output. */
  readonly print: (text: string | Uint8Array) => void;
  /** Prints the exact bytes; if stdout is a terminal, control characters in them become visible. */
  readonly printExact: (text: string | Uint8Array) => void;
  /** Talk, on standard error; each call is one sentence. */
  readonly printMessage: (sentence: string) => void;
  /** Standard input to its end; @throws StorageError */
  readonly readStdin: () => Uint8Array;
  readonly now: () => Date;
  /** Who trains, with guesses for what nobody has said. What of the file cannot be read is said once. Never throws. */
  readonly athlete: () => Athlete;
  /** What logs are read with: the athlete; the unit is null if the file has one that cannot be read. */
  readonly readerContext: () => ReaderContext;
  readonly settings: AthleteSettings;
  /**
   * Both stores for writing, made where missing, and synced; what a person should know of that is said.
   * @param onOpened called when the database is open, before the sync
   * @throws StorageError where not even the root can be made; `writer-locked` after 5 s
   */
  readonly openStores: (onOpened?: (stores: OpenStores) => void) => OpenStores;
  /** As `openStores`, but neither opened nor synced: the command does that itself. */
  readonly openStoresUnsynced: () => OpenStores;
  /** As `openStoresUnsynced`, and nothing is made: where the command fails early, it has left no trace. */
  readonly untouchedStores: () => OpenStores;
  /**
   * The sessions for reading, both stores synced before; see `OpenStores.reader` for those of a database that cannot
   * be used or written, which is said. Null where nothing is stored yet. @throws StorageError
   */
  readonly openForReading: () => SessionReader | null;
  /** True if the database cannot be used or not be written: a command that is done has exit status 3. */
  readonly isDegraded: () => boolean;
  /** The database just as it is, nothing synced or written; null where there is none. @throws StorageError */
  readonly readUnsynced: () => TrainingSessionRepository | null;
};

export type CommandArguments = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
};

export type Command = {
  readonly name: string;
  /** The arguments behind the name, as help shows them. */
  readonly usage: string;
  readonly summary: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** How many arguments that are no options it takes. */
  readonly arguments: { readonly least: number; readonly most: number };
  /** @throws StorageError, UsageError */
  readonly run: (context: CommandContext, args: CommandArguments) => ExitCode | Promise<ExitCode>;
};

/** A call that cannot be understood; its message is one sentence for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A result that is not there: a session or an exercise that was asked for. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
}

/** `--limit N` as a number, undefined where it was not given. @throws UsageError */
export function readLimit(args: CommandArguments): number | undefined {
  const { limit } = args.values;
  if (limit === undefined) return undefined;
  if (typeof limit !== 'string' || !/^[1-9]\d{0,8}$/.test(limit)) {
    throw new UsageError(`--limit needs a whole number from 1, not ${JSON.stringify(limit)}.`);
  }
  return Number(limit);
}
