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
    const { trash } = this;
    const idOf = (name: string) => recordOf(trash.readReplaced(name) ?? '')?._id ?? null;
    this.names ??= new NamesBySession(trash.replacedNames(), idOf);
    return new Set(
      this.names.of(id).flatMap((name) => {
        const text = trash.readReplaced(name);
        return text !== null && recordOf(text)?._id === id ? hashDocument(text) : [];
      }),
    );
  }
}
