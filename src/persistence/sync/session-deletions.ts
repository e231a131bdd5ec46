/**
 * Applies deletions: completes the deletion of rows that are marked as deleted here, and applies the tombstones of
 * other machines.
 */
import type { RowState } from '../database/row-states.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { hashDocument, hashText } from '../disk/text-hash.js';
import type { TrashedFile } from '../session-files/session-trash.js';
import { Tombstones } from '../session-files/tombstones.js';
import { buildTombstone, knownTombstone } from './build-tombstone.js';
import type { ComparedRow } from './compared-row.js';
import type { RowChanges } from './row-changes.js';
import type { OpenSessionStores } from './session-stores.js';
import type { SyncLists } from './sync-result.js';

/** A file of a session and its text; `text` is null if the file cannot be read. */
type FileText = { readonly name: string; readonly text: string | null };

export class SessionDeletions {
  private readonly tombstones: Tombstones;

  constructor(
    private readonly stores: OpenSessionStores,
    private readonly changes: RowChanges,
    private readonly lists: SyncLists,
    /** True if the session's missing file was written again, so that other machines may have it. */
    private readonly wasWritten: (id: string) => boolean,
  ) {
    this.tombstones = new Tombstones(stores.exporter.trash);
  }

  /** The names of the tombstones that sync has not read yet. Never throws. */
  newNames(): readonly string[] {
    const { repository, exporter } = this.stores;
    return fallbackOnError([], () => {
      const names = exporter.trash.names();
      if (names.length === 0) return [];
      const known = repository.deletions.knownNames();
      return names.filter((name) => !known.has(name));
    });
  }

  /**
   * Applies a tombstone, unless the session is new or has a text that the tombstone does not name.
   * @param isNew true if the session had no row before this sync
   * @throws StorageError
   */
  apply(name: string, filesOf: (id: string) => readonly string[], isNew: (id: string) => boolean): void {
    const { repository, exporter } = this.stores;
    const [tombstone] = exporter.trash.read([name]);
    if (!tombstone) return; // the file is not a tombstone, or is not complete yet
    const { id, deletedAt } = tombstone;
    const stored = repository.getStored(id);
    const row = stored?.deletedAt === null ? stored : null;
    const files = this.readFiles(id, [...filesOf(id), ...(row?.fileName ? [row.fileName] : [])]);
    // A tombstone of an older version has no time. It has an effect only if the file is missing.
    const isDone =
      deletedAt === '' || repository.deletions.isApplied(tombstone) || (!row && files.length === 0);
    if (isDone) {
      this.changes.add({ kind: 'tombstone', tombstone, isKept: false });
      return;
    }
    const texts = [...files.map(({ text }) => text), ...(row ? [row.text] : [])];
    const isDeleted = texts.every((text) => text !== null && tombstone.hashes.includes(hashDocument(text)));
    // For a new session, it is unknown whether the session or the tombstone is newer.
    if (!isDeleted || isNew(id)) {
      this.changes.add({ kind: 'tombstone', tombstone, isKept: true });
      this.lists.keptAfterDeletion.push(id);
      return;
    }
    this.removeFiles(tombstone, files, row?.text ?? tombstone.text);
    this.changes.add({ kind: 'delete', id, tombstone });
    if (this.wasWritten(id)) this.repeat(tombstone);
    this.lists.deleted.push(id);
  }

  /** Writes the tombstone again under a new name, for machines that have applied the first one. */
  private repeat(tombstone: TrashedFile): void {
    const { exporter, now } = this.stores;
    const repeated = { ...tombstone, deletedAt: now().toISOString() };
    const known = knownTombstone(repeated, exporter.trash.put(repeated, now()));
    this.changes.add({ kind: 'tombstone', tombstone: known, isKept: false });
  }

  /** True if a tombstone deletes the row. The caller has found that the row has no file. @throws StorageError */
  isDeleted(row: ComparedRow): boolean {
    return isDeletedByTrash(this.stores.repository, this.tombstones, row);
  }

  hasTombstone(id: string): boolean {
    return this.tombstones.find(id).length > 0;
  }

  /** Completes the deletion of a row: writes a missing tombstone and removes the file. @throws StorageError */
  finish({ id, fileName }: ComparedRow, file: FileText | null): void {
    const { repository, exporter, now } = this.stores;
    const text = repository.getStored(id)?.text ?? file?.text ?? null;
    const isInTrash = text === null || this.tombstones.holds(id, text);
    const others = file?.text && file.text !== text ? [file.text] : [];
    let known = null;
    if (!isInTrash) {
      const deleted = { id, file: file?.name ?? fileName ?? '', text, others };
      const tombstone = buildTombstone(this.stores, deleted, this.changes);
      known = knownTombstone(tombstone, exporter.trash.put(tombstone, now()));
    }
    if (file && text !== null && file.text === text) exporter.removeIfSeen(file.name, hashText(text));
    else if (file) exporter.trash.moveToReplaced(exporter.pathOf(file.name), now());
    this.changes.add({ kind: 'delete', id, tombstone: known });
  }

  /**
   * Prepares the restore of a deleted session from its file: keeps a different text, and retires tombstones.
   * @throws StorageError
   */
  restore(row: ComparedRow, fileText: string): void {
    const { repository, exporter, now } = this.stores;
    const text = repository.getStored(row.id)?.text;
    if (text !== undefined && text !== fileText && !this.tombstones.holds(row.id, text)) {
      exporter.trash.saveDeleted(row.id, text, row.deletedAt ?? '', now());
    }
    this.tombstones.retireOthers(row.id, fileText, now());
  }

  private readFiles(id: string, names: readonly string[]): readonly FileText[] {
    const { exporter } = this.stores;
    return [...new Set(names)].flatMap((name) => {
      if (fallbackOnError(null, () => exporter.stampOf(name)) === null) return [];
      const text = fallbackOnError(null, () => exporter.read(name));
      // Skips a file that now holds another session.
      if (text !== null && !text.toLowerCase().includes(id)) return [];
      return [{ name, text }];
    });
  }

  /**
   * Removes the files of a deleted session. Texts that the tombstone does not contain are kept in `trash/replaced/`.
   */
  private removeFiles(tombstone: TrashedFile, files: readonly FileText[], rowText: string): void {
    const { exporter, now } = this.stores;
    const isElsewhere = rowText === tombstone.text || files.some(({ text }) => text === rowText);
    if (!isElsewhere) exporter.trash.saveReplaced(tombstone.id, rowText, now());
    for (const { name, text } of files) {
      if (text === tombstone.text) exporter.removeIfSeen(name, hashText(text));
      else exporter.trash.moveToReplaced(exporter.pathOf(name), now());
    }
  }
}

/** True if a tombstone that was not applied yet deletes the text of a row without a file. @throws StorageError */
export function isDeletedByTrash(
  repository: TrainingSessionRepository,
  tombstones: Tombstones,
  { id }: Pick<RowState, 'id'>,
): boolean {
  const found = tombstones
    .find(id)
    // Tombstones of older versions have no time, so it is unknown whether one was applied.
    .filter((each) => each.deletedAt === '' || !repository.deletions.isApplied(each));
  if (found.length === 0) return false;
  const hash = hashDocument(repository.getStored(id)?.text ?? '');
  return found.some(({ hashes }) => hashes.includes(hash));
}
