/** `log`: saves sessions from files or stdin into both stores. */

import { describeFilled, describeLeft, describeSessionNumber } from '../../domain/describe-differences.js';
import { readSessions } from '../../domain/dialects/read-document.js';
import { type ReadError, UNIT_UNKNOWN } from '../../domain/dialects/read-result.js';
import type { Differences } from '../../domain/fill-empty.js';
import type { TrainingSession } from '../../domain/record.js';
import { type ExerciseKeyOf, workoutKeys } from '../../domain/same-workout.js';
import { serializeSession } from '../../domain/serialize-record.js';
import { describeStorageError, type StorageError } from '../../persistence/disk/storage-error.js';
import { hashText } from '../../persistence/disk/text-hash.js';
import { readExerciseLibrary } from '../../persistence/exercise-library-file.js';
import { pathInRoot } from '../../persistence/paths.js';
import type { SaveAction, SaveOutcome } from '../../persistence/sync/save-outcome.js';
import { saveWorkout } from '../../persistence/sync/save-workout.js';
import type { SessionStores } from '../../persistence/sync/session-stores.js';
import { currentTextHashes } from '../../persistence/sync/session-write.js';
import type { Command, CommandContext } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { describeMissingCopy } from '../files-written.js';
import { safeLine, toJsonLine } from '../format.js';
import { readInputFile, readStandardInput } from '../read-input.js';
import { JSON_OPTION } from '../usage.js';

export const logCommand: Command = {
  name: 'log',
  group: 'Log',
  usage: '[FILE...|-]',
  summary: 'save sessions from files or standard input: JSON or a typed log',
  operands: [
    {
      name: 'FILE',
      completes: 'file',
      description: 'a session as JSON or as a typed log in markdown; - is standard input, as is no FILE',
    },
  ],
  options: {
    replace: { description: 'replace a saved session of the same id; its old text moves to the trash' },
    ...JSON_OPTION,
  },
  examples: ['log today.md', 'log --replace sessions/*.json', 'log - < today.md'],
  arguments: { least: 0, most: Number.POSITIVE_INFINITY },
  run: (context, args) => {
    const inputs = args.positionals.length > 0 ? args.positionals : ['-'];
    const logging = new Logging(context, args.values.replace === true, args.values.json === true);
    for (const input of inputs) logging.logInput(input);
    return logging.finish();
  },
};

/** One session in the output of `--json`. */
type LoggedSession = {
  readonly id: string;
  readonly action: SaveAction;
  readonly database: string | null;
  readonly file: string | null;
  readonly missing?: 'database' | 'file';
};

/** One run of `log`. Inputs are independent: valid ones are saved even if others fail. */
class Logging {
  private stores: SessionStores | null = null;
  private readonly logged: LoggedSession[] = [];
  private hasFailed = false;
  private isUnitMissing = false;
  private isCopyMissing = false;
  private hasConflict = false;
  /** By session id: hashes of the texts stored before this run, and of those that this run saved. */
  private readonly bases = new Map<string, ReadonlySet<string>>();
  private hasPrintedFiles = false;
  private readonly keyOf: ExerciseKeyOf;

  constructor(
    private readonly context: CommandContext,
    private readonly replace: boolean,
    private readonly json: boolean,
  ) {
    this.keyOf = workoutKeys(context.athlete().aliases, readExerciseLibrary);
  }

  logInput(input: string): void {
    const name = input === '-' ? 'standard input' : input;
    const source = input === '-' ? readStandardInput(name, this.context.readStdin) : readInputFile(input);
    if ('error' in source) {
      this.fail(`Not saved: ${source.error}.`);
      return;
    }
    const read = readSessions(source.text, source.form, this.context.readerContext());
    if (!read.ok) {
      if (read.error.reason === UNIT_UNKNOWN) this.isUnitMissing = true;
      const { remedy = 'correct it and log it again' } = read.error;
      this.fail(`Not saved: ${describeReadError(name, read.error)}; ${remedy}.`);
      return;
    }
    const sessions = read.value.map(({ session }) => session);
    if (this.stores) this.recordBases(this.stores, sessions);
    else if (sessions.length > 0) {
      this.stores = this.context.openStores((stores) => this.recordBases(stores, sessions));
    }
    const ids = new Set(sessions.map(({ _id }) => _id));
    for (const { session, warnings } of read.value) {
      for (const warning of warnings) this.context.printMessage(`Note: ${describeReadError(name, warning)}.`);
      this.save(name, session, ids);
    }
  }

  finish(): ExitCode {
    if (this.json) this.context.print(toJsonLine(this.logged));
    if (this.isUnitMissing) return ExitCode.wrongUsage;
    if (this.hasFailed) return ExitCode.failed;
    return this.isCopyMissing || this.hasConflict ? ExitCode.storesDiffer : ExitCode.done;
  }

  /**
   * Records the hashes of the saved texts. `--replace` may replace only these, not a text that another process saves
   * concurrently.
   */
  private recordBases(stores: SessionStores, sessions: readonly TrainingSession[]): void {
    if (!this.replace) return;
    for (const session of sessions) {
      const known = this.bases.get(session._id) ?? [];
      this.bases.set(session._id, new Set([...known, ...currentTextHashes(stores, session)]));
    }
  }

  /** @param ids the ids of all sessions of the same input; none of them is taken for the same workout */
  private save(name: string, session: TrainingSession, ids: Set<string>): void {
    const { stores, replace } = this;
    if (!stores) return;
    const base = this.bases.get(session._id);
    const beganFrom = (text: string) => base?.has(hashText(text)) === true;
    const isOfSameSource = (id: string) => ids.has(id);
    const options = { replace, keyOf: this.keyOf, isOfSameSource, ...(base && { beganFrom }) };
    const { id, save, differences } = saveWorkout(stores, session, options);
    ids.add(id);
    // With `--replace`, a later text of the same session may replace this one.
    if (base) this.bases.set(session._id, new Set([...base, hashText(serializeSession(session))]));
    const isOther = id !== session._id;
    this.report(isOther ? `${name} is the workout of session ${id}` : name, session, id, save);
    const isMerged = 'action' in save && save.action === 'merged';
    if (differences && !replace && (isOther || isMerged)) this.reportDifferences(name, differences, isMerged);
  }

  private reportDifferences(name: string, differences: Differences, isMerged: boolean): void {
    const { printMessage } = this.context;
    if (isMerged) printMessage(`Completed: ${name} adds ${describeFilled(differences)}.`);
    const left = describeLeft(differences, isMerged);
    if (left !== '') printMessage(`Left as it is: ${name} has ${left}; --replace saves it.`);
  }

  private reportConflicts(name: string, conflicts: readonly string[] = []): void {
    if (conflicts.length === 0) return;
    this.hasConflict = true;
    const files = conflicts.map((file) => this.pathOfFile(file)).join(', ');
    this.context.printMessage(
      `Also changed by another program: ${name}; the text of that program is saved as ${files}; decide on the Data screen.`,
    );
  }

  private report(name: string, session: TrainingSession, id: string, outcome: SaveOutcome): void {
    switch (outcome.status) {
      case 'refused': {
        const remedy = describeSessionNumber(session);
        this.fail(
          `Not saved: ${name}: session ${id} is already saved with other content; --replace replaces it and moves the old text to the trash${remedy && `; ${remedy}`}.`,
        );
        return;
      }
      case 'refused-deleted':
        this.fail(
          `Not saved: ${name}: session ${id} is in the trash; --replace saves this text, traininglogs undelete restores the deleted one.`,
        );
        return;
      case 'refused-unreadable':
        this.fail(
          `Not saved: ${name}: its file ${this.pathOfFile(outcome.fileName)} cannot be read; correct it, or log with --replace, which sets it aside.`,
        );
        return;
      case 'not-saved':
        this.fail(`Not saved: ${name}: ${this.describe(outcome.reason)}.`);
        return;
      case 'saved':
        this.record(id, outcome.action, outcome.fileName, null);
        if (outcome.isWritten) this.printFiles(outcome.fileName);
        this.reportConflicts(name, outcome.conflicts);
        if (outcome.action === 'same') {
          const written = outcome.isWritten ? '; the missing copy was written' : '';
          this.context.printMessage(`Already saved: ${name}${written}.`);
        }
        return;
      case 'saved-one-copy':
        this.isCopyMissing = true;
        this.record(id, outcome.action, outcome.fileName, outcome.missing);
        this.printFiles(outcome.fileName, outcome.missing);
        this.context.printMessage(describeMissingCopy(name, outcome.missing, this.describe(outcome.reason)));
        this.reportConflicts(name, outcome.conflicts);
        return;
    }
  }

  private record(
    id: string,
    action: SaveAction,
    file: string | null,
    missing: 'database' | 'file' | null,
  ): void {
    const database = missing === 'database' ? null : this.inRoot(this.context.paths.database);
    const path = file === null ? null : this.pathOfFile(file);
    this.logged.push({ id, action, database, file: path, ...(missing && { missing }) });
  }

  private printFiles(fileName: string | null, missing?: 'database' | 'file'): void {
    if (this.json) return;
    if (!this.hasPrintedFiles) {
      this.context.print('Files written:\n');
      if (missing !== 'database')
        this.context.print(` • Database: ${safeLine(this.inRoot(this.context.paths.database))}\n`);
    }
    this.hasPrintedFiles = true;
    if (fileName !== null) this.context.print(` • JSON file: ${safeLine(this.pathOfFile(fileName))}\n`);
  }

  private pathOfFile(name: string): string {
    return `${this.inRoot(this.context.paths.sessions)}/${name}`;
  }

  private describe(reason: StorageError): string {
    return describeStorageError(reason, this.context.paths.root);
  }

  private inRoot(path: string): string {
    return pathInRoot(path, this.context.paths.root);
  }

  private fail(sentence: string): void {
    this.hasFailed = true;
    this.context.printMessage(sentence);
  }
}

function describeReadError(name: string, { place, reason }: ReadError): string {
  return place === '' ? `${name} ${reason}` : `${name}, ${place}: ${reason}`;
}
