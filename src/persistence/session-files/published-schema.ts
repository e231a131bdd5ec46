/** The JSON Schema in a data root, for other tools. It is written if it is missing or of another version. */
import { basename } from 'node:path';
import { recordJsonSchema } from '../../domain/record-schema.js';
import { writeDurably } from '../disk/durable-file.js';
import { makeFolderInRoot } from '../disk/folder-in-root.js';
import { MAX_DOCUMENT_BYTES, readPlainFileOrNull } from '../disk/plain-file.js';
import { StorageError, type StorageErrorKind } from '../disk/storage-error.js';
import type { DataPaths } from '../paths.js';

/** Writes the schema of this program's record, unless the file has it. @throws StorageError */
export function publishSchema(paths: DataPaths): void {
  const text = recordJsonSchema();
  if (currentText(paths) === text) return;
  makeFolderInRoot(paths.schemas, paths.root);
  writeDurably(paths.schemas, basename(paths.schema), text);
}

/** @throws StorageError if the entry must not be replaced: not a plain file, or a link out of the root */
function currentText({ schema, root }: DataPaths): string | null {
  try {
    return readPlainFileOrNull(schema, { maxBytes: MAX_DOCUMENT_BYTES, root })?.toString('utf8') ?? null;
  } catch (cause) {
    if (cause instanceof StorageError && KEPT.includes(cause.kind)) throw cause;
    return null; // unreadable: written again, which reports the error if that fails too
  }
}

const KEPT: readonly StorageErrorKind[] = ['not-a-plain-file', 'outside-root', 'is-a-folder'];
