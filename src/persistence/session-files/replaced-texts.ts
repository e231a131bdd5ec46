/** Finds the texts in `trash/replaced/` by session. The folder is listed once, when first needed. */
import { hashDocument } from '../disk/text-hash.js';
import { NamesBySession } from './names-by-session.js';
import { recordOf } from './session-text.js';
import type { SessionTrash } from './session-trash.js';

export class ReplacedTexts {
  private names: NamesBySession | null = null;

  constructor(private readonly trash: SessionTrash) {}

  /**
   * The hashes (see `hashDocument`) of a session's replaced texts. Deleted texts are left out: another machine may
   * restore them.
   * @throws StorageError
   */
  hashesOf(id: string): ReadonlySet<string> {
    return new Set(this.find(id).flatMap(({ hash, isDeleted }) => (isDeleted ? [] : hash)));
  }

  /**
   * Removes a replaced text that is the session's text again, because replaced texts count as older than all others.
   * @throws StorageError
   */
  remove(id: string, text: string): void {
    const hash = hashDocument(text);
    for (const each of this.find(id)) if (each.hash === hash) this.trash.removeReplaced(each.name);
  }

  private find(
    id: string,
  ): readonly { readonly name: string; readonly hash: string; readonly isDeleted: boolean }[] {
    const { trash } = this;
    const idOf = (name: string) => recordOf(trash.readReplaced(name)?.text ?? '')?._id ?? null;
    this.names ??= new NamesBySession(trash.replacedNames(), idOf);
    return this.names.of(id).flatMap((name) => {
      const read = trash.readReplaced(name);
      if (read === null || recordOf(read.text)?._id !== id) return [];
      return { name, hash: hashDocument(read.text), isDeleted: read.isDeleted };
    });
  }
}
