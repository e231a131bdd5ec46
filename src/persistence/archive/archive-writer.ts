/** Writes a gzipped tar. Entries are passed as bytes and hashed while they are written. */
import { createHash } from 'node:crypto';
import { createGzip } from 'node:zlib';
import { Header } from 'tar/header';
import { Pax } from 'tar/pax';
import type { NewFile } from '../disk/new-file.js';
import { StorageError } from '../disk/storage-error.js';
import type { ArchivedFile } from './archive-manifest.js';

export type NewEntry = {
  readonly path: string;
  /** The number of bytes in `pieces`. */
  readonly sizeBytes: number;
  readonly modified: Date;
  readonly pieces: Iterable<Uint8Array>;
};

const BLOCK_BYTES = 512;
/** The mode of each entry: only the owner may read the unpacked files, like the files of a data root. */
const MODE = 0o600;

export class ArchiveWriter {
  private readonly gzip = createGzip();
  private readonly compressed: Uint8Array[] = [];
  private readonly entries: ArchivedFile[] = [];

  constructor(private readonly file: NewFile) {
    this.gzip.on('data', (bytes: Uint8Array) => this.compressed.push(bytes));
    this.gzip.on('error', () => {}); // the failed write reports the error
  }

  get files(): readonly ArchivedFile[] {
    return this.entries;
  }

  /**
   * Writes one entry in steps. Each step gives the number of the entry's bytes that it has written.
   * @throws StorageError
   */
  async *add(entry: NewEntry): AsyncGenerator<number, void> {
    const { path, sizeBytes } = entry;
    const hash = createHash('sha256');
    let written = 0;
    for (const header of headersOf(entry)) await this.write(header);
    for (const piece of entry.pieces) {
      hash.update(piece);
      written += piece.length;
      await this.write(piece);
      yield piece.length;
    }
    if (written !== sizeBytes) {
      throw new StorageError('failed', path, { cause: new Error('it changed while it was read') });
    }
    const overhang = written % BLOCK_BYTES;
    if (overhang > 0) await this.write(Buffer.alloc(BLOCK_BYTES - overhang));
    this.entries.push({ path, sizeBytes, sha256: hash.digest('hex') });
  }

  /** Writes the end of the archive. The caller must sync the file. @throws StorageError */
  async end(): Promise<void> {
    // A tar ends with two empty blocks.
    await this.write(Buffer.alloc(2 * BLOCK_BYTES));
    await new Promise<void>((resolve, reject) => {
      this.gzip.once('end', resolve).once('error', reject).end();
    });
    this.passOn();
  }

  /** Closes an incomplete archive; does nothing if the archive is complete. */
  close(): void {
    this.gzip.destroy();
  }

  private async write(bytes: Uint8Array): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.gzip.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
    this.passOn();
  }

  private passOn(): void {
    for (const bytes of this.compressed.splice(0)) this.file.write(bytes);
  }
}

/** The header blocks of an entry: one, or more if the name or the size does not fit. */
function headersOf({ path, sizeBytes, modified }: NewEntry): readonly Uint8Array[] {
  // The header holds whole seconds; fractions would need an extension.
  const mtime = new Date(Math.trunc(modified.getTime() / 1000) * 1000);
  const fields = { path, size: sizeBytes, mode: MODE, mtime, type: 'File' } as const;
  const header = new Header(fields);
  const isComplete = !header.encode();
  const block = header.block ?? Buffer.alloc(0);
  return isComplete ? [block] : [new Pax({ path, size: sizeBytes }).encode(), block];
}
