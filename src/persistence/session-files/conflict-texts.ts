/** Finds the texts of conflicts by session. The folder of sessions is listed once, when first needed. */
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { hashDocument } from '../disk/text-hash.js';
import { NamesBySession } from './names-by-session.js';
import type { SessionExporter } from './session-exporter.js';
import { recordOf } from './session-text.js';

export class ConflictTexts {
  private names: NamesBySession | null = null;

  constructor(private readonly exporter: SessionExporter) {}

  /** The hashes (see `hashDocument`) of the texts of a session that are in conflicts. @throws StorageError */
  hashesOf(id: string): ReadonlySet<string> {
    const read = (name: string) => fallbackOnError(null, () => this.exporter.read(name)) ?? '';
    const idOf = (name: string) => recordOf(read(name))?._id ?? null;
    this.names ??= new NamesBySession(this.exporter.conflictNames(), idOf);
    const texts = this.names.of(id).map(read);
    return new Set(texts.filter((text) => recordOf(text)?._id === id).map(hashDocument));
  }
}
