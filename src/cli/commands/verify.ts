import { existsSync } from 'node:fs';
import type { Athlete } from '../../domain/athlete.js';
import { counted, formatCount } from '../../domain/format-session.js';
import { athleteCopies } from '../../persistence/athlete-copies.js';
import { isForeignLog } from '../../persistence/database/foreign-log.js';
import type { TrainingSessionRepository } from '../../persistence/database/training-session-repository.js';
import { isDamage, type StorageError, toStorageError } from '../../persistence/disk/storage-error.js';
import { findOddEntries } from '../../persistence/odd-entries.js';
import { type DataPaths, pathInRoot } from '../../persistence/paths.js';
import { SessionExporter } from '../../persistence/session-files/session-exporter.js';
import {
  areStoresEqual,
  type Verification,
  verifySteps,
  withAthleteCopies,
} from '../../persistence/sync/verify-stores.js';
import type { GroupOptions } from '../../text/group-thousands.js';
import type { Command, CommandContext } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { safeLine, toJsonLine } from '../format.js';
import { runWithProgress } from '../run-with-progress.js';
import { JSON_OPTION } from '../usage.js';

export const verifyCommand: Command = {
  name: 'verify',
  group: 'Data',
  usage: '',
  summary: 'compare both stores and the schema, every byte; writes nothing',
  operands: [],
  options: JSON_OPTION,
  examples: ['verify'],
  arguments: { least: 0, most: 0 },
  run: async (context, args) => {
    const { paths } = context;
    const exporter = new SessionExporter(paths);
    const database = pathInRoot(paths.database, paths.root);
    const repository = repositoryOf(context);
    const compared = await runWithProgress(
      context,
      verifySteps(repository, exporter, database, athleteOf(context)),
      { doing: 'Verifying', stopped: () => 'The comparison was stopped; verify writes nothing.' },
    );
    // Without the driver, no session is known to be only in a file.
    const isUnknown = repository instanceof Error && repository.kind === 'no-driver';
    const others = isUnknown ? { ...compared, jsonOnly: [] } : compared;
    const found = {
      ...withAthleteCopies(others, athleteCopies(paths)),
      invalid: [...foreignLogOf(paths, database), ...others.invalid, ...oddEntriesOf(paths, others)],
    };
    context.print(args.values.json ? toJsonLine(found) : describe(found, athleteOf(context) ?? {}));
    const foreign = repository === null || repository instanceof Error ? [] : repository.foreignObjects();
    if (foreign.length > 0)
      context.printMessage(
        `Left unchanged, because other programs created them in the database: ${foreign.join(', ')}.`,
      );
    return areStoresEqual(found) ? ExitCode.done : ExitCode.storesDiffer;
  },
};

/**
 * Opens the database; null if there is none. Returns the error if it is damaged or has no driver.
 * @throws StorageError
 */
function repositoryOf(context: CommandContext): TrainingSessionRepository | StorageError | null {
  try {
    return context.readUnsynced();
  } catch (cause) {
    const error = toStorageError(cause, context.paths.database);
    if (isDamage(error) || error.kind === 'no-driver') return error;
    throw error;
  }
}

/** Documents that are not plain files, unless they are already listed as invalid. */
function oddEntriesOf(paths: DataPaths, { invalid }: Verification): Verification['invalid'] {
  return findOddEntries(paths).filter(({ file }) => !invalid.some((each) => each.file === file));
}

/** Reports a `-wal` file that belongs to another database. The rows are read without that file. */
function foreignLogOf(paths: DataPaths, database: string): Verification['invalid'] {
  if (!existsSync(paths.database) || !isForeignLog(paths.database)) return [];
  const reason = 'does not belong to the database, which is read without it; traininglogs sync renames it';
  return [{ file: `${database}-wal`, reason }];
}

/** The athlete's settings; null if an error is thrown, so that the cached personal bests are not compared. */
function athleteOf(context: CommandContext): Athlete | null {
  try {
    return context.athlete();
  } catch {
    return null;
  }
}

function describe(found: Verification, options: GroupOptions): string {
  const lines = [
    `${counted(found.sessions, 'session', options)}, ${formatCount(found.agree, options)} equal in both stores.`,
    ...found.dbOnly.map((id) => `Only in the database: ${id}`),
    ...found.jsonOnly.map((id) => `Only in a file: ${id}`),
    ...found.differ.map((id) => `Different in database and file: ${id}`),
    ...found.pending.map((id) => `Last change not written to the file yet: ${id}`),
    ...found.invalid.map(({ file, reason }) => `Invalid: ${file}: ${reason}`),
    ...found.conflicts.map(({ file }) => `In conflict: ${file}`),
    ...found.keptAfterDeletion.map(
      (id) => `Deleted on another machine, stays because of an edit here: ${id}`,
    ),
  ];
  return lines.map((line) => `${safeLine(line)}\n`).join('');
}
