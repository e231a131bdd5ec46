/** Reads the sessions of the JSON files into memory, with a cache of unchanged files. */
import type { TrainingSession } from '../../domain/record.js';
import { compareSessionOrder } from '../../domain/session-order.js';
import type { FileStamp } from '../disk/durable-file.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { hashDocument } from '../disk/text-hash.js';
import { ReplacedTexts } from '../session-files/replaced-texts.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import { isStandardName } from '../session-files/session-file-name.js';
import { readSavedText } from '../session-files/session-text.js';
import { decideDuplicates } from '../sync/decide-duplicates.js';
import { beforeRecent, isSameStamp } from '../sync/survey-files.js';

export type FileSession = { readonly session: TrainingSession; readonly fileName: string };

/** A file that was read. `session` is null if the file holds no valid session. */
type KnownFile = {
  readonly fileName: string;
  readonly stamp: FileStamp;
  readonly session: TrainingSession | null;
};

export class SessionFiles {
  private known: ReadonlyMap<string, KnownFile> = new Map();

  constructor(
    private readonly exporter: SessionExporter,
    private readonly now: () => Date,
  ) {}

  /**
   * Every session, newest first, without invalid files. `decideDuplicates` chooses one of several files of a session.
   * @throws StorageError if the folder cannot be listed
   */
  read(): readonly FileSession[] {
    const recent = beforeRecent(this.now());
    const known = new Map<string, KnownFile>();
    const byId = new Map<string, FileSession[]>();
    for (const fileName of this.exporter.fileNames()) {
      const file = fallbackOnError(null, () => this.readFile(fileName, recent));
      if (file === null) continue;
      known.set(fileName, file);
      const { session } = file;
      if (session === null) continue;
      const others = byId.get(session._id);
      if (others) others.push({ session, fileName });
      else byId.set(session._id, [{ session, fileName }]);
    }
    this.known = known;
    return [...byId.values()]
      .flatMap((files) => this.decide(files))
      .sort((one, other) => compareSessionOrder(other.session, one.session));
  }

  /** Reads one file; null if it is gone. @throws StorageError */
  private readFile(fileName: string, recentMicroseconds: number): KnownFile | null {
    const stamp = this.exporter.stampOf(fileName);
    if (stamp === null) return null;
    const known = this.known.get(fileName);
    const isUnchanged = known && isSameStamp(known.stamp, stamp);
    if (isUnchanged && stamp.modifiedMicroseconds < recentMicroseconds) return known;
    const text = this.exporter.read(fileName);
    // Accepts a document that repeats a key, because only the database knows whether an older version saved it.
    return { fileName, stamp, session: text === null ? null : (readSavedText(text)?.session ?? null) };
  }

  private decide(files: readonly FileSession[]): readonly FileSession[] {
    const [first, ...others] = files.map((file) => ({
      ...file,
      name: file.fileName,
      documentHash:
        files.length === 1
          ? ''
          : hashDocument(fallbackOnError('', () => this.exporter.read(file.fileName) ?? '')),
      isStandardName: isStandardName(file.fileName, file.session),
    }));
    if (!first) return [];
    if (others.length === 0) return files;
    const replaced = new ReplacedTexts(this.exporter.trash);
    const hashes = fallbackOnError(new Set<string>(), () => replaced.hashesOf(first.session._id));
    const { kept } = decideDuplicates([first, ...others], hashes);
    return files.filter(({ fileName }) => fileName === kept.name);
  }
}
