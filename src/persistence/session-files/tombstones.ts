/** The texts in the trash by session: each says that its session was deleted where it had that text. */

import { hashText } from '../disk/text-hash.js';
import type { SessionTrash } from './session-trash.js';

export class Tombstones {
  private hashes: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(private readonly trash: SessionTrash) {}

  /** The hashes of the texts in the trash of one session; the trash is read when first asked for. @throws StorageError */
  of(id: string): readonly string[] {
    this.hashes ??= hashesById(this.trash);
    return this.hashes.get(id) ?? [];
  }

  /** Takes the texts of one session out of the tombstones, now that it is back; they are kept. @throws StorageError */
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
