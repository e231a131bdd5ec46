/** The JSON Schemas in a data root, for other tools. */
import { basename } from 'node:path';
import { athleteJsonSchema } from '../../domain/athlete-schema.js';
import { recordJsonSchema } from '../../domain/record-schema.js';
import { writeDurably } from '../disk/durable-file.js';
import { makeFolderInRoot } from '../disk/folder-in-root.js';
import { MAX_DOCUMENT_BYTES, readPlainFileOrNull } from '../disk/plain-file.js';
import { StorageError, type StorageErrorKind } from '../disk/storage-error.js';
import type { DataPaths } from '../paths.js';

/** Writes the schemas of sessions and settings if they are missing or of another version. @throws StorageError */
export function publishSchema(paths: DataPaths): void {
  const schemas = [
    { path: paths.schema, text: recordJsonSchema() },
    { path: paths.athleteSchema, text: athleteJsonSchema() },
  ];
  for (const { path, text } of schemas) {
    if (currentText(path, paths.root) === text) continue;
    makeFolderInRoot(paths.schemas, paths.root);
    writeDurably(paths.schemas, basename(path), text);
  }
}

/** The file's text; null if it is missing or unreadable. @throws StorageError if the file must not be replaced */
function currentText(path: string, root: string): string | null {
  try {
    return readPlainFileOrNull(path, { maxBytes: MAX_DOCUMENT_BYTES, root })?.toString('utf8') ?? null;
  } catch (cause) {
    if (cause instanceof StorageError && KEPT.includes(cause.kind)) throw cause;
    return null; // an unreadable file is written again; if that fails, the write reports the error
  }
}

const KEPT: readonly StorageErrorKind[] = ['not-a-plain-file', 'outside-root', 'is-a-folder'];
