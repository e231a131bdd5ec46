/**
 * The texts in the trash by session. Each is a tombstone: the session was deleted with that text. The trash is listed
 * once, when first needed, so that work on many sessions stays linear.
 */
import { hashText } from '../disk/text-hash.js';
import { shortIdInName, shortIdOf } from './session-file-name.js';
import type { SessionTrash, TrashedFile } from './session-trash.js';

export class Tombstones {
  private listed: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(private readonly trash: SessionTrash) {}

  /** The files of one session, latest deletion first; none if it is not in the trash. @throws StorageError */
  find(id: string): readonly TrashedFile[] {
    this.listed ??= listById(this.trash);
    const names = [...(this.listed.get(shortIdOf(id)) ?? []), ...(this.listed.get(id) ?? [])];
    // A listed file may have been moved since, and two ids may begin alike.
    return this.trash.read(names).filter((file) => file.id === id);
  }

  /** The hashes of one session's texts in the trash. @throws StorageError */
  of(id: string): readonly string[] {
    return this.find(id).map(({ text }) => hashText(text));
  }

  /** Removes the tombstones of a restored session; its texts are kept. @throws StorageError */
  retire(id: string, now: Date): void {
    for (const { name } of this.find(id)) this.trash.retire(name, now);
  }
}

/** The names of the files by the short id in their names; those of files that a user renamed by the id they hold. */
function listById(trash: SessionTrash): ReadonlyMap<string, readonly string[]> {
  const byId = new Map<string, string[]>();
  const add = (id: string, name: string) => {
    const names = byId.get(id);
    if (names) names.push(name);
    else byId.set(id, [name]);
  };
  const renamed: string[] = [];
  for (const name of trash.names()) {
    const shortId = shortIdInName(name);
    if (shortId === null) renamed.push(name);
    else add(shortId, name);
  }
  for (const { id, name } of trash.read(renamed)) add(id, name);
  return byId;
}
