/** The tombstones by session. The trash is listed once, when first needed, so that work on many sessions stays linear. */
import { hashDocument } from '../disk/text-hash.js';
import { NamesBySession } from './names-by-session.js';
import type { SessionTrash, TrashedFile } from './session-trash.js';

export class Tombstones {
  private names: NamesBySession | null = null;

  constructor(private readonly trash: SessionTrash) {}

  /** The tombstones of one session, latest deletion first; none if it is not in the trash. @throws StorageError */
  find(id: string): readonly TrashedFile[] {
    const idOf = (name: string) => this.trash.read([name])[0]?.id ?? null;
    this.names ??= new NamesBySession(this.trash.names(), idOf);
    // A listed file may have been removed since.
    return this.trash.read(this.names.of(id)).filter((file) => file.id === id);
  }

  /** True if a text of the session is in the trash. @throws StorageError */
  holds(id: string, text: string): boolean {
    return this.find(id).some((file) => file.text === text);
  }

  /**
   * Removes the tombstones of a restored session that do not delete its text; their texts are kept. The other
   * tombstones stay, because another machine may still have to apply them; those of older versions are removed,
   * because they would delete the session again. @throws StorageError
   */
  retireOthers(id: string, text: string, now: Date): void {
    const hash = hashDocument(text);
    for (const file of this.find(id)) {
      const isOfOlderVersion = file.deletedAt === '';
      if (isOfOlderVersion || !file.hashes.includes(hash)) this.trash.retire(file, text, now);
    }
  }
}
