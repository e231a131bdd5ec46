/** Records which process holds a lock, in a file next to the lock. A process that has ended is not named. */
import { closeSync, constants, fstatSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { readPlainText } from './plain-file.js';

/** A process in the form in which messages name it. */
export type LockHolder = { readonly pid: number; readonly command: string };

const HOLDER_MODE = 0o600;

const MAX_COMMAND_LENGTH = 60;
const MAX_BYTES = 1024;

/** Opening does not follow a link, which could lead to another file, and does not wait for a fifo. */
const OPEN_FLAGS =
  constants.O_WRONLY | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export class HolderFile {
  private handle: number | null = null;

  constructor(private readonly path: string) {}

  /** Names this process as the holder; does nothing if the file cannot be written. */
  write(command: string): void {
    const holder = { pid: process.pid, startedAt: startTimeOf(process.pid), command };
    this.quietly(() => {
      this.handle ??= openSync(this.path, OPEN_FLAGS, HOLDER_MODE);
      if (!fstatSync(this.handle).isFile()) return;
      ftruncateSync(this.handle, 0);
      writeSync(this.handle, JSON.stringify(holder), 0);
    });
  }

  /** Removes the name. Must be called before the lock is released. */
  clear(): void {
    const { handle } = this;
    if (handle !== null) this.quietly(() => ftruncateSync(handle, 0));
  }

  close(): void {
    const { handle } = this;
    this.handle = null;
    if (handle !== null) this.quietly(() => closeSync(handle));
  }

  /** The process that the file names; null if it no longer runs or is unknown. */
  read(): LockHolder | null {
    try {
      const { pid, startedAt, command } = JSON.parse(
        readPlainText(this.path, { maxBytes: MAX_BYTES, root: null }),
      );
      const isName = typeof command === 'string' && /^[\w .-]+$/.test(command);
      if (!Number.isSafeInteger(pid) || pid <= 0 || !isName || command.length > MAX_COMMAND_LENGTH)
        return null;
      return isRunning(pid) && startTimeOf(pid) === startedAt ? { pid, command } : null;
    } catch {
      return null;
    }
  }

  private quietly(step: () => void): void {
    try {
      step();
    } catch {
      // The lock works without a name; messages then say "another process".
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

/**
 * A process's start time in kernel ticks, which distinguishes it from a later process with the same id; null if
 * unknown.
 */
function startTimeOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may contain blanks; the start time is the 20th field after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
