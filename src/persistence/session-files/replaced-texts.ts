/** The texts in `trash/replaced/` by session. The folder is listed once, when first needed. */
import { hashDocument } from '../disk/text-hash.js';
import { NamesBySession } from './names-by-session.js';
import { recordOf } from './session-text.js';
import type { SessionTrash } from './session-trash.js';

export class ReplacedTexts {
  private names: NamesBySession | null = null;

  constructor(private readonly trash: SessionTrash) {}

  /** `hashDocument` of the texts of a session that were replaced. @throws StorageError */
  hashesOf(id: string): ReadonlySet<string> {
    return new Set(this.find(id).map(({ hash }) => hash));
  }

  /**
   * Removes a text that is the session's again: a text here counts as older than every text that is not.
   * @throws StorageError
   */
  remove(id: string, text: string): void {
    const hash = hashDocument(text);
    for (const each of this.find(id)) if (each.hash === hash) this.trash.removeReplaced(each.name);
  }

  private find(id: string): readonly { readonly name: string; readonly hash: string }[] {
    const { trash } = this;
    const idOf = (name: string) => recordOf(trash.readReplaced(name) ?? '')?._id ?? null;
    this.names ??= new NamesBySession(trash.replacedNames(), idOf);
    return this.names.of(id).flatMap((name) => {
      const text = trash.readReplaced(name);
      return text !== null && recordOf(text)?._id === id ? { name, hash: hashDocument(text) } : [];
    });
  }
}
