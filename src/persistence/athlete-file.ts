/**
 * Reads and writes `data/athlete.json`. While it cannot be read, the cached values apply, and only a person's edit
 * replaces it.
 */
import { basename, dirname, join } from 'node:path';
import type { Athlete } from '../domain/athlete.js';
import { describeInvalidValue } from '../domain/check-settings.js';
import {
  type InvalidValue,
  type JsonTree,
  parseAthleteText,
  readAthleteTree,
} from '../domain/read-athlete.js';
import { printJson } from '../domain/serialize-record.js';
import { mergeIntoTree } from './athlete-tree.js';
import { positionOfBadByte } from './disk/bad-byte.js';
import { makeFolder, writeDurably } from './disk/durable-file.js';
import { entryExists } from './disk/folder.js';
import { MAX_DOCUMENT_BYTES, readPlainFileOrNull } from './disk/plain-file.js';
import { describeStorageError, StorageError, toStorageError } from './disk/storage-error.js';
import type { WriterLock } from './disk/writer-lock.js';
import { type DataPaths, pathInRoot } from './paths.js';

export type AthleteFile = {
  readonly athlete: Athlete;
  /** What is wrong with the file, in one sentence; null if all of it could be read. */
  readonly warning: string | null;
  /** False if the file exists and cannot be read. */
  readonly isReadable: boolean;
  /** False if the unit in the file cannot be read and no unit is cached. */
  readonly isUnitKnown: boolean;
};

/** The content of the file. `key` identifies the text, or the reason why there is none. */
export type AthleteSource = { readonly key: string } & (
  | { readonly status: 'absent' }
  | { readonly status: 'read'; readonly tree: JsonTree; readonly text: string }
  /** `reason` contains the line and the column, if they are known. */
  | { readonly status: 'unreadable'; readonly reason: string; readonly cause: unknown }
);

type Paths = Pick<DataPaths, 'config' | 'root'>;

/** Reads the file, but not its values yet. Never throws. */
export function readAthleteSource({ config, root }: Paths): AthleteSource {
  try {
    const bytes = readAthleteBytes({ config, root });
    if (bytes === null) return { key: '', status: 'absent' };
    const bad = positionOfBadByte(bytes);
    if (bad) return unreadable(`line ${bad.line}, column ${bad.column}: is not UTF-8`);
    const text = bytes.toString('utf8');
    const parsed = parseAthleteText(text);
    if (parsed.ok) return { key: `read ${text}`, status: 'read', tree: parsed.tree, text };
    return unreadable(`${parsed.error.place}: ${parsed.error.reason}`);
  } catch (cause) {
    const error = toStorageError(cause, config);
    // `data` is a file and not a folder, so there is no `athlete.json`.
    if (error.kind === 'not-a-folder') return { key: '', status: 'absent' };
    return { ...unreadable(describeStorageError(error, root)), cause: error };
  }
}

function unreadable(reason: string): Extract<AthleteSource, { status: 'unreadable' }> {
  return { key: `unreadable ${reason}`, status: 'unreadable', reason, cause: new Error(reason) };
}

/** The settings in the file. Cached values replace values that cannot be read. @param cached called only if needed */
export function readAthleteFile(
  source: AthleteSource,
  paths: Paths,
  cached: () => Athlete | null,
): AthleteFile {
  const name = pathInRoot(paths.config, paths.root);
  switch (source.status) {
    case 'absent':
      return { athlete: {}, warning: null, isReadable: true, isUnitKnown: true };
    case 'read': {
      const found = readAthleteTree(source.tree, {});
      if (found.invalid.length === 0) {
        return { athlete: found.athlete, warning: null, isReadable: true, isUnitKnown: true };
      }
      const { athlete, invalid } = readAthleteTree(source.tree, cached() ?? {});
      const isUnitKnown = athlete.unit !== undefined || !invalid.some(({ key }) => key === 'unit');
      return { athlete, warning: describeInvalid(name, source.text, invalid), isReadable: true, isUnitKnown };
    }
    case 'unreadable': {
      const lastValid = cached();
      const used = lastValid === null ? 'the defaults apply' : 'its last valid values apply';
      const warning = `${name} cannot be read: ${source.reason}; ${used} until it is corrected.`;
      const athlete = lastValid ?? {};
      return { athlete, warning, isReadable: false, isUnitKnown: athlete.unit !== undefined };
    }
  }
}

const MAX_NAMED = 3;

function describeInvalid(name: string, text: string, invalid: readonly InvalidValue[]): string {
  const named = invalid.slice(0, MAX_NAMED).map((each) => describeInvalidValue(text, each));
  const more = invalid.length > MAX_NAMED ? ` and ${invalid.length - MAX_NAMED} more` : '';
  return `${name} has values that are not valid: ${named.join(', ')}${more}; the last valid value or the default applies.`;
}

type UpdateOptions = { readonly cached?: () => Athlete | null; readonly waits?: boolean };

/**
 * Applies `change` to the settings and writes the differences; every other key stays as written.
 * @param options.waits false to throw at once if the lock is held
 * @throws StorageError
 */
export function updateAthlete(
  paths: Paths,
  lock: WriterLock,
  change: (athlete: Athlete) => Athlete,
  { cached = () => null, waits = true }: UpdateOptions = {},
): Athlete {
  const update = (): Athlete => {
    const source = readAthleteSource(paths);
    if (source.status === 'unreadable') {
      throw new StorageError('invalid-config', paths.config, { cause: source.cause });
    }
    const tree = source.status === 'read' ? source.tree : {};
    const found = readAthleteTree(tree, {});
    const before = found.invalid.length === 0 ? found.athlete : readAthleteTree(tree, cached() ?? {}).athlete;
    const after = change(before);
    const merged = mergeIntoTree(tree, before, after, found.invalid);
    writeAthleteText(paths, `${printJson(merged)}\n`);
    return after;
  };
  return lock.hold(update, { waits });
}

/**
 * Changes the file's JSON, including unknown keys.
 * @param change returns null to write nothing
 * @throws StorageError; also if the file cannot be read
 */
export function updateAthleteTree(
  paths: Paths,
  lock: WriterLock,
  change: (tree: JsonTree) => JsonTree | null,
): void {
  lock.hold(() => {
    const source = readAthleteSource(paths);
    if (source.status === 'unreadable') {
      throw new StorageError('invalid-config', paths.config, { cause: source.cause });
    }
    const changed = change(source.status === 'read' ? source.tree : {});
    if (changed !== null) writeAthleteText(paths, `${printJson(changed)}\n`);
  });
}

/**
 * Writes a text that a person edited; false if the file has changed since then.
 * @param opened the bytes before the edit
 * @throws StorageError
 */
export function replaceAthleteText(
  paths: Paths,
  lock: WriterLock,
  opened: Uint8Array | null,
  text: Uint8Array,
): boolean {
  return lock.hold(() => {
    const now = readAthleteBytes(paths);
    const isSame = now === null || opened === null ? now === opened : now.equals(opened);
    if (isSame) writeAthleteText(paths, text);
    return isSame;
  });
}

/** The bytes of the file; null if there is none. @throws StorageError */
export function readAthleteBytes({ config, root }: Paths): Buffer | null {
  return readPlainFileOrNull(config, { maxBytes: MAX_DOCUMENT_BYTES, root });
}

/** Writes a copy for an editor and returns its path. Relative paths in the text stay valid in the same folder. */
export function writeEditedCopy({ config }: Paths, bytes: Uint8Array): string {
  const folder = dirname(config);
  makeFolder(folder);
  const path = freeNumberedPath(folder);
  writeDurably(folder, basename(path), bytes);
  return path;
}

function freeNumberedPath(folder: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? 'edited-athlete.json' : `edited-athlete-${number}.json`);
    if (!entryExists(path)) return path;
  }
}

function writeAthleteText({ config }: Paths, text: string | Uint8Array): void {
  makeFolder(dirname(config));
  writeDurably(dirname(config), basename(config), text);
}
