/** Reads a gzipped tar entry by entry. Passes the bytes to sinks and writes no file. */
import { read } from 'node:fs';
import { pipeline } from 'node:stream';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { Header } from 'tar/header';
import { Pax } from 'tar/pax';
import { StorageError, toStorageError } from '../disk/storage-error.js';
import { isEntryPath, maxEntryBytes } from './archive-manifest.js';

/** Receives the bytes of one entry with `write`; `end` is called after the last bytes. */
export type EntrySink = {
  readonly write: (piece: Uint8Array) => void;
  readonly end: () => void;
};

/** An open archive. Its handle is read, so that another file with the same name is never read instead. */
export type OpenArchive = { readonly path: string; readonly handle: number; readonly sizeBytes: number };

export type SinkOf = (path: string, sizeBytes: number) => EntrySink;

const PIECE_BYTES = 65_536;
const BLOCK_BYTES = 512;
/** The largest header extension, which holds a name and a size. */
const EXTENSION_LIMIT_BYTES = 65_536;
/** The largest ratio of the unpacked to the packed size. Real backups have a lower one; a zip bomb is higher. */
const MAX_INFLATION = 200;
/** This many unpacked bytes are allowed in addition, because the ratio says little at the beginning of an archive. */
const UNMEASURED_BYTES = 16 * 1024 ** 2;
/** The most zeros that may follow the last entry. */
const MAX_PADDING_BYTES = 1024 ** 2;

/**
 * Reads plain files whose names fit a data root; their content is not checked. Steps give the bytes of the archive
 * read so far.
 * @throws StorageError
 */
export async function* readEntries(archive: OpenArchive, sinkOf: SinkOf): AsyncGenerator<number, void> {
  if (archive.sizeBytes === 0) throw damaged(archive, 'it is empty');
  const progress = { bytesRead: 0 };
  const tar = new TarReader(archive, sinkOf);
  const gunzip = pipeline(bytesOf(archive, progress), createGunzip(), () => {});
  try {
    for await (const bytes of gunzip as AsyncIterable<Buffer>) {
      tar.take(bytes, progress.bytesRead);
      yield progress.bytesRead;
    }
    tar.end();
  } catch (cause) {
    throw describeGzip(archive, cause);
  }
}

export function damaged({ path }: { readonly path: string }, reason: string): StorageError {
  return new StorageError('damaged-archive', path, { cause: new Error(reason) });
}

/** An entry whose bytes are being read. */
type Body = { readonly sink: EntrySink; bytesLeft: number };

class TarReader {
  private readonly seen = new Set<string>();
  /** Bytes that were read but do not fill a block yet. */
  private rest: Buffer = Buffer.alloc(0);
  private body: Body | null = null;
  /** Metadata of the next entry, from an extension header. */
  private extension: Pax | undefined;
  private isOver = false;
  private paddingBytes = 0;
  private inflatedBytes = 0;

  constructor(
    private readonly archive: OpenArchive,
    private readonly sinkOf: SinkOf,
  ) {}

  /**
   * Accepts the next unpacked bytes, in chunks of any size.
   * @throws StorageError
   */
  take(piece: Buffer, archiveBytesRead: number): void {
    this.inflatedBytes += piece.length;
    if (this.inflatedBytes > UNMEASURED_BYTES + MAX_INFLATION * archiveBytesRead) {
      throw damaged(this.archive, `it unpacks to more than ${MAX_INFLATION} times its size`);
    }
    const bytes = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece]);
    const end = bytes.length - (bytes.length % BLOCK_BYTES);
    for (let at = 0; at < end; ) {
      if (this.body) {
        at += this.takeBody(this.body, bytes.subarray(at, end));
      } else {
        this.takeHeader(bytes.subarray(at, at + BLOCK_BYTES));
        at += BLOCK_BYTES;
      }
    }
    this.rest = bytes.subarray(end);
  }

  /** @throws StorageError if the archive is truncated */
  end(): void {
    if (!this.isOver || this.rest.length > 0) throw damaged(this.archive, 'its end is missing');
  }

  private takeBody(body: Body, bytes: Buffer): number {
    const length = Math.min(body.bytesLeft, bytes.length);
    body.sink.write(bytes.subarray(0, length));
    body.bytesLeft -= length;
    if (body.bytesLeft === 0) this.endBody(body);
    // An entry takes whole blocks: its last block is padded with zeros.
    return Math.ceil(length / BLOCK_BYTES) * BLOCK_BYTES;
  }

  private endBody(body: Body): void {
    this.body = null;
    body.sink.end();
  }

  private takeHeader(block: Buffer): void {
    const header = this.readHeader(block);
    if (header.nullBlock) {
      this.isOver = true;
      this.paddingBytes += BLOCK_BYTES;
      if (this.paddingBytes > MAX_PADDING_BYTES)
        throw damaged(this.archive, 'it has too many zeros at its end');
      return;
    }
    if (this.isOver) throw damaged(this.archive, 'there is data after its end');
    if (!header.cksumValid || header.size === undefined) throw damaged(this.archive, 'its tar is damaged');
    const isExtension = header.type === 'ExtendedHeader';
    this.body = {
      sink: isExtension ? this.extensionSink(header.size) : this.fileSink(header, header.size),
      bytesLeft: header.size,
    };
    if (!isExtension) this.extension = undefined;
    if (header.size === 0) this.endBody(this.body);
  }

  private readHeader(block: Buffer): Header {
    try {
      return new Header(block, 0, this.extension);
    } catch (cause) {
      throw damaged(this.archive, `its tar is damaged (${cause instanceof Error ? cause.message : cause})`);
    }
  }

  private fileSink({ path: shortPath, type }: Header, sizeBytes: number): EntrySink {
    const path = this.extension?.path ?? shortPath ?? '';
    if (!isEntryPath(path)) throw damaged(this.archive, `its entry ${path} does not belong in a data root`);
    if (type !== 'File' && type !== 'OldFile')
      throw damaged(this.archive, `its entry ${path} is not a plain file`);
    if (this.seen.has(path)) throw damaged(this.archive, `its entry ${path} exists twice`);
    this.seen.add(path);
    const maxBytes = maxEntryBytes(path);
    if (sizeBytes > maxBytes) {
      throw damaged(this.archive, `its entry ${path} is larger than ${maxBytes / 1024 ** 2} MiB`);
    }
    return this.sinkOf(path, sizeBytes);
  }

  private extensionSink(sizeBytes: number): EntrySink {
    if (sizeBytes > EXTENSION_LIMIT_BYTES) throw damaged(this.archive, 'a name in it is too long');
    const pieces: Uint8Array[] = [];
    return {
      write: (piece) => pieces.push(piece),
      end: () => {
        this.extension = Pax.parse(Buffer.concat(pieces).toString('utf8'), undefined);
      },
    };
  }
}

const readAt = promisify(read);

async function* bytesOf(
  { handle }: OpenArchive,
  progress: { bytesRead: number },
): AsyncGenerator<Uint8Array, void> {
  for (;;) {
    const { buffer, bytesRead } = await readAt(
      handle,
      Buffer.allocUnsafe(PIECE_BYTES),
      0,
      PIECE_BYTES,
      progress.bytesRead,
    );
    if (bytesRead === 0) return;
    progress.bytesRead += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

function describeGzip(archive: OpenArchive, cause: unknown): StorageError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (!(cause instanceof Error) || !code.startsWith('Z_')) return toStorageError(cause, archive.path);
  if (cause.message === 'incorrect header check') return damaged(archive, 'it is not gzipped');
  if (cause.message === 'unexpected end of file') return damaged(archive, 'its end is missing');
  return damaged(archive, `its bytes are damaged (${cause.message})`);
}
