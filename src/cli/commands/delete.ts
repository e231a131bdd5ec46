import { describeStorageError } from '../../persistence/disk/storage-error.js';
import {
  CHANGED_FILE,
  type DeleteOutcome,
  deleteSession,
  undeleteSession,
} from '../../persistence/sync/delete-session.js';
import type { OpenStores } from '../../persistence/sync/open-stores.js';
import { type Command, type CommandContext, NotFoundError } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { toJsonLine } from '../format.js';
import { pickSession } from '../pick-session.js';
import { JSON_OPTION } from '../usage.js';

const SESSION_OPERAND = { name: 'ID|PREFIX', description: 'the id of a session, or its beginning' };

export const deleteCommand: Command = {
  name: 'delete',
  group: 'Log',
  usage: 'ID|PREFIX',
  summary: 'move a session to the trash; undelete restores it',
  operands: [SESSION_OPERAND],
  options: JSON_OPTION,
  examples: ['delete 3fcb25c2'],
  arguments: { least: 1, most: 1 },
  run: (context, args) => {
    const wanted = args.positionals[0] ?? '';
    const stores = context.openStores();
    const none = `No session id starts with "${wanted}"; traininglogs list shows all sessions.`;
    const id = pickSession(wanted, stores.reader.findIds(wanted), none);
    const done = `Deleted ${id}; traininglogs undelete ${id.slice(0, SHORT_ID_LENGTH)} restores it.`;
    return report(context, args.values.json === true, id, deleteSession(stores, id), done);
  },
};

export const undeleteCommand: Command = {
  name: 'undelete',
  group: 'Log',
  usage: 'ID|PREFIX',
  summary: 'restore a session from the trash',
  operands: [SESSION_OPERAND],
  options: JSON_OPTION,
  examples: ['undelete 3fcb25c2'],
  arguments: { least: 1, most: 1 },
  run: (context, args) => {
    const wanted = args.positionals[0] ?? '';
    const stores = context.openStores();
    const none = `No session in the trash has an id that starts with "${wanted}".`;
    const id = pickSession(wanted, deletedIds(stores, wanted.toLowerCase()), none);
    return report(context, args.values.json === true, id, undeleteSession(stores, id), `Restored ${id}.`);
  },
};

/** A prefix of this length identifies a session in practice. */
const SHORT_ID_LENGTH = 8;

/**
 * The deleted sessions whose id begins with `prefix`. A session deleted on another machine may be only in the trash.
 */
function deletedIds({ repository, exporter }: OpenStores, prefix: string): readonly string[] {
  const rows = repository instanceof Error ? [] : repository.rowStates();
  const live = new Set(rows.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id));
  const ids = [...rows, ...exporter.trash.all()].map(({ id }) => id);
  return [...new Set(ids)].filter((id) => id.startsWith(prefix) && !live.has(id)).sort();
}

function report(
  context: CommandContext,
  isJson: boolean,
  id: string,
  outcome: DeleteOutcome,
  done: string,
): ExitCode {
  switch (outcome.status) {
    case 'not-found':
      throw new NotFoundError(`Session ${id} no longer exists; traininglogs list shows all sessions.`);
    case 'refused-changed':
      context.printMessage(CHANGED_FILE);
      return ExitCode.failed;
    case 'not-done':
      throw outcome.reason;
    case 'done':
    case 'done-in-one': {
      const missing = outcome.status === 'done' ? undefined : outcome.missing;
      context.print(isJson ? toJsonLine({ id, ...(missing && { missing }) }) : `${done}\n`);
      if (outcome.status === 'done') return ExitCode.done;
      const other = missing === 'file' ? 'JSON file' : 'database';
      context.printMessage(
        `The ${other} was not changed: ${describeStorageError(outcome.reason, context.paths.root)}; the next command tries again.`,
      );
      return ExitCode.storesDiffer;
    }
  }
}
