/** The interface of a command, and the context it runs in. */
import type { Athlete } from '../domain/athlete.js';
import type { ReaderContext } from '../domain/dialects/read-result.js';
import type { AthleteSettings } from '../persistence/athlete-settings.js';
import type { TrainingSessionRepository } from '../persistence/database/training-session-repository.js';
import type { WriterLock } from '../persistence/disk/writer-lock.js';
import type { DataPaths } from '../persistence/paths.js';
import type { SessionReader } from '../persistence/session-reader.js';
import type { OpenStores } from '../persistence/sync/open-stores.js';
import type { ExitCode } from './exit-code.js';
import type { CommandUsage } from './usage.js';

export type CommandContext = {
  readonly paths: DataPaths;
  /** How the data root was chosen. */
  readonly rootReason: string;
  /** The writer lock of the data root, for commands that compare stored data and then write. */
  readonly lock: WriterLock;
  /** Prints a result to stdout. */
  readonly print: (text: string | Uint8Array) => void;
  /** Prints the exact bytes; if stdout is a terminal, control characters in them become visible. */
  readonly printExact: (text: string | Uint8Array) => void;
  /** Prints one sentence to stderr. */
  readonly printMessage: (sentence: string) => void;
  /** Writes progress to stderr; null if stderr is not a terminal. */
  readonly writeProgress: ((text: string) => void) | null;
  /** Reads stdin to its end. @throws StorageError */
  readonly readStdin: () => Uint8Array;
  /** Opens a file in $VISUAL or $EDITOR and waits until the editor ends. */
  readonly openInEditor: (path: string) => EditorOutcome;
  /** Asks a yes-or-no question on the terminal. Returns false if there is no terminal. */
  readonly ask: (question: string) => boolean;
  readonly now: () => Date;
  /** The athlete with defaults. Warns once if settings cannot be read; never throws. */
  readonly athlete: () => Athlete;
  /** The context for reading documents and typed logs. `unit` is null if the settings file has an unreadable unit. */
  readonly readerContext: () => ReaderContext;
  readonly settings: AthleteSettings;
  /**
   * Opens both stores, creates those of a new log, and syncs.
   * @param onOpened called before the sync, but after a rebuild of the database
   * @throws StorageError; `writer-locked` after 5 s
   */
  readonly openStores: (onOpened?: (stores: OpenStores) => void) => OpenStores;
  /** Like `openStores`, but does not open the database or sync; the command does both itself. */
  readonly openStoresUnsynced: () => OpenStores;
  /** Like `openStoresUnsynced`, but creates no folder, so that a command that fails early leaves nothing behind. */
  readonly lazyStores: () => OpenStores;
  /**
   * Syncs both stores if the writer lock is free and returns a reader; null if nothing is stored yet.
   * @throws StorageError
   */
  readonly openForReading: () => SessionReader | null;
  /** True if the database cannot be used or written. A successful command then exits with status 3. */
  readonly isDegraded: () => boolean;
  /** Opens the database without syncing or writing; null if there is none. @throws StorageError */
  readonly readUnsynced: () => TrainingSessionRepository | null;
};

/** `none`: neither $VISUAL nor $EDITOR is set. */
export type EditorOutcome =
  | { readonly status: 'ended' }
  | { readonly status: 'none' }
  | { readonly status: 'failed'; readonly reason: string };

export type CommandArguments = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
};

export type Command = CommandUsage & {
  /** The minimum and maximum number of operands. */
  readonly arguments: { readonly least: number; readonly most: number };
  /** @throws StorageError, UsageError */
  readonly run: (context: CommandContext, args: CommandArguments) => ExitCode | Promise<ExitCode>;
};

/** A wrong call. The message is one sentence for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something that a command needs does not exist. The message is one sentence for the user. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
}

/** `--limit N` as a number; undefined if not given. @throws UsageError */
export function readLimit(args: CommandArguments): number | undefined {
  const { limit } = args.values;
  if (limit === undefined) return undefined;
  if (typeof limit !== 'string' || !/^[1-9]\d{0,8}$/.test(limit)) {
    throw new UsageError(`--limit needs a whole number from 1, not ${JSON.stringify(limit)}.`);
  }
  return Number(limit);
}
