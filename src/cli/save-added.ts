/** Saves the session of `add --save` in both stores, and prints what was written. */
import type { TrainingSession } from '../domain/record.js';
import { describeStorageError } from '../persistence/disk/storage-error.js';
import { pathInRoot } from '../persistence/paths.js';
import { saveSession } from '../persistence/sync/save-session.js';
import type { CommandContext } from './command.js';
import { ExitCode } from './exit-code.js';
import { describeMissingCopy, filesWritten } from './files-written.js';
import { toJsonLine } from './format.js';

/** @throws StorageError */
export function saveAdded(context: CommandContext, session: TrainingSession, isJson: boolean): ExitCode {
  const { root, sessions, database } = context.paths;
  const outcome = saveSession(context.openStores(), session, { replace: false });
  if (outcome.status !== 'saved' && outcome.status !== 'saved-one-copy') {
    const reason =
      'reason' in outcome ? describeStorageError(outcome.reason, root) : 'the id of the session is taken';
    context.printMessage(`Nothing was logged: ${reason}.`);
    return ExitCode.failed;
  }
  const missing = outcome.status === 'saved-one-copy' ? outcome.missing : null;
  const file = outcome.fileName === null ? null : `${pathInRoot(sessions, root)}/${outcome.fileName}`;
  const inDatabase = missing === 'database' ? null : pathInRoot(database, root);
  const json = {
    id: session._id,
    action: outcome.action,
    database: inDatabase,
    file,
    ...(missing && { missing }),
  };
  context.print(isJson ? toJsonLine([json]) : filesWritten(inDatabase, file === null ? [] : [file]));
  if (outcome.status === 'saved') return ExitCode.done;
  context.printMessage(
    describeMissingCopy('the session', outcome.missing, describeStorageError(outcome.reason, root)),
  );
  return ExitCode.storesDiffer;
}
