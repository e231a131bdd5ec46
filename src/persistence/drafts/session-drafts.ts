/** Sessions in progress. Each has its own file, which is durable after every change. */
import { basename, join } from 'node:path';
import { readDocument } from '../../domain/dialects/read-document.js';
import type { ReadError, ReadResult } from '../../domain/dialects/read-result.js';
import { type DraftBase, relateDraft, type SavedSession } from '../../domain/draft-relation.js';
import type { Draft, OfferedDraft } from '../../domain/read-models/draft.js';
import type { TrainingSession } from '../../domain/record.js';
import { writeDurablyInBackground } from '../disk/background-write.js';
import { removeFile } from '../disk/disk.js';
import { moveDurably, writeDurably } from '../disk/durable-file.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { entryExists, firstFree, namesInFolder } from '../disk/folder.js';
import { checkFolderInRoot, makeFolderInRoot } from '../disk/folder-in-root.js';
import { MAX_DOCUMENT_BYTES, readPlainText, readPlainTextOrNull } from '../disk/plain-file.js';
import { describeStorageError, StorageError, toStorageError } from '../disk/storage-error.js';
import type { DataPaths } from '../paths.js';
import { compactTime } from '../session-files/session-file-name.js';
import { draftName, draftText, isDraftName, machineIdIn, splitDraft } from './draft-text.js';
import { type DiscardedDraft, DraftTrash } from './draft-trash.js';
import { newestFirst, offerDraft } from './offer-draft.js';
import { OwnMachine } from './own-machine.js';

/** The drafts of earlier runs, newest session first, and a sentence for each file that cannot be resumed. */
export type FoundDrafts = { readonly drafts: readonly OfferedDraft[]; readonly problems: readonly string[] };

const SAVED_ALREADY =
  'Everything in this draft is in its saved session already; the draft stays in the trash.';

export class SessionDrafts {
  private readonly trash: DraftTrash;
  private readonly ownMachine: OwnMachine;

  constructor(
    private readonly paths: DataPaths,
    private readonly now: () => Date,
    host?: string,
  ) {
    this.trash = new DraftTrash(paths);
    this.ownMachine = new OwnMachine(paths.database, host);
  }

  /**
   * Writes a draft durably. A replaced draft of another machine is kept in `trash/drafts/`.
   * @throws StorageError that names the folder
   */
  save(session: TrainingSession, base: DraftBase): void {
    try {
      makeFolderInRoot(this.paths.drafts, this.paths.root);
      this.keepOther(session._id);
      writeDurably(this.paths.drafts, draftName(session._id), this.textOf(session, base));
    } catch (error) {
      throw this.errorOfFolder(error);
    }
  }

  /**
   * Like `save`, but in the background.
   * @param isWanted called before the draft is replaced; if it returns false, the old draft stays
   * @throws StorageError that names the folder
   */
  async saveInBackground(session: TrainingSession, base: DraftBase, isWanted: () => boolean): Promise<void> {
    try {
      makeFolderInRoot(this.paths.drafts, this.paths.root);
      this.keepOther(session._id);
      const text = this.textOf(session, base);
      await writeDurablyInBackground(this.paths.drafts, draftName(session._id), text, isWanted);
    } catch (error) {
      throw this.errorOfFolder(error);
    }
  }

  /**
   * Lists the drafts of earlier runs; may remove or rename those that are saved, unreadable or copies. Never throws.
   */
  list(savedOf: (session: TrainingSession) => SavedSession | null): FoundDrafts {
    const drafts: OfferedDraft[] = [];
    const problems: string[] = [];
    for (const name of this.names(problems)) {
      if (!isDraftName(name)) continue;
      try {
        const found = this.examine(name, savedOf);
        if (typeof found === 'string') problems.push(found);
        else if (found !== null) drafts.push(found);
      } catch (cause) {
        const reason = describeStorageError(
          toStorageError(cause, join(this.paths.drafts, name)),
          this.paths.root,
        );
        problems.push(`A draft cannot be resumed: ${reason}.`);
      }
    }
    drafts.sort(newestFirst);
    return { drafts, problems };
  }

  /** Never throws. */
  count(): number {
    return this.names([]).filter(isDraftName).length;
  }

  /** Like `list`, but leaves out copies and drafts that cannot be resumed, and changes no file. Never throws. */
  offered(savedOf: (session: TrainingSession) => SavedSession | null): readonly OfferedDraft[] {
    return this.allReadable()
      .filter(({ id, path }) => path === this.pathOf(id))
      .flatMap((draft) => {
        const offered = fallbackOnError('same', () => offerDraft(draft, savedOf(draft.session)));
        return typeof offered === 'string' ? [] : [offered];
      })
      .sort(newestFirst);
  }

  /** The readable drafts of this machine. Changes no file. Never throws. */
  readable(): readonly Draft[] {
    return this.allReadable().filter(({ otherHost }) => otherHost === null);
  }

  private allReadable(): readonly Draft[] {
    return this.names([])
      .filter(isDraftName)
      .flatMap((name) => {
        try {
          const path = join(this.paths.drafts, name);
          const read = this.read(path);
          return read.ok ? [this.draftOf(read.value, path)] : [];
        } catch {
          return []; // the next start reports this draft
        }
      });
  }

  /**
   * Removes this machine's draft of a saved session. An unreadable draft stays, because it may be another machine's.
   */
  remove(id: string): void {
    const isOwn = fallbackOnError(false, () => this.otherText(id) === null);
    // Without fsync: if the file reappears, the next start finds that its session is saved.
    if (isOwn) this.removeQuietly(this.pathOf(id));
  }

  /**
   * Makes the draft of another machine a draft of this one; keeps the original in `trash/drafts/`.
   * @throws StorageError, also if the draft is gone or invalid
   */
  takeOver(id: string): void {
    const read = this.read(this.pathOf(id));
    if (!read.ok) throw new StorageError('not-found', this.pathOf(id));
    const { session, base } = splitDraft(read.value);
    this.save(session, base);
  }

  /** Moves a draft to `trash/drafts/`. @returns its name there; @throws StorageError */
  discard(id: string): string {
    return this.trash.moveIn(this.pathOf(id), this.now());
  }

  /**
   * Moves a discarded draft back.
   * @throws StorageError; Error with a one-sentence message if its session has another draft, or the whole draft is
   * saved
   */
  restore(name: string, savedOf: (session: TrainingSession) => SavedSession | null): void {
    const discarded = this.discarded().find((draft) => draft.name === name);
    if (discarded === undefined) throw new StorageError('not-found', join(this.paths.trashedDrafts, name));
    const relation = relateDraft(discarded, savedOf(discarded.session));
    if (relation === 'same' || relation === 'contained') throw new Error(SAVED_ALREADY);
    this.trash.moveOut(name, this.pathOf(discarded.session._id));
  }

  /** The readable discarded drafts, last discarded first. @throws StorageError if the folder cannot be read */
  discarded(): readonly DiscardedDraft[] {
    return this.trash.all();
  }

  /** @throws StorageError */
  discardedCount(): number {
    return this.trash.count();
  }

  /** Decides about a file: a draft to offer, null if it is no longer needed, or a message. @throws StorageError */
  private examine(
    name: string,
    savedOf: (session: TrainingSession) => SavedSession | null,
  ): OfferedDraft | string | null {
    const path = join(this.paths.drafts, name);
    const read = this.read(path);
    if (!read.ok) return this.setAside(path, read.error);
    const draft = this.draftOf(read.value, path);
    const { session } = draft;
    const offered = offerDraft(draft, savedOf(session));
    if (offered === 'same' && draft.otherHost === null) {
      this.removeQuietly(path);
      return null;
    }
    if (offered === 'same' || offered === 'contained') {
      this.moveToTrashQuietly(path);
      return null;
    }
    const ownPath = this.pathOf(session._id);
    if (path !== ownPath) {
      // A copy by a synchroniser or the user. It gets the standard name, unless this name is taken.
      if (entryExists(ownPath)) {
        return `${name} is a second copy of a draft; it is offered after the first copy is saved or discarded.`;
      }
      moveDurably(path, ownPath);
    }
    return { ...offered, path: ownPath };
  }

  private textOf(session: TrainingSession, base: DraftBase): string {
    return draftText({ session, base, machine: this.ownMachine.mark() });
  }

  private draftOf(document: TrainingSession, path: string): Draft {
    const { session, base, machine } = splitDraft(document);
    const otherHost = machine !== null && this.ownMachine.isOther(machine.id) ? machine.host : null;
    return { id: session._id, session, base, path, otherHost };
  }

  /** Copies the draft of another machine to the trash before it is replaced. @throws StorageError */
  private keepOther(id: string): void {
    const text = this.otherText(id);
    if (text !== null) this.trash.putIn(this.pathOf(id), text, this.now());
  }

  /** The text of a session's draft if another machine wrote it; otherwise null. @throws StorageError */
  private otherText(id: string): string | null {
    const path = this.pathOf(id);
    const text = readPlainTextOrNull(path, { maxBytes: MAX_DOCUMENT_BYTES, root: this.paths.root });
    const machine = text === null ? null : machineIdIn(text);
    return machine !== null && this.ownMachine.isOther(machine) ? text : null;
  }

  private read(path: string): ReadResult<TrainingSession> {
    try {
      const text = readPlainText(path, { maxBytes: MAX_DOCUMENT_BYTES, root: this.paths.root });
      return readDocument(text, { userId: '', userName: '', unit: 'kg' });
    } catch (cause) {
      if (!(cause instanceof StorageError) || cause.kind !== 'not-text') throw cause;
      return { ok: false, error: { place: '', reason: 'is not UTF-8 text' } };
    }
  }

  /** Renames an unreadable draft, unless it is of a newer version. @returns a message; @throws StorageError */
  private setAside(path: string, { reason, remedy }: ReadError): string {
    const name = basename(path);
    // A newer version of traininglogs can read this draft, so it is not renamed.
    if (remedy !== undefined) return `${name} ${reason}; ${remedy}.`;
    const stem = `${name.replace(/\.json$/, '')}.unreadable-${compactTime(this.now())}`;
    const nameOf = (attempt: number) => `${stem}${attempt === 0 ? '' : `-${attempt}`}`;
    moveDurably(path, join(this.paths.drafts, firstFree(nameOf, this.paths.drafts)));
    return `${name} cannot be read; it is set aside in data/output/drafts.`;
  }

  private names(problems: string[]): readonly string[] {
    try {
      checkFolderInRoot(this.paths.drafts, this.paths.root);
      return namesInFolder(this.paths.drafts);
    } catch (cause) {
      const reason = describeStorageError(toStorageError(cause, this.paths.drafts), this.paths.root);
      problems.push(`The drafts cannot be listed: ${reason}.`);
      return [];
    }
  }

  private removeQuietly(path: string): void {
    try {
      removeFile(path);
    } catch {
      // The draft stays, and the next start examines it again.
    }
  }

  /** An error that names the folder, because the name of the file is long and means nothing to a person. */
  private errorOfFolder(error: unknown): StorageError {
    const { kind, cause } = toStorageError(error, this.paths.drafts);
    return new StorageError(kind, this.paths.drafts, { cause });
  }

  private moveToTrashQuietly(path: string): void {
    try {
      this.trash.moveIn(path, this.now());
    } catch {
      // The draft stays, and the next start tries again.
    }
  }

  pathOf(id: string): string {
    return join(this.paths.drafts, draftName(id));
  }
}
