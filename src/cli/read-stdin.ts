/** Reads stdin synchronously to its end. */
import { readSync } from 'node:fs';

const CHUNK_BYTES = 65_536;
const RETRY_MS = 10;

/** @throws the system's error */
export function readStdin(): Uint8Array {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const length = readChunk(chunk);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, length));
  }
}

/** Waits for at least one byte. Returns the number read; 0 is the end. */
function readChunk(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(0, chunk);
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
      if (code === 'EOF') return 0; // Windows reports the end of a pipe as an error
      // The process at the other end made the pipe non-blocking, and the pipe is empty now.
      if (code !== 'EAGAIN') throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}
