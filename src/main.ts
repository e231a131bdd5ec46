/** The composition root: arguments, data root, stores, and then a command. */
import { existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { parseCommandLine } from './cli/arguments.js';
import type { CommandContext } from './cli/command.js';
import { COMMANDS } from './cli/commands.js';
import { type ChosenDataRoot, chooseDataRoot } from './cli/data-root.js';
import { ExitCode } from './cli/exit-code.js';
import { safeLine } from './cli/format.js';
import { formatCommandHelp, formatHelp } from './cli/help.js';
import { platformDataFolder } from './cli/platform-folder.js';
import { readStdin } from './cli/read-stdin.js';
import { reportError, runCommand } from './cli/run-command.js';
import type { Athlete } from './domain/athlete.js';
import { readAthlete } from './persistence/athlete-file.js';
import {
  closeDatabase,
  openDatabase,
  openDatabaseForReading,
  type SqliteDatabase,
} from './persistence/database.js';
import { makeFolder } from './persistence/durable-file.js';
import { publishSchema } from './persistence/published-schema.js';
import type { SessionStores } from './persistence/save-session.js';
import { SessionExporter } from './persistence/session-exporter.js';
import {
  describeStorageError,
  StorageError,
  storageStep,
  toStorageError,
} from './persistence/storage-error.js';
import { TrainingSessionRepository } from './persistence/training-session-repository.js';
import { VERSION } from './version.js';

/** Runs the program. @param argv the arguments behind the program's name @returns the exit status */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const print = (text: string | Uint8Array) => void process.stdout.write(text);
  const say = (sentence: string) => void process.stderr.write(`${safeLine(sentence)}\n`);
  try {
    const parsed = parseCommandLine(argv, COMMANDS);
    switch (parsed.kind) {
      case 'version':
        print(`${VERSION}\n`);
        return ExitCode.done;
      case 'help':
        print(parsed.command ? formatCommandHelp(parsed.command) : formatHelp(COMMANDS));
        return ExitCode.done;
      case 'screens':
      case 'run': {
        const world = new World(chooseRoot(parsed.args.values['data-dir']), print, say);
        try {
          if (parsed.kind === 'run') return runCommand(parsed.command, parsed.args, world);
          // React and Ink take long to load; no command waits for them.
          const { runScreens } = await import('./run-screens.js');
          return await runScreens(world);
        } finally {
          world.close();
        }
      }
    }
  } catch (error) {
    return reportError(error, say);
  }
}

function chooseRoot(dataDir: string | boolean | undefined): ChosenDataRoot {
  return chooseDataRoot({
    dataDir: typeof dataDir === 'string' ? dataDir : undefined,
    env: process.env,
    cwd: process.cwd(),
    platformFolder: platformDataFolder(),
  });
}

/** The real world of a command: this process, its disk and its clock; databases are opened when first asked for. */
class World implements CommandContext {
  readonly paths;
  readonly rootReason;
  private readonly databases: SqliteDatabase[] = [];

  constructor(
    chosen: ChosenDataRoot,
    readonly print: (text: string | Uint8Array) => void,
    readonly say: (sentence: string) => void,
  ) {
    this.paths = chosen.paths;
    this.rootReason = chosen.reason;
  }

  readonly now = () => new Date();
  readonly readStdin = () => storageStep('standard input', () => readStdin());
  readonly athlete = (): Athlete => ({ ...guessedAthlete(), ...readAthlete(this.paths.config) });

  readonly openStores = (): SessionStores => {
    makeFolder(this.paths.root);
    this.makeSessionsFolder();
    if (!existsSync(this.paths.schema)) this.tryToPublishSchema();
    return { repository: this.openRepository(), exporter: new SessionExporter(this.paths), now: this.now };
  };

  /** A file in the way is a mistake to be told at once; a folder that cannot be made leaves the database to save into. */
  private makeSessionsFolder(): void {
    try {
      makeFolder(this.paths.sessions);
    } catch (cause) {
      if (cause instanceof StorageError && cause.kind === 'not-a-folder') throw cause;
    }
  }

  readonly openForReading = (): TrainingSessionRepository | null => {
    refuseFileAsRoot(this.paths.root);
    const database = openDatabaseForReading(this.paths.database);
    return database && new TrainingSessionRepository(this.keep(database));
  };

  close(): void {
    for (const database of this.databases) closeDatabase(database);
  }

  private openRepository(): TrainingSessionRepository | StorageError {
    try {
      return new TrainingSessionRepository(this.keep(openDatabase(this.paths.database)));
    } catch (cause) {
      return toStorageError(cause, this.paths.database);
    }
  }

  /** The schema is for other people's tools: a session is saved all the same where it cannot be written. */
  private tryToPublishSchema(): void {
    try {
      publishSchema(this.paths);
    } catch (cause) {
      this.say(
        `The JSON Schema was not written: ${describeStorageError(toStorageError(cause, this.paths.schema))}.`,
      );
    }
  }

  private keep(database: SqliteDatabase): SqliteDatabase {
    this.databases.push(database);
    return database;
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
