/** The texts in the trash by session. Each is a tombstone: the session was deleted with that text. */

import { hashText } from '../disk/text-hash.js';
import type { SessionTrash } from './session-trash.js';

export class Tombstones {
  private hashes: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(private readonly trash: SessionTrash) {}

  /** The hashes of one session's texts in the trash. Reads the trash when first called. @throws StorageError */
  of(id: string): readonly string[] {
    this.hashes ??= hashesById(this.trash);
    return this.hashes.get(id) ?? [];
  }

  /** Removes the tombstones of a restored session; its texts are kept. @throws StorageError */
  retire(id: string, now: Date): void {
    if (this.of(id).length === 0) return;
    for (const { name } of this.trash.find(id)) this.trash.retire(name, now);
  }
}

function hashesById(trash: SessionTrash): ReadonlyMap<string, readonly string[]> {
  const hashes = new Map<string, string[]>();
  for (const { id, text } of trash.all()) hashes.set(id, [...(hashes.get(id) ?? []), hashText(text)]);
  return hashes;
}
