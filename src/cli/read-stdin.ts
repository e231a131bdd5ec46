/** Standard input, read to its end before anything is done with it. */
import { readSync } from 'node:fs';

const CHUNK_BYTES = 65_536;
const RETRY_MS = 10;

/** All bytes of standard input. @throws the system's error where it cannot be read */
export function readStdin(): Uint8Array {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const length = readSome(chunk);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, length));
  }
}

/** Waits for at least one byte; 0 is the end. */
function readSome(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(0, chunk);
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
      if (code === 'EOF') return 0; // how Windows says it
      // A pipe that its other end made non-blocking has nothing to give just now.
      if (code !== 'EAGAIN') throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}
