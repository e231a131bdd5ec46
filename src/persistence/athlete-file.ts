/**
 * `data/athlete.json`, the settings. It is read leniently and never destroyed: while it cannot be read, the values that
 * the database has cached apply, and nothing is written into it.
 */
import { basename, dirname } from 'node:path';
import type { Athlete } from '../domain/athlete.js';
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
import { MAX_DOCUMENT_BYTES, readPlainFileOrNull } from './disk/plain-file.js';
import { describeStorageError, StorageError, toStorageError } from './disk/storage-error.js';
import type { WriterLock } from './disk/writer-lock.js';
import { type DataPaths, pathInRoot } from './paths.js';

export type AthleteFile = {
  readonly athlete: Athlete;
  /** A sentence about what is wrong with the file; null if all of it could be read. */
  readonly warning: string | null;
  /** False while the file exists and cannot be read. */
  readonly isReadable: boolean;
  /** False if the unit in the file cannot be read and none is cached. */
  readonly isUnitKnown: boolean;
};

/** The file on disk. `key` changes when the file does. */
export type AthleteSource = { readonly key: string } & (
  | { readonly status: 'absent' }
  | { readonly status: 'read'; readonly tree: JsonTree }
  /** The reason names line and column, if known. */
  | { readonly status: 'unreadable'; readonly reason: string; readonly cause: unknown }
);

type Paths = Pick<DataPaths, 'config' | 'root'>;

/** Never throws. */
export function readAthleteSource({ config, root }: Paths): AthleteSource {
  try {
    const bytes = readPlainFileOrNull(config, { maxBytes: MAX_DOCUMENT_BYTES, root });
    if (bytes === null) return { key: '', status: 'absent' };
    const bad = positionOfBadByte(bytes);
    if (bad) return unreadable(`line ${bad.line}, column ${bad.column}: is not UTF-8`);
    const text = bytes.toString('utf8');
    const parsed = parseAthleteText(text);
    if (parsed.ok) return { key: `read ${text}`, status: 'read', tree: parsed.tree };
    return unreadable(`${parsed.error.place}: ${parsed.error.reason}`);
  } catch (cause) {
    const error = toStorageError(cause, config);
    // A file has the name of one of its folders, so there is no `athlete.json`.
    if (error.kind === 'not-a-folder') return { key: '', status: 'absent' };
    return { ...unreadable(describeStorageError(error, root)), cause: error };
  }
}

function unreadable(reason: string): Extract<AthleteSource, { status: 'unreadable' }> {
  return { key: `unreadable ${reason}`, status: 'unreadable', reason, cause: new Error(reason) };
}

/** The values of the file, and cached ones for those that cannot be read. @param cached called only if needed */
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
      return { athlete, warning: describeInvalid(name, invalid), isReadable: true, isUnitKnown };
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

function describeInvalid(name: string, invalid: readonly InvalidValue[]): string {
  const named = invalid.slice(0, MAX_NAMED).map(({ key, reason }) => `${key} (${reason})`);
  const more = invalid.length > MAX_NAMED ? ` and ${invalid.length - MAX_NAMED} more` : '';
  return `${name} has values that are not valid: ${named.join(', ')}${more}; the last valid value or the default applies.`;
}

type UpdateOptions = { readonly cached?: () => Athlete | null; readonly waits?: boolean };

/**
 * Applies `change` to the athlete and writes the differences into the file; every other key stays as written.
 * @param options.cached the values that apply instead of invalid ones
 * @param options.waits false to fail at once if another process holds the lock
 * @throws StorageError; writes nothing while the file cannot be read
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
    makeFolder(dirname(paths.config));
    writeDurably(dirname(paths.config), basename(paths.config), `${printJson(merged)}\n`);
    return after;
  };
  return lock.hold(update, { waits });
}
