/** Finds the files to import at a path, and reads the sessions in them. */
import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DayWeight } from '../../domain/body-weight-entry.js';
import { readEachSession } from '../../domain/dialects/read-document.js';
import type { ReadError, ReaderContext } from '../../domain/dialects/read-result.js';
import { describeProgramText } from '../../domain/program/describe-program-text.js';
import type { GivenColumns, NamedTable } from '../../domain/table-columns.js';
import type { WeightUnit } from '../../domain/weight.js';
import { builtSession, type UnbuiltSession } from '../../interchange/build-sessions.js';
import { EXPORT_FORMATS } from '../../interchange/export-formats.js';
import { OWN_TABLE } from '../../interchange/own-table/read-own-table.js';
import { isExport, readExportSteps } from '../../interchange/read-export.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { decodeText, namesInFolder } from '../disk/folder.js';
import { readPlainFile } from '../disk/plain-file.js';
import { describeStorageError, StorageError, storageStep, toStorageError } from '../disk/storage-error.js';
import { readExerciseLibrary } from '../exercise-library-file.js';
import { describeForeignFile } from './foreign-file.js';

const TABLE = /\.(csv|tsv)$/i;
const MAX_IMPORT_BYTES = 256 * 1024 ** 2;
const READABLE = /\.(json|jsonc|md|markdown|txt|csv|tsv|liftoscript)$/i;
/** Matches names of files that cannot be read, but that other apps write. The report names the kind of each. */
const FOREIGN = /\.(xlsx?|ods|numbers|fit|tcx|gpx|xml|fitnotes|liftlogbackup|gz|zip)$/i;

const TABLE_FORMATS: readonly string[] = [...EXPORT_FORMATS.map(({ name }) => name), OWN_TABLE];

/** The formats that can be read: the exports of other apps, and the program's own CSV, JSON and markdown. */
export const IMPORT_FORMATS: readonly string[] = [...TABLE_FORMATS, 'json', 'markdown'];

export type ReadOptions = {
  /** One of `IMPORT_FORMATS`; null to detect the format from the file's name and text. */
  readonly format: string | null;
  /** The unit of weights that a table gives without a unit; null if the user named none. */
  readonly unit: WeightUnit | null;
  /** The unit of distances that a table gives without a unit; null if the user named none. */
  readonly distanceUnit: 'km' | 'mi' | null;
  /** The IANA name of the time zone to which the times of apps that write UTC are converted. */
  readonly timeZone: string;
  readonly columns: GivenColumns | null;
  /** The columns that the user named in earlier imports, by the header of the table. */
  readonly rememberedColumns: Readonly<Record<string, string>>;
  /** True if `unit` is only a default, which the report then mentions. */
  readonly isUnitAssumed: boolean;
};

/** Something that was not imported, or a warning. `place` is empty if the whole file is meant. */
export type Skipped = { readonly place: string; readonly reason: string };

export type FileContent = {
  readonly sessions: readonly UnbuiltSession[];
  /** The number of table rows; 0 if the text is not a table. */
  readonly rows: number;
  readonly skipped: readonly Skipped[];
  /** What the user should know about the imported sessions. */
  readonly warnings: readonly Skipped[];
  /** A weight that the text gives without a unit, so that it got `unit`; null if there is none. */
  readonly assumedWeight: number | null;
  /** The number of sets whose distance has no unit. */
  readonly bareDistanceCount: number;
  /** A table whose columns the user named, now or in an earlier import; null for other files. */
  readonly named: NamedTable | null;
  readonly unusedColumns: readonly string[];
  /** True if times in UTC were converted to those of `timeZone`. */
  readonly isConverted: boolean;
  readonly bodyWeights: readonly DayWeight[];
};

/** `name` is the path below the folder that the user gave; empty if the user gave the file itself. */
export type ImportFile = { readonly path: string; readonly name: string };

/**
 * The file at a path, or all files of known kinds below it, sorted.
 * @throws StorageError if nothing exists at the path
 */
export function filesAt(path: string): readonly ImportFile[] {
  const stats = storageStep(path, () => statSync(path, { throwIfNoEntry: false }));
  if (!stats) throw new StorageError('not-found', path);
  if (!stats.isDirectory()) return [{ path, name: '' }];
  return filesBelow(path, '');
}

/** Reads the sessions of a file, in steps. If the file cannot be read, it is skipped as a whole. */
export function* readImportFile(
  path: string,
  options: ReadOptions,
  context: ReaderContext,
): Generator<void, FileContent> {
  try {
    const isTable = TABLE.test(path);
    const { text, foreign } = readForeignOrText(path, isTable);
    yield; // reading and decoding 50 MB is long for one step
    if (foreign !== null) return nothing({ place: '', reason: foreign });
    if (text.trim() === '' || text === '\ufeff') return nothing({ place: '', reason: 'is empty' });
    const isNamed = options.format !== null && TABLE_FORMATS.includes(options.format);
    if (isNamed || (options.format === null && (isTable || isExport(text)))) {
      return yield* readTable(text, options, context);
    }
    return readText(text, path, options.format, context);
  } catch (cause) {
    return nothing({ place: '', reason: describeStorageError(toStorageError(cause, path), null) });
  }
}

/** Reads the text of a file, or names its kind if unreadable. The bytes can be freed when this returns. */
function readForeignOrText(
  path: string,
  isTable: boolean,
): { readonly text: string; readonly foreign: string | null } {
  const bytes = readPlainFile(path, { maxBytes: MAX_IMPORT_BYTES, root: null });
  const foreign = describeForeignFile(bytes);
  if (foreign !== null) return { text: '', foreign };
  return { text: isTable ? decodeTable(bytes) : decodeText(bytes, path), foreign };
}

function* readTable(
  text: string,
  options: ReadOptions,
  context: ReaderContext,
): Generator<void, FileContent> {
  const steps = readExportSteps(text, { ...options, library: readExerciseLibrary() }, context);
  for (;;) {
    const step = steps.next();
    if (!step.done) {
      yield;
      continue;
    }
    if (!step.value.ok) return nothing(step.value.error);
    const { skipped, ...found } = step.value.value;
    const placed = skipped.map(({ line, place, reason }) => ({ place: place ?? `line ${line}`, reason }));
    return { ...found, skipped: placed, warnings: [] };
  }
}

function readText(text: string, path: string, format: string | null, context: ReaderContext): FileContent {
  const isJson = format === 'json' || (format === null && /\.jsonc?$/i.test(path));
  if (format === 'markdown' && /^\ufeff?\s*[[{]/.test(text)) {
    return nothing({ place: '', reason: 'is JSON, not markdown' });
  }
  const read = readEachSession(text, isJson ? 'json' : 'auto', context);
  const { sessions, invalid } = read.ok ? read.value : { sessions: [], invalid: [read.error] };
  const program = sessions.length === 0 ? describeProgramText(text) : null;
  if (program !== null) return nothing({ place: '', reason: program });
  return {
    ...NOTHING,
    sessions: sessions.map(({ session }) => builtSession(session)),
    skipped: invalid.map(toSkipped),
    warnings: sessions.flatMap(({ warnings }) => warnings),
  };
}

function toSkipped({ place, reason, remedy }: ReadError): Skipped {
  return { place, reason: remedy === undefined ? reason : `${reason}; ${remedy}` };
}

const NOTHING: FileContent = {
  sessions: [],
  rows: 0,
  skipped: [],
  warnings: [],
  assumedWeight: null,
  bareDistanceCount: 0,
  named: null,
  unusedColumns: [],
  isConverted: false,
  bodyWeights: [],
};

function nothing(error: ReadError): FileContent {
  return { ...NOTHING, skipped: [toSkipped(error)] };
}

/** Decodes a table: UTF-8, UTF-16 with a byte order mark, or the code page of western Windows. */
function decodeTable(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Includes entries that are not plain files, so that reading them reports an error.
 * @param above the real paths of the folder's parents
 */
function filesBelow(folder: string, name: string, above: readonly string[] = []): readonly ImportFile[] {
  const real = realpathSync(folder);
  // Skips a link to a parent folder, which would recurse without end.
  if (above.includes(real)) return [];
  return namesInFolder(folder).flatMap((entry) => {
    if (entry.startsWith('.')) return [];
    const path = join(folder, entry);
    const below = name === '' ? entry : `${name}/${entry}`;
    const stats = fallbackOnError(undefined, () => statSync(path, { throwIfNoEntry: false }));
    if (stats?.isDirectory()) return filesBelow(path, below, [...above, real]);
    return READABLE.test(entry) || FOREIGN.test(entry) ? [{ path, name: below }] : [];
  });
}
