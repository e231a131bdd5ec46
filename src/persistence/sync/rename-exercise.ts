/**
 * Renames an exercise in all sessions, drafts and aliases. An interrupted rename is resumed from its plan in a file.
 */
import { basename, dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { DraftBase } from '../../domain/draft-relation.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import type { ExerciseOccurrence } from '../../domain/read-models/exercise-history.js';
import type { RenamePreview } from '../../domain/read-models/rename-preview.js';
import type { TrainingSession } from '../../domain/record.js';
import {
  aliasesAfter,
  type NameChange,
  nameChangesIn,
  type Renaming,
  renamingSchema,
  withAliases,
  withNames,
} from '../../domain/rename-exercise.js';
import { printJson, serializeSession } from '../../domain/serialize-record.js';
import { readAthleteFile, readAthleteSource, updateAthlete } from '../athlete-file.js';
import { removeDurably, writeDurably } from '../disk/durable-file.js';
import { makeFolderInRoot } from '../disk/folder-in-root.js';
import { MAX_DOCUMENT_BYTES, readPlainFileOrNull } from '../disk/plain-file.js';
import { StorageError } from '../disk/storage-error.js';
import { hashDocument, hashText } from '../disk/text-hash.js';
import type { Steps } from '../disk/time-sliced-work.js';
import type { WriterLock } from '../disk/writer-lock.js';
import type { SessionDrafts } from '../drafts/session-drafts.js';
import type { DataPaths } from '../paths.js';
import { readText } from '../session-files/session-text.js';
import type { SessionReader } from '../session-reader.js';
import type { SaveOutcome } from './save-outcome.js';
import { type SaveOptions, saveSession } from './save-session.js';
import type { SessionStores } from './session-stores.js';

export type RenamingStores = {
  readonly stores: SessionStores & {
    readonly reader: SessionReader;
    readonly lock: WriterLock;
    /** Syncs both stores, so that changes by other programs are included. */
    readonly sync: () => unknown;
  };
  readonly drafts: SessionDrafts;
  readonly paths: DataPaths;
};

/**
 * `missing` counts the sessions with an unwritten copy, which the next sync writes; `reason` is that of the last one.
 */
export type RenameOutcome = {
  readonly missing: { readonly sessions: number; readonly reason: StorageError } | null;
};

/** The rename stopped at a session that could not be written to either store, or because of the writer lock. */
export class RenameStoppedError extends Error {
  /** @param done the number of renamed sessions @param total the number of all sessions to rename */
  constructor(
    readonly done: number,
    readonly total: number,
    readonly reason: StorageError,
  ) {
    super(`stopped at ${done} of ${total}`, { cause: reason });
  }
}

/** Previews the rename of `from` to `to`. Syncs both stores first, and renames nothing. @throws StorageError */
export function previewRenaming(
  { stores, drafts, paths }: RenamingStores,
  from: string,
  to: string,
): RenamePreview {
  stores.sync();
  const { reader } = stores;
  const isSpelling = exerciseKey(from) === exerciseKey(to);
  const others = isSpelling ? [] : occurrencesNamed(reader, to);
  const [other] = others;
  // If an exercise with the new name exists, its spelling is used.
  const name = other?.name ?? to;
  const sessions = sessionsWith(reader, from).map((session) => {
    return { id: session._id, date: session.date, changes: nameChangesIn(session, from, name) };
  });
  const ids = new Set(others.map(({ sessionId }) => sessionId));
  const aliases = aliasesIn(paths);
  return {
    renaming: {
      from,
      to: name,
      sessions: sessions.filter(({ changes }) => changes.length > 0),
      drafts: drafts
        .readable()
        .map(({ id, session }) => ({ id, changes: nameChangesIn(session, from, name) }))
        .filter(({ changes }) => changes.length > 0),
      aliases: { before: aliases, after: aliasesAfter(aliases, from, name) },
    },
    mergesInto: other ? { name, count: others.filter(hasSets).length } : null,
    sessionsWithBoth: sessions.filter(({ id }) => ids.has(id)).length,
  };
}

/**
 * Renames session by session; first finishes an interrupted rename.
 * @throws RenameStoppedError if a session could not be written; StorageError for any other failure
 */
export function* renameSteps(renamingStores: RenamingStores, renaming: Renaming): Steps<RenameOutcome> {
  const unfinished = unfinishedRenaming(renamingStores.paths);
  if (unfinished) yield* applySteps(renamingStores, unfinished);
  const path = renamingStores.paths.renaming;
  makeFolderInRoot(dirname(path), renamingStores.paths.root);
  writeDurably(dirname(path), basename(path), `${printJson(renaming)}\n`);
  return yield* applySteps(renamingStores, renaming);
}

/** Resumes an interrupted rename. @throws like `renameSteps` */
export function* finishRenaming(renamingStores: RenamingStores, renaming: Renaming): Steps<RenameOutcome> {
  return yield* applySteps(renamingStores, renaming);
}

/** The plan of an interrupted rename; null if there is none. @throws StorageError if the plan is invalid */
export function unfinishedRenaming({ renaming: path, root }: DataPaths): Renaming | null {
  const bytes = readPlainFileOrNull(path, { maxBytes: MAX_DOCUMENT_BYTES, root });
  if (!bytes) return null;
  try {
    return renamingSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    throw new StorageError('invalid-config', path, { cause });
  }
}

function* applySteps(renamingStores: RenamingStores, renaming: Renaming): Steps<RenameOutcome> {
  const { stores, drafts, paths } = renamingStores;
  const { sessions } = renaming;
  stores.sync();
  const unwritten: StorageError[] = [];
  renameInAthlete(renamingStores, renaming);
  for (const { session, base } of drafts.readable()) {
    const renamed = withNames(session, changesOf(renaming.drafts, session));
    const renamedBase = baseAfter(stores.reader, base, session._id, changesOf(renaming.sessions, session));
    if (renamed !== session || renamedBase !== base) drafts.save(renamed, renamedBase);
  }
  for (const [index, { id, changes }] of sessions.entries()) {
    const outcome = renameIn(stores, id, changes);
    if (outcome instanceof StorageError) throw new RenameStoppedError(index, sessions.length, outcome);
    if (outcome?.status === 'not-saved') throw new RenameStoppedError(index, sessions.length, outcome.reason);
    if (outcome?.status === 'saved-one-copy') unwritten.push(outcome.reason);
    yield { done: index + 1, total: sessions.length };
  }
  stores.lock.hold(() => {
    // Removes the file only if it has this plan, because another process may have begun another rename.
    const own = renamingSchema.parse(JSON.parse(printJson(renaming)));
    if (isDeepStrictEqual(unfinishedRenaming(paths), own)) removeDurably(paths.renaming);
  });
  const reason = unwritten.at(-1);
  return { missing: reason === undefined ? null : { sessions: unwritten.length, reason } };
}

/** Renames in one session. @returns null if there is nothing to rename; an error if another process holds the lock */
function renameIn(
  stores: RenamingStores['stores'],
  id: string,
  changes: Renaming['sessions'][number]['changes'],
): SaveOutcome | StorageError | null {
  try {
    return stores.lock.hold(() => {
      const session = editableSession(stores.reader, id);
      const renamed = session && withNames(session, changes);
      if (!renamed || renamed === session) return null;
      return saveSession(stores, renamed, { replace: true, ...importedAs(stores, id) });
    });
  } catch (cause) {
    if (cause instanceof StorageError && cause.kind === 'writer-locked') return cause;
    throw cause;
  }
}

/** The option that records the new text of an unedited import as imported, so that the rename is no edit. */
function importedAs({ reader }: RenamingStores['stores'], id: string): Pick<SaveOptions, 'imported'> {
  const imported = reader.imports.savedText(id);
  const stored = reader.getText(id);
  const isUnedited = imported !== null && stored !== null && hashText(stored.text) === imported.textHash;
  return isUnedited ? { imported: { sourceHash: imported.sourceHash, isPlanned: false } } : {};
}

function changesOf(renamed: Renaming['drafts'], { _id }: TrainingSession): readonly NameChange[] {
  return renamed.find(({ id }) => id === _id)?.changes ?? [];
}

/**
 * A draft's base after the rename of its session. Must be called before the rename, because the old text is compared.
 */
function baseAfter(
  reader: SessionReader,
  base: DraftBase,
  id: string,
  changes: readonly NameChange[],
): DraftBase {
  if (base.kind !== 'saved' || changes.length === 0) return base;
  const stored = reader.getText(id);
  const session = editableSession(reader, id);
  if (!stored || !session || hashDocument(stored.text) !== base.hash) return base;
  const renamed = withNames(session, changes);
  return renamed === session ? base : { kind: 'saved', hash: hashDocument(serializeSession(renamed)) };
}

function renameInAthlete({ paths, stores }: RenamingStores, renaming: Renaming): void {
  const aliases = aliasesIn(paths);
  if (printJson(withAliases(aliases, renaming.aliases)) === printJson(aliases)) return;
  updateAthlete(paths, stores.lock, (athlete) => {
    return { ...athlete, aliases: withAliases(athlete.aliases ?? {}, renaming.aliases) };
  });
}

/**
 * The aliases in the settings.
 * @throws StorageError if the settings cannot be read, because aliases could then not be written
 */
function aliasesIn(paths: DataPaths): Readonly<Record<string, string>> {
  const source = readAthleteSource(paths);
  if (source.status === 'unreadable') {
    throw new StorageError('invalid-config', paths.config, { cause: source.cause });
  }
  return readAthleteFile(source, paths, () => null).athlete.aliases ?? {};
}

/** The sessions that have an exercise, newest first. */
function sessionsWith(reader: SessionReader, name: string): readonly TrainingSession[] {
  const ids = new Set(occurrencesNamed(reader, name).map(({ sessionId }) => sessionId));
  return [...ids].flatMap((id) => editableSession(reader, id) ?? []);
}

/**
 * The occurrences of an exercise under this name. Occurrences under its aliases are left out, because they keep their
 * names.
 */
function occurrencesNamed(reader: SessionReader, name: string): readonly ExerciseOccurrence[] {
  const key = exerciseKey(name);
  return reader.occurrencesOf(name).filter((occurrence) => exerciseKey(occurrence.name) === key);
}

/** False for an exercise that was skipped that day. */
function hasSets({ warmupSets, workingSets }: ExerciseOccurrence): boolean {
  return warmupSets.length > 0 || workingSets.length > 0;
}

/** A session to be rewritten. @throws StorageError if its text is invalid, for example because a key is repeated */
function editableSession(reader: SessionReader, id: string): TrainingSession | null {
  const stored = reader.getText(id);
  const read = stored && readText(stored.text);
  if (read === null || read.ok) return read?.session ?? null;
  const cause = new Error(`session ${id}: ${read.reason}`);
  throw new StorageError('unreadable-row', stored?.fileName ?? 'the database', { cause });
}
