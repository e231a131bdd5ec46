/** The JSON Schema in a data root, for other people's tools: written where it is missing or of another version. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { recordJsonSchema } from '../../domain/record-schema.js';
import { makeFolder, writeDurably } from '../disk/durable-file.js';
import type { DataPaths } from '../paths.js';

/** Makes the schema file say what this program's record says. @throws StorageError */
export function publishSchema(paths: DataPaths): void {
  const text = recordJsonSchema();
  if (currentText(paths.schema) === text) return;
  makeFolder(paths.schemas);
  writeDurably(paths.schemas, basename(paths.schema), text);
}

function currentText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null; // missing or unreadable: written anew, which says what is wrong if it cannot be
  }
}
