/** Finds tombstones by session. Lists the trash once, so that many sessions take linear time. */
import { hashDocument } from '../disk/text-hash.js';
import { NamesBySession } from './names-by-session.js';
import type { SessionTrash, TrashedFile } from './session-trash.js';

export class Tombstones {
  private names: NamesBySession | null = null;

  constructor(private readonly trash: SessionTrash) {}

  /** The tombstones of a session. The one whose file changed last comes first. @throws StorageError */
  find(id: string): readonly TrashedFile[] {
    const idOf = (name: string) => this.trash.read([name])[0]?.id ?? null;
    this.names ??= new NamesBySession(this.trash.names(), idOf);
    // Reads the files again, because a file may have been removed or hold another session.
    return this.trash.read(this.names.of(id)).filter((file) => file.id === id);
  }

  /** True if a tombstone of the session has this text. @throws StorageError */
  holds(id: string, text: string): boolean {
    return this.find(id).some((file) => file.text === text);
  }

  /**
   * Retires tombstones that do not delete the restored text, and those of older versions, which would delete the
   * session again.
   * @throws StorageError
   */
  retireOthers(id: string, text: string, now: Date): void {
    const hash = hashDocument(text);
    for (const file of this.find(id)) {
      const isOfOlderVersion = file.deletedAt === '';
      if (isOfOlderVersion || !file.hashes.includes(hash)) this.trash.retire(file, text, now);
    }
  }
}
