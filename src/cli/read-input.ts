/** Reads the texts of files and stdin that `log` is given. */
import type { TextForm } from '../domain/dialects/read-document.js';
import { MAX_DOCUMENT_BYTES, readPlainFile } from '../persistence/disk/plain-file.js';
import {
  describeStorageError,
  type StorageError,
  toStorageError,
} from '../persistence/disk/storage-error.js';

export type Input = { readonly text: string; readonly form: TextForm };

/** A text, or the reason why it cannot be read, as a clause without a full stop. */
export type ReadInput = Input | { readonly error: string };

/** Reads a file, as JSON if its name ends in `.json` or `.jsonc` or its text begins like JSON. */
export function readInputFile(path: string): ReadInput {
  return readInput(path, /\.jsonc?$/i.test(path) ? 'json' : 'auto', () =>
    readPlainFile(path, { maxBytes: MAX_DOCUMENT_BYTES, root: null }),
  );
}

/** Reads stdin. The text is read as JSON if it begins like JSON. */
export function readStandardInput(name: string, read: () => Uint8Array): ReadInput {
  return readInput(name, 'auto', read);
}

function readInput(name: string, form: TextForm, read: () => Uint8Array): ReadInput {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read()), form };
  } catch (cause) {
    if (cause instanceof TypeError)
      return { error: `${name} is not UTF-8 text; log a JSON or markdown file` };
    return { error: describeUnreadable(name, toStorageError(cause, name)) };
  }
}

function describeUnreadable(path: string, error: StorageError): string {
  switch (error.kind) {
    case 'is-a-folder':
      return `${path} is a folder; name the files in it: ${path.replace(/\/+$/, '')}/*`;
    case 'not-a-plain-file':
      return `${path} is not a plain file; to read a pipe, use - for standard input`;
    case 'missing':
    case 'not-a-folder':
      return `${path} does not exist; check the path`;
    case 'no-permission':
      return `${path} cannot be read; check its permissions`;
    default:
      return describeStorageError(error, null);
  }
}
