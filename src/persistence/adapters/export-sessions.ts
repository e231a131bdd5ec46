/** Exports all sessions as one JSON array. */
import { basename, dirname, join } from 'node:path';
import { nanoid } from 'nanoid';
import type { TaskProgress } from '../../domain/task.js';
import { makeFolder, TEMPORARY_SUFFIX } from '../disk/durable-file.js';
import { entryExists } from '../disk/folder.js';
import { NewFile } from '../disk/new-file.js';
import { StorageError } from '../disk/storage-error.js';
import type { SessionReader } from '../session-reader.js';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Writes the text of every session, oldest first, into a new file.
 * @returns the number of sessions
 * @throws StorageError if `path` exists or cannot be written
 */
export function* exportSteps(sessions: SessionReader, path: string): Generator<TaskProgress, number> {
  if (entryExists(path)) throw new StorageError('name-taken', path);
  const folder = dirname(path);
  makeFolder(folder);
  const texts = sessions.getTexts().reverse();
  const file = new NewFile(join(folder, `.${basename(path)}.${nanoid(8)}${TEMPORARY_SUFFIX}`), path);
  try {
    for (const [done, { text }] of texts.entries()) {
      yield { done, total: texts.length };
      file.write(Buffer.from(`${done === 0 ? '[\n' : ',\n'}${withoutMark(text).trim()}`, 'utf8'));
    }
    file.write(Buffer.from(texts.length === 0 ? '[]\n' : '\n]\n', 'utf8'));
    file.finish();
    file.moveTo(path);
    return texts.length;
  } finally {
    file.discard();
  }
}

function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
}
