/** What is to be imported: the files at a path, and what each of them holds. */
import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readSessions } from '../../domain/dialects/read-document.js';
import type { ReadError, ReaderContext } from '../../domain/dialects/read-result.js';
import { rejectTooLarge } from '../../domain/dialects/validate-record.js';
import type { TrainingSession } from '../../domain/record.js';
import type { WeightUnit } from '../../domain/weight.js';
import { EXPORT_FORMATS } from '../../interchange/export-formats.js';
import { isExport, readExportSteps } from '../../interchange/read-export.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { decodeText, namesInFolder } from '../disk/folder.js';
import { readPlainFile } from '../disk/plain-file.js';
import { describeStorageError, StorageError, storageStep, toStorageError } from '../disk/storage-error.js';

const TABLE = /\.(csv|tsv)$/i;
/** Years of training are a few MiB in any app; a text of this size still fits the memory. */
const MAX_IMPORT_BYTES = 256 * 1024 ** 2;
const READABLE = /\.(json|jsonc|md|markdown|txt|csv|tsv)$/i;

/** Names of what can be read: the exports of apps, and the two kinds of texts that the program has itself. */
export const IMPORT_FORMATS: readonly string[] = [
  ...EXPORT_FORMATS.map(({ name }) => name),
  'json',
  'markdown',
];

export type ReadOptions = {
  /** One of `IMPORT_FORMATS`; null to tell by name and text. */
  readonly format: string | null;
  /** The unit of weights in a table that has none for them; null where nobody said. */
  readonly unit: WeightUnit | null;
  /** True where nobody said that unit of these weights: then it is told. */
  readonly isUnitAssumed: boolean;
};

/** Something left out; `place` is empty where the whole file is meant. */
export type Skipped = { readonly place: string; readonly reason: string };

export type FileContent = {
  readonly sessions: readonly TrainingSession[];
  /** Rows of a table, none for other texts. */
  readonly rows: number;
  readonly skipped: readonly Skipped[];
  /** What a person should know of what was read. */
  readonly warnings: readonly Skipped[];
  /** Sets whose weight has a unit only because `unit` says so. */
  readonly assumedUnitCount: number;
};

export type ImportFile = { readonly path: string; readonly name: string };

/** The files to read at a path or below it, in the order of their paths. @throws StorageError where nothing is there */
export function filesAt(path: string): readonly ImportFile[] {
  const stats = storageStep(path, () => statSync(path, { throwIfNoEntry: false }));
  if (!stats) throw new StorageError('not-found', path);
  if (!stats.isDirectory()) return [{ path, name: '' }];
  return filesBelow(path, '');
}

/** The sessions of a file, in steps; what cannot be read at all has one thing left out. */
export function* readImportFile(
  path: string,
  options: ReadOptions,
  context: ReaderContext,
): Generator<void, FileContent> {
  try {
    const bytes = readPlainFile(path, { maxBytes: MAX_IMPORT_BYTES, root: null });
    const isTable = TABLE.test(path);
    const text = isTable ? decodeTable(bytes) : decodeText(bytes, path);
    if (text.trim() === '' || text === '\ufeff') return nothing({ place: '', reason: 'is empty' });
    const isNamed = EXPORT_FORMATS.some(({ name }) => name === options.format);
    if (isNamed || (options.format === null && (isTable || isExport(text)))) {
      return yield* readTable(text, options, context);
    }
    return readText(text, path, options.format, context);
  } catch (cause) {
    return nothing({ place: '', reason: describeStorageError(toStorageError(cause, path), null) });
  }
}

function* readTable(
  text: string,
  { format, unit }: ReadOptions,
  context: ReaderContext,
): Generator<void, FileContent> {
  const steps = readExportSteps(text, { format, unit }, context);
  for (;;) {
    const step = steps.next();
    if (!step.done) {
      yield;
      continue;
    }
    if (!step.value.ok) return nothing(step.value.error);
    const { skipped, ...found } = step.value.value;
    const { sessions, tooLarge } = withoutTooLarge(found.sessions);
    const content = { ...found, sessions };
    const placed = skipped.map(({ line, reason }) => ({ place: `line ${line}`, reason }));
    return { ...content, skipped: [...placed, ...tooLarge], warnings: [] };
  }
}

/** The sessions whose values are within their limits, and why the others are left out. */
function withoutTooLarge(found: readonly TrainingSession[]): {
  readonly sessions: readonly TrainingSession[];
  readonly tooLarge: readonly Skipped[];
} {
  const sessions: TrainingSession[] = [];
  const tooLarge: Skipped[] = [];
  for (const session of found) {
    const read = rejectTooLarge(session);
    if (read.ok) sessions.push(session);
    else tooLarge.push({ place: `${session.date}, ${read.error.place}`, reason: read.error.reason });
  }
  return { sessions, tooLarge };
}

function readText(text: string, path: string, format: string | null, context: ReaderContext): FileContent {
  const isJson = format === 'json' || (format === null && /\.jsonc?$/i.test(path));
  if (format === 'markdown' && /^\ufeff?\s*[[{]/.test(text)) {
    return nothing({ place: '', reason: 'is JSON and no markdown' });
  }
  const read = readSessions(text, isJson ? 'json' : 'auto', context);
  if (!read.ok) return nothing(read.error);
  return {
    sessions: read.value.map(({ session }) => session),
    rows: 0,
    skipped: [],
    warnings: read.value.flatMap(({ warnings }) => warnings),
    assumedUnitCount: 0,
  };
}

function nothing({ place, reason, remedy }: ReadError): FileContent {
  const told = remedy === undefined ? reason : `${reason}; ${remedy}`;
  return { sessions: [], rows: 0, skipped: [{ place, reason: told }], warnings: [], assumedUnitCount: 0 };
}

/** Tables are also in what spreadsheets save: UTF-16 with its mark, or the code page of western Windows. */
function decodeTable(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What is no plain file is named too, and reading it says so. @param above the real paths of the folders on the way */
function filesBelow(folder: string, name: string, above: readonly string[] = []): readonly ImportFile[] {
  const real = realpathSync(folder);
  // A link back to one of its own folders would never end.
  if (above.includes(real)) return [];
  return namesInFolder(folder).flatMap((entry) => {
    if (entry.startsWith('.')) return [];
    const path = join(folder, entry);
    const below = name === '' ? entry : `${name}/${entry}`;
    const stats = fallbackOnError(undefined, () => statSync(path, { throwIfNoEntry: false }));
    if (stats?.isDirectory()) return filesBelow(path, below, [...above, real]);
    return READABLE.test(entry) ? [{ path, name: below }] : [];
  });
}
