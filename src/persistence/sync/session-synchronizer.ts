/** Syncing one session: its row, its files and its tombstones compared, and the steps that follow. */
import { isDeepStrictEqual } from 'node:util';
import type { RowState } from '../database/row-states.js';
import { isDamage, type StorageError, toStorageError } from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import { isNameOfOtherDate } from '../session-files/session-file-name.js';
import { readSavedText, readText, recordOf } from '../session-files/session-text.js';
import { Tombstones } from '../session-files/tombstones.js';
import { type DatabaseChange, RowChanges } from './row-changes.js';
import type { OpenSessionStores } from './session-stores.js';
import {
  isSameStamp,
  isUnchanged,
  type NewFile,
  type SurveyedFile,
  toSameSessionFile,
} from './survey-files.js';
import { decideDuplicates, decideSession } from './sync-decision.js';
import { emptyLists, type SyncLists } from './sync-result.js';

export type SyncOptions = {
  /** True where the database's text is written over a file's that differs, whose text is kept in the trash. */
  readonly rowsWin?: boolean;
  /** True where a file that is no session gives way to the one whose name it has. */
  readonly setsInvalidAside?: boolean;
  /** False to fail at once if another process holds the writer lock: nothing is synced then. */
  readonly waits?: boolean;
  /** True for a database that no other process knows yet. */
  readonly isPrivate?: boolean;
};

/** A row and the hash of its text, where that had to be read to know. */
type ComparedRow = RowState & {
  readonly textHash: string;
  /** Why the text is invalid, if an older version saved it with repeated keys. */
  readonly problem: string | null;
};

export class SessionSynchronizer {
  readonly lists: SyncLists = emptyLists();
  readonly changes: RowChanges;
  /** The names that were looked at. */
  surveyedNames: ReadonlySet<string> = new Set();
  private readonly tombstones: Tombstones;

  constructor(
    private readonly stores: OpenSessionStores,
    private readonly options: SyncOptions,
  ) {
    this.tombstones = new Tombstones(stores.exporter.trash);
    this.changes = new RowChanges(stores, (id, reason) => this.isPending(id, 'database', reason));
  }

  /** A session and the files that hold it. */
  syncFiles(id: string, row: RowState | null, files: readonly SurveyedFile[]): void {
    if (!this.isAsSurveyed(id, row, files)) return;
    const [first, ...others] = files.map((file) => toSameSessionFile(this.stores.exporter, file));
    if (!first) return;
    if (others.length === 0) {
      this.syncFile(row, first);
      return;
    }
    // Without a row the first one met has been read in just now.
    const state = row ?? this.stores.repository.rowState(id);
    const { stays, superseded, conflicts } = decideDuplicates([first, ...others], row);
    for (const { name } of superseded) this.moveToReplaced(name);
    for (const { name } of conflicts) this.setAsideAsConflict(name);
    const kept = files.find((file) => file.name === stays.name);
    if (kept) this.syncFile(state, kept);
  }

  private syncFile(row: RowState | null, file: SurveyedFile): void {
    if (row && this.replaceBrokenDocument(row, file)) return;
    const compared = row && this.compared(row);
    if (row && !compared) return; // its text is no session, which is told
    const side = compared && {
      ...compared,
      isDeleted: compared.deletedAt !== null,
      isFileToMove: compared.fileName !== null,
    };
    const decision = decideSession(side, file);
    if (compared && decision !== 'read-in') this.listProblem(compared);
    const isOverruled = this.options.rowsWin && (decision === 'read-in' || decision === 'conflict');
    switch (isOverruled && compared ? 'overrule' : decision) {
      case 'overrule':
        if (!compared) return;
        this.stores.exporter.trash.keepReplaced(file.id, this.textOf(file), this.stores.now());
        this.writeOut(compared, file.name);
        return;
      case 'synced':
        this.noteFile(row, file);
        return;
      case 'read-in':
        this.readFile(file, row);
        return;
      case 'write-out':
        if (compared) this.writeOut(compared, file.name);
        return;
      case 'conflict':
        if (!compared) return;
        this.setAsideAsConflict(file.name);
        this.writeOut(compared, file.name);
        return;
      case 'move-to-trash':
        if (compared) this.moveToTrash(file, compared);
        return;
      case 'bring-back':
        if (compared) this.bringBack(file, compared);
        return;
      case 'gone':
        return;
    }
  }

  /** A row whose document another program broke, beside a good file: the file's text replaces it, and it is kept. */
  private replaceBrokenDocument(row: RowState, file: SurveyedFile): boolean {
    if (row.textHash !== null || row.deletedAt !== null) return false;
    const { repository, exporter, now } = this.stores;
    const broken = repository.getStored(row.id)?.text ?? '';
    if (readSavedText(broken)?.session._id === row.id) return false;
    const text = this.textOf(file);
    const session = recordOf(text);
    if (session?._id !== row.id) return false;
    exporter.trash.keepReplaced(row.id, broken, now());
    this.changes.add({
      kind: 'save',
      session,
      text,
      copy: { name: file.name, hash: file.hash, ...file.stamp },
    });
    this.lists.read.push(row.id);
    return true;
  }

  /** A row whose session no file holds. */
  syncWithoutFile(row: RowState): void {
    const isFinished = row.deletedAt !== null && row.fileName === null;
    if (isFinished || !this.isAsSurveyed(row.id, row, [])) return;
    const compared = this.compared(row);
    if (!compared) return;
    this.listProblem(compared);
    const trashed = this.tombstones.of(row.id);
    if (row.deletedAt !== null) {
      // Its file was still to be moved to the trash, and is gone from the sessions.
      this.putIntoTrash(compared);
      this.changes.add({ kind: 'delete', id: row.id });
      return;
    }
    if (trashed.includes(compared.textHash)) {
      // Deleted on another machine, or the deletion was interrupted behind its first step.
      this.changes.add({ kind: 'delete', id: row.id });
      this.lists.deleted.push(row.id);
      return;
    }
    this.writeOut(compared, null);
    if (trashed.length > 0) this.lists.broughtBack.push(row.id);
  }

  /**
   * False where somebody, this program in its other hand or another one, changed the row or a file since they
   * were looked at: the next syncing compares what they are then.
   */
  private isAsSurveyed(id: string, row: RowState | null, files: readonly SurveyedFile[]): boolean {
    const { repository, exporter } = this.stores;
    if (row && !isDeepStrictEqual(repository.rowState(id), row)) return false;
    if (files.length === 0) {
      // Under the name of its file there is none, or there was another session's already.
      const name = row?.fileName ?? null;
      return name === null || this.surveyedNames.has(name) || exporter.stampOf(name) === null;
    }
    return files.every((file) => isSameStamp(file.stamp, exporter.stampOf(file.name)));
  }

  /** The row with the hash of its text; null, and told, where another program has left no session in it. */
  private compared(row: RowState): ComparedRow | null {
    if (row.textHash !== null) return { ...row, textHash: row.textHash, problem: null };
    const text = this.stores.repository.getStored(row.id)?.text ?? '';
    const hash = hashText(text);
    const read = readText(text);
    if (read.ok && read.session._id === row.id) return { ...row, textHash: hash, problem: null };
    // Saved by an older version although it has repeated keys: it stays as it is until its file is corrected.
    if (!read.ok && row.fileHash === hash && readSavedText(text)?.session._id === row.id) {
      return { ...row, textHash: hash, problem: read.reason };
    }
    const reason = read.ok ? `holds the session ${read.session._id}` : read.reason;
    this.lists.invalid.push({ file: `database, session ${row.id}`, reason });
    return null;
  }

  private listProblem({ id, fileName, problem }: ComparedRow): void {
    if (problem !== null)
      this.lists.invalid.push({ file: fileName ?? `database, session ${id}`, reason: problem });
  }

  /** Both hold the same text; the row may not know yet, or its tables be of another text. */
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
    if (session) this.readIn({ file, session, text }, row);
  }

  /** Takes a file's text into the database. */
  readIn({ file, session, text }: NewFile, row: RowState | null = null): void {
    const { exporter, repository } = this.stores;
    const former = row && repository.getStored(row.id);
    const name = former
      ? exporter.nameFor(session, { name: file.name, session: { _id: former.id, date: former.date } })
      : file.name;
    let copy = { name: file.name, hash: file.hash, ...file.stamp };
    if (name !== file.name) {
      // Another date has another name: the new file is safe before the old one goes.
      copy = exporter.write(name, text);
      exporter.remove(file.name);
    }
    this.changes.add({ kind: 'save', session, text, copy });
    this.lists.read.push(file.id);
  }

  private writeOut(row: ComparedRow, name: string | null): void {
    const { repository, exporter } = this.stores;
    const stored = repository.getStored(row.id);
    const saved = stored && readSavedText(stored.text);
    if (!stored || !saved) return;
    const { session, repeatedKey } = saved;
    const isKept = name !== null && !isNameOfOtherDate(name, session);
    const target = isKept ? name : exporter.freeNameFor(session, name === null ? row.fileName : null);
    const copy = exporter.writeUnsynced(target, stored.text);
    if (name !== null && !isKept) {
      // Another date has another name: the new file is safe before the old one goes.
      exporter.syncFolder();
      exporter.remove(name);
    }
    const change: DatabaseChange =
      row.textHash === stored.textHash || repeatedKey !== null
        ? { kind: 'note', id: row.id, copy }
        : { kind: 'save', session, text: stored.text, copy };
    this.changes.add(change, { syncsFolder: true });
    this.lists.written.push(row.id);
  }

  private moveToTrash(file: SurveyedFile, row: ComparedRow): void {
    this.stores.exporter.trash.moveIn(file.name);
    if (row.textHash !== file.hash) this.putIntoTrash(row);
    this.changes.add({ kind: 'delete', id: file.id });
    this.lists.deleted.push(file.id);
  }

  /** The text of a deleted row that its file does not have, or has no longer. */
  private putIntoTrash({ id, fileName, textHash }: ComparedRow): void {
    const text = this.stores.repository.getStored(id)?.text;
    if (fileName === null || text === undefined || this.tombstones.of(id).includes(textHash)) return;
    this.stores.exporter.trash.put(fileName, text);
  }

  /** A deleted session whose file is there: what it was deleted as is kept, and deletes it no more. */
  private bringBack(file: SurveyedFile, row: ComparedRow): void {
    const { exporter, repository, now } = this.stores;
    const text = repository.getStored(row.id)?.text;
    const isKept = row.textHash === file.hash || this.tombstones.of(row.id).includes(row.textHash);
    if (!isKept && text !== undefined) exporter.trash.keepReplaced(row.id, text, now());
    this.readFile(file, row);
    this.lists.broughtBack.push(row.id);
    this.tombstones.retire(row.id, now());
  }

  /** An invalid file that has the name of a session's goes out of the way, where that is wanted. */
  setAsideInTheWay({ id, fileName, deletedAt }: RowState): boolean {
    if (!this.options.setsInvalidAside || fileName === null || deletedAt !== null) return false;
    this.attempt(id, () => {
      this.stores.exporter.setAsideAsInvalid(fileName, this.stores.now());
      this.lists.invalid = this.lists.invalid.filter(({ file }) => file !== fileName);
    });
    return true;
  }

  private setAsideAsConflict(name: string): void {
    const { exporter, now } = this.stores;
    this.lists.newConflicts.push(exporter.setAsideAsConflict(name, now()));
  }

  private moveToReplaced(name: string): void {
    const { exporter, now } = this.stores;
    exporter.trash.moveToReplaced(exporter.pathOf(name), now());
  }

  private textOf(file: SurveyedFile): string {
    return file.text ?? this.stores.exporter.read(file.name) ?? '';
  }

  /** One session that cannot be synced does not keep the others from it. */
  attempt(id: string | null, step: () => void): void {
    try {
      step();
    } catch (cause) {
      const reason = toStorageError(cause, this.stores.exporter.pathOf(''));
      if (isDamage(reason)) throw reason;
      if (id !== null) this.isPending(id, 'file', reason);
    }
  }

  private isPending(id: string, missing: 'database' | 'file', reason: StorageError): void {
    this.lists.pending.push({ id, missing, reason });
    // What did not happen is not told as done.
    for (const done of [this.lists.read, this.lists.written, this.lists.deleted, this.lists.broughtBack]) {
      const at = missing === 'database' ? done.lastIndexOf(id) : -1;
      if (at >= 0) done.splice(at, 1);
    }
  }
}
