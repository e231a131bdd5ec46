import { readSavedDocument } from '../../domain/dialects/read-document.js';
import { serializeSession } from '../../domain/serialize-record.js';
import type { StoredText } from '../../persistence/database/stored-text.js';
import { StorageError } from '../../persistence/disk/storage-error.js';
import { findFilesByPrefix, findSessionFile } from '../../persistence/session-files/find-session-file.js';
import { SessionExporter } from '../../persistence/session-files/session-exporter.js';
import type { SessionReader } from '../../persistence/session-reader.js';
import { type Command, type CommandContext, NotFoundError, UsageError } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { escapeControls } from '../format.js';
import { NOTHING_LOGGED } from '../nothing-found.js';
import { pickSession } from '../pick-session.js';
import { formatSessionPage } from '../session-page.js';

export const showCommand: Command = {
  name: 'show',
  group: 'Look',
  usage: 'ID|PREFIX|latest',
  summary: 'print a session as a page, its document, or the exact bytes of one copy',
  operands: [
    {
      name: 'ID|PREFIX',
      description: 'the id of a session, or its beginning; latest is the newest one',
      choices: ['latest'],
    },
  ],
  options: {
    from: { choices: ['db', 'json'], description: 'print the exact bytes of this copy' },
    json: { description: 'print the document' },
  },
  examples: ['show latest', 'show 3fcb25c2 --from json'],
  arguments: { least: 1, most: 1 },
  run: (context, args) => {
    const { from, json } = args.values;
    if (from !== undefined && from !== 'db' && from !== 'json') {
      throw new UsageError(`--from needs db or json, not ${JSON.stringify(from)}.`);
    }
    const repository = context.openForReading();
    const wanted = args.positionals[0] ?? '';
    if (from === 'json') {
      context.printExact(readFileCopy(context, repository, wanted));
      return ExitCode.done;
    }
    const stored = find(repository, wanted);
    if (from === 'db') {
      context.printExact(stored.text);
      return ExitCode.done;
    }
    const athlete = context.athlete();
    const read = readSavedDocument(stored.text, { userId: '', userName: '', unit: athlete.unit ?? 'kg' });
    if (!read.ok) {
      const { place, reason } = read.error;
      throw new NotFoundError(
        `The database's copy of ${stored.id} cannot be read: ${place}: ${reason}; try --from json.`,
      );
    }
    const { session, repeatedKey } = read.value;
    if (repeatedKey) {
      const { place, reason } = repeatedKey;
      context.printMessage(
        `The text of this session is invalid: ${place}: ${reason}; correct it in its JSON file.`,
      );
    }
    context.print(json ? escapeControls(serializeSession(session)) : formatSessionPage(session, athlete));
    return ExitCode.done;
  },
};

function find(repository: SessionReader | null, wanted: string): StoredText {
  if (wanted === 'latest') {
    const latest = repository?.listSummaries(1)[0];
    const stored = latest && repository?.getText(latest.id);
    if (stored) return stored;
    throw new NotFoundError(NOTHING_LOGGED);
  }
  const none = `No session id starts with "${wanted}"; traininglogs list shows all sessions.`;
  const stored = repository?.getText(pickSession(wanted, repository.findIds(wanted), none));
  if (stored) return stored;
  throw new NotFoundError(none);
}

/** The bytes of a session's file. If no row has the id, every file is searched. */
function readFileCopy(context: CommandContext, repository: SessionReader | null, wanted: string): Uint8Array {
  const exporter = new SessionExporter(context.paths);
  const hasRow = wanted === 'latest' || (repository?.findIds(wanted).length ?? 0) > 0;
  if (hasRow) {
    const stored = find(repository, wanted);
    const named = { _id: stored.id, date: stored.date };
    const name = findFileName(exporter, named, stored.fileName, () => repository?.fileNames() ?? []);
    if (name !== null) return exporter.readBytes(name);
    throw new NotFoundError(
      `Session ${stored.id} has no JSON file; traininglogs verify lists missing copies, and logging the session again writes them.`,
    );
  }
  const [file, ...others] = wanted === '' ? [] : findFilesByPrefix(exporter, wanted);
  if (others.length > 0) throw new UsageError(`"${wanted}" matches several sessions; enter more of the id.`);
  if (file) return exporter.readBytes(file.name);
  throw new NotFoundError(`No session id starts with "${wanted}"; traininglogs list shows all sessions.`);
}

/** The name of a session's file; null if there is none. The id in a file that is not UTF-8 is not checked. */
function findFileName(...args: Parameters<typeof findSessionFile>): string | null {
  try {
    return findSessionFile(...args)?.name ?? null;
  } catch (cause) {
    if (cause instanceof StorageError && cause.kind === 'not-text') return args[2];
    throw cause;
  }
}
