/** Reading a gzipped tar entry by entry: bytes only, nothing of it is ever written under a name that it gives. */
import { read } from 'node:fs';
import { pipeline } from 'node:stream';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { Header } from 'tar/header';
import { Pax } from 'tar/pax';
import { StorageError, toStorageError } from '../disk/storage-error.js';
import { isEntryPath, maxEntryBytes } from './archive-manifest.js';

/** What is done with an entry's bytes, while it is read and behind its last. */
export type EntrySink = {
  readonly write: (piece: Uint8Array) => void;
  readonly end: () => void;
};

/** An archive opened for reading; it is the same one however its name is used meanwhile. */
export type OpenArchive = { readonly path: string; readonly handle: number; readonly sizeBytes: number };

/** What is done with an entry of that name, which has `sizeBytes` bytes. */
export type SinkOf = (path: string, sizeBytes: number) => EntrySink;

const PIECE_BYTES = 65_536;
const BLOCK_BYTES = 512;
/** An extension holds a name and a size; this is far beyond the longest name of any system. */
const EXTENSION_LIMIT_BYTES = 65_536;
/**
 * Sessions and databases shrink to a tenth, equal ones over and over to a hundredth; gzip makes a thousandth of zeros.
 * More than this is a bomb, which is not unpacked to its end.
 */
const MAX_INFLATION = 200;
/** So much may come out before that is looked at: a few compressed bytes are no measure. */
const UNMEASURED_BYTES = 16 * 1024 ** 2;
/** A tar ends in zeros, filled up to at most so much by any program. */
const MAX_PADDING_BYTES = 1024 ** 2;

/**
 * Reads an archive from its beginning to its end. Anything but plain files with names of a data root, each once, is
 * refused; what the entries hold is for the caller to check.
 * @param sinkOf what is done with an entry; called once for each
 * @returns in steps, how many of the archive's bytes are read
 * @throws StorageError that says what is damaged
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

/** The error that says what is wrong with an archive. */
export function damaged({ path }: { readonly path: string }, reason: string): StorageError {
  return new StorageError('damaged-archive', path, { cause: new Error(reason) });
}

/** An entry whose bytes are still to come. */
type Body = { readonly sink: EntrySink; bytesLeft: number };

class TarReader {
  private readonly seen = new Set<string>();
  /** What is no whole block yet. */
  private rest: Buffer = Buffer.alloc(0);
  private body: Body | null = null;
  /** What an entry of its own has said of the next one. */
  private extension: Pax | undefined;
  private isOver = false;
  private paddingBytes = 0;
  private inflatedBytes = 0;

  constructor(
    private readonly archive: OpenArchive,
    private readonly sinkOf: SinkOf,
  ) {}

  /** The next bytes, however they are cut; `archiveBytesRead` bytes were read for all so far. @throws StorageError */
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

  /** @throws StorageError where more should have come */
  end(): void {
    if (!this.isOver || this.rest.length > 0) throw damaged(this.archive, 'its end is missing');
  }

  private takeBody(body: Body, bytes: Buffer): number {
    const length = Math.min(body.bytesLeft, bytes.length);
    body.sink.write(bytes.subarray(0, length));
    body.bytesLeft -= length;
    if (body.bytesLeft === 0) this.endBody(body);
    // The last block is filled up with zeros.
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
      if (this.paddingBytes > MAX_PADDING_BYTES) throw damaged(this.archive, 'its end has no end');
      return;
    }
    if (this.isOver) throw damaged(this.archive, 'something lies behind its end');
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
    if (!isEntryPath(path)) throw damaged(this.archive, `${path} in it lies in no data root`);
    if (type !== 'File' && type !== 'OldFile') throw damaged(this.archive, `${path} in it is no plain file`);
    if (this.seen.has(path)) throw damaged(this.archive, `${path} is in it twice`);
    this.seen.add(path);
    const maxBytes = maxEntryBytes(path);
    if (sizeBytes > maxBytes) {
      throw damaged(this.archive, `${path} in it is larger than ${maxBytes / 1024 ** 2} MiB`);
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
