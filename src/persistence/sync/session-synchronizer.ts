/** Syncs one session: compares its row, its files and its tombstones, and then does what was decided. */
import { isSameRecord } from '../../domain/same-record.js';
import type { RowState } from '../database/row-states.js';
import { isDamage, type StorageError, toStorageError } from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import { isNameOfOtherDate } from '../session-files/session-file-name.js';
import { readSavedText, recordOf } from '../session-files/session-text.js';
import { type ComparedRow, comparedRow } from './compared-row.js';
import { type DatabaseChange, RowChanges } from './row-changes.js';
import { placeOfRow } from './row-place.js';
import { SecondLook } from './second-look.js';
import { SessionDeletions } from './session-deletions.js';
import type { OpenSessionStores } from './session-stores.js';
import { type DuplicatesContext, setDuplicatesAside } from './set-duplicates-aside.js';
import { isAsSurveyed, isUnchanged, type NewFile, type SurveyedFile } from './survey-files.js';
import { decideSession, type SyncDecision } from './sync-decision.js';
import type { SyncOptions } from './sync-options.js';
import { emptyLists, type SyncLists } from './sync-result.js';

export class SessionSynchronizer {
  readonly lists: SyncLists = emptyLists();
  readonly changes: RowChanges;
  /** Names of all files at the time when the folder was listed. */
  surveyedNames: ReadonlySet<string> = new Set();
  readonly secondLook: SecondLook;
  readonly deletions: SessionDeletions;
  private readonly duplicates: DuplicatesContext;

  constructor(
    private readonly stores: OpenSessionStores,
    private readonly options: SyncOptions,
  ) {
    this.secondLook = new SecondLook(stores.repository, stores.now());
    this.changes = new RowChanges(stores, (id, reason) => this.addPending(id, 'database', reason));
    const { lists, changes, secondLook } = this;
    const isConfirmed = (found: string) => this.isConfirmed(found);
    this.duplicates = { stores, lists, replacedTexts: changes.replacedTexts, isConfirmed };
    this.deletions = new SessionDeletions(stores, changes, lists, (id) => secondLook.wasWritten(id));
  }

  /** Syncs a session with the files that hold it. */
  syncFiles(id: string, row: RowState | null, files: readonly SurveyedFile[]): void {
    const [first, other] = files;
    if (!first || !isAsSurveyed(this.stores, this.surveyedNames, id, row, files)) return;
    const kept = other ? setDuplicatesAside(this.duplicates, id, files) : first;
    // Without a row, the first of several files was saved just now, so that there is a row.
    const state = row ?? (other ? this.stores.repository.rowState(id) : null);
    if (kept) this.syncFile(state, kept);
  }

  private syncFile(row: RowState | null, file: SurveyedFile): void {
    if (row && this.replaceBrokenDocument(row, file)) return;
    const compared = row && this.compared(row);
    if (row && !compared) return; // `compared` has reported the row as invalid
    const hashedRow = compared && {
      ...compared,
      isDeleted: compared.deletedAt !== null,
      isFileToMove: compared.fileName !== null,
    };
    const decision = this.withoutSameRecord(compared, file, decideSession(hashedRow, file));
    if (compared && decision !== 'read-file') this.reportInvalid(compared);
    const isOverruled = this.options.rowsWin && (decision === 'read-file' || decision === 'conflict');
    switch (isOverruled && compared ? 'overrule' : decision) {
      case 'overrule':
        if (!compared) return;
        this.stores.exporter.trash.saveReplaced(file.id, this.textOf(file), this.stores.now());
        this.writeFile(compared, file);
        return;
      case 'synced':
        this.noteFile(row, file);
        return;
      case 'read-file':
        this.readFile(file, row);
        return;
      case 'write-file':
        if (compared) this.writeFile(compared, file, this.textOf(file));
        return;
      case 'conflict':
        if (!compared) return;
        this.lists.newConflicts.push(this.stores.exporter.copyAsConflict(file.name, this.stores.now()));
        this.writeFile(compared, file);
        return;
      case 'move-to-trash':
        if (!compared) return;
        this.deletions.finish(compared, { name: file.name, text: this.textOf(file) });
        this.lists.deleted.push(file.id);
        return;
      case 'restore':
        if (compared) this.restore(file, compared);
        return;
      case 'nothing':
        return;
    }
  }

  /** Changes `conflict` to `read-file` if both copies have the same record. Keeps the row's text in the trash. */
  private withoutSameRecord(
    row: ComparedRow | null,
    file: SurveyedFile,
    decision: SyncDecision,
  ): SyncDecision {
    if (decision !== 'conflict' || !row || this.options.rowsWin) return decision;
    const text = this.stores.repository.getStored(row.id)?.text ?? '';
    const [inRow, inFile] = [recordOf(text), recordOf(this.textOf(file))];
    if (!inRow || !inFile || !isSameRecord(inRow, inFile)) return decision;
    this.stores.exporter.trash.saveReplaced(row.id, text, this.stores.now());
    return 'read-file';
  }

  /** Replaces an invalid document that another program wrote into a row by its file's text. @returns true if it did */
  private replaceBrokenDocument(row: RowState, file: SurveyedFile): boolean {
    if (row.textHash !== null || row.deletedAt !== null) return false;
    const { repository, exporter, now } = this.stores;
    const broken = repository.getStored(row.id)?.text ?? '';
    if (readSavedText(broken)?.session._id === row.id) return false;
    const text = this.textOf(file);
    const session = recordOf(text);
    if (session?._id !== row.id) return false;
    exporter.trash.saveReplaced(row.id, broken, now());
    this.changes.add({
      kind: 'save',
      session,
      text,
      copy: { name: file.name, hash: file.hash, ...file.stamp },
    });
    this.lists.read.push(row.id);
    return true;
  }

  /** Syncs a row without a file, if it is deleted. @returns false if its file must be written instead */
  syncDeletion(row: RowState): boolean {
    const isFinished = row.deletedAt !== null && row.fileName === null;
    if (isFinished || !isAsSurveyed(this.stores, this.surveyedNames, row.id, row, [])) return true;
    const compared = this.compared(row);
    if (!compared) return true;
    if (row.deletedAt !== null) {
      // The row is deleted, but its file was never moved to the trash and no longer exists.
      this.reportInvalid(compared);
      this.deletions.finish(compared, null);
      return true;
    }
    if (!this.deletions.isDeleted(compared)) return false;
    // An older version on another machine deleted the session.
    this.reportInvalid(compared);
    this.changes.add({ kind: 'delete', id: row.id, tombstone: null });
    this.lists.deleted.push(row.id);
    return true;
  }

  /**
   * Writes a row's missing file. If the row is unchanged, a synchroniser may be about to write the file, so a second
   * look comes first.
   */
  writeMissingFile(row: RowState): void {
    if (!isAsSurveyed(this.stores, this.surveyedNames, row.id, row, [])) return;
    const compared = this.compared(row);
    if (!compared) return;
    this.reportInvalid(compared);
    const wasWritten = row.fileName !== null && row.fileHash === compared.textHash;
    if (wasWritten && !this.isConfirmed(`missing ${row.id}`)) {
      this.lists.waiting.push(row.id);
      return;
    }
    this.writeFile(compared, null);
    if (wasWritten) this.secondLook.recordWritten(row.id);
    if (this.deletions.hasTombstone(row.id)) this.lists.restored.push(row.id);
  }

  /** True if an earlier look found the same, or if no second look is needed. */
  isConfirmed(found: string): boolean {
    return this.options.needsNoSecondLook === true || this.secondLook.confirms(found);
  }

  /** Adds the text's hash to a row; null, and reported, if another program made the row invalid. */
  private compared(row: RowState): ComparedRow | null {
    const compared = comparedRow(this.stores.repository, row);
    if (compared.ok) return compared.row;
    this.lists.invalid.push({ file: placeOfRow('database', row.id), reason: compared.reason });
    return null;
  }

  private reportInvalid({ id, fileName, invalidReason: reason }: ComparedRow): void {
    if (reason !== null) this.lists.invalid.push({ file: fileName ?? placeOfRow('database', id), reason });
  }

  /** Updates a row whose file has the same text, if its file state or its derived rows are stale. */
  private noteFile(row: RowState | null, file: SurveyedFile): void {
    if (!row) return;
    if (row.textHash === null) {
      const session = recordOf(this.textOf(file));
      const copy = { name: file.name, hash: file.hash, ...file.stamp };
      if (session) this.changes.add({ kind: 'save', session, text: this.textOf(file), copy });
    } else if (!isUnchanged(row, file)) {
      const copy = { name: file.name, hash: file.hash, ...file.stamp };
      this.changes.add({ kind: 'note', id: file.id, copy });
    }
  }

  private readFile(file: SurveyedFile, row: RowState | null): void {
    const text = this.textOf(file);
    const session = recordOf(text);
    if (session) this.saveFromFile({ file, session, text }, row);
  }

  /** Saves a file's text in the database. Renames the file if its standard name has the former date. */
  saveFromFile({ file, session, text }: NewFile, row: RowState | null = null): void {
    const { exporter, repository } = this.stores;
    const former = row && repository.getStored(row.id);
    const name = former
      ? exporter.nameFor(session, { name: file.name, session: { _id: former.id, date: former.date } })
      : file.name;
    let copy = { name: file.name, hash: file.hash, ...file.stamp };
    if (name !== file.name) {
      // After a change of the date, the new file is durable before the old file is removed.
      copy = exporter.write(name, text, () => this.setUnseenAside(name, [hashText(text)]));
      exporter.removeIfSeen(file.name, file.hash);
    }
    this.changes.add({ kind: 'save', session, text, copy });
    this.lists.read.push(file.id);
  }

  /**
   * Writes a row's text to its file.
   * @param file null if there is none
   * @param olderText the file's text if the row's text is newer
   */
  private writeFile(row: ComparedRow, file: SurveyedFile | null, olderText: string | null = null): void {
    const { repository, exporter, now } = this.stores;
    const name = file?.name ?? null;
    const stored = repository.getStored(row.id);
    const saved = stored && readSavedText(stored.text);
    if (!stored || !saved) return;
    const { session, repeatedKey } = saved;
    const keepsName = name !== null && !isNameOfOtherDate(name, session);
    const target = keepsName ? name : exporter.freeNameFor(session, name === null ? row.fileName : null);
    // Two files exist until the old one is removed; sync must never choose the older text.
    if (!keepsName && olderText !== null) exporter.trash.saveReplaced(row.id, olderText, now());
    const seen = [hashText(stored.text), ...(file && keepsName ? [file.hash] : [])];
    const copy = exporter.writeUnsynced(target, stored.text, () => this.setUnseenAside(target, seen));
    if (file && !keepsName) {
      exporter.syncFolder(); // the new file, named by the new date, is durable before the old file is removed
      exporter.removeIfSeen(file.name, file.hash);
    }
    const change: DatabaseChange =
      row.textHash === stored.textHash || repeatedKey !== null
        ? { kind: 'note', id: row.id, copy }
        : { kind: 'save', session, text: stored.text, copy };
    this.changes.add(change, { syncsFolder: true });
    this.lists.written.push(row.id);
  }

  /** Renames a file to a conflict name, unless `seen` has the hash of its text. */
  private setUnseenAside(name: string, seen: readonly string[]): void {
    const { exporter, now } = this.stores;
    const conflict = exporter.setUnseenAside(name, seen, now());
    if (conflict !== null) this.lists.newConflicts.push(conflict);
  }

  /** Restores a deleted session that has a file again. The deleted text is kept. */
  private restore(file: SurveyedFile, row: ComparedRow): void {
    this.deletions.restore(row, this.textOf(file));
    this.readFile(file, row);
    this.lists.restored.push(row.id);
  }

  /** Renames an invalid file that has the name of a session's file. @returns false if the file must stay */
  setAsideInTheWay({ id, fileName, deletedAt }: RowState): boolean {
    if (!this.options.setsInvalidAside || fileName === null || deletedAt !== null) return false;
    this.attempt(id, () => {
      this.stores.exporter.setAsideAsInvalid(fileName, this.stores.now());
      this.lists.invalid = this.lists.invalid.filter(({ file }) => file !== fileName);
    });
    return true;
  }

  private textOf(file: SurveyedFile): string {
    return file.text ?? this.stores.exporter.read(file.name) ?? '';
  }

  /** Runs a step. An error is reported for its session. @throws StorageError if the database is damaged */
  attempt(id: string | null, step: () => void): void {
    try {
      step();
    } catch (cause) {
      const reason = toStorageError(cause, this.stores.exporter.pathOf(''));
      if (isDamage(reason)) throw reason;
      if (id !== null) this.addPending(id, 'file', reason);
    }
  }

  private addPending(id: string, missing: 'database' | 'file', reason: StorageError): void {
    this.lists.pending.push({ id, missing, reason });
    // If the database lacks a change, the session is removed from the lists of what was done.
    for (const done of [this.lists.read, this.lists.written, this.lists.deleted, this.lists.restored]) {
      const at = missing === 'database' ? done.lastIndexOf(id) : -1;
      if (at >= 0) done.splice(at, 1);
    }
  }
}
