/** The writer lock of a data root, held while the copies of a session are compared and written. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { DataPaths } from '../paths.js';
import { makeOneFolder } from './disk.js';
import { makeFolder } from './durable-file.js';
import { fallbackOnError } from './fallback-on-error.js';
import { LockFile } from './lock-file.js';
import { HolderFile } from './lock-holder.js';
import { StorageError, toStorageError } from './storage-error.js';
import { INDETERMINATE, type Steps } from './time-sliced-work.js';
import { type BatchedLock, MAX_BATCH_MS, WriterBatch } from './writer-batch.js';

/** How long this process waits by default if another process holds the lock. */
const LOCK_WAIT_MS = 5000;

/** How long one attempt of background work blocks to take the lock. Keys are handled between two attempts. */
const SLICE_MS = 20;

export type WriterLockOptions = {
  /** The command of this process, such as `traininglogs log`. Messages of other processes name it. */
  readonly command?: string;
  readonly waitMs?: number;
  /** How long a batch may hold the lock before it releases it for others. */
  readonly batchMs?: number;
};

export class WriterLock {
  /** Called once if no lock can be created; the work then continues without one. */
  onUnavailable: (reason: StorageError) => void = () => {};
  private readonly main: LockFile;
  /** Held by the process that gets the writer lock next, so that background work lets other processes in. */
  private readonly queue: LockFile;
  private readonly holder: HolderFile;
  private depth = 0;
  private isReported = false;
  private batch: WriterBatch | null = null;

  constructor(
    private readonly paths: Pick<DataPaths, 'root' | 'lock'>,
    private readonly options: WriterLockOptions = {},
  ) {
    this.main = new LockFile(join(paths.lock, 'writer'));
    this.queue = new LockFile(join(paths.lock, 'queue'));
    this.holder = new HolderFile(join(paths.lock, 'holder'));
  }

  /**
   * Runs `fn` under the lock. `fn` must repeat earlier reads, which may be stale.
   * @param options.waits false to throw at once
   * @throws StorageError `writer-locked`; then `fn` did not run
   */
  hold<T>(fn: () => T, { waits } = { waits: true }): T {
    if (this.depth > 0) return fn();
    this.endBatch();
    if (!this.acquire(waits ? this.waitMs : 0)) throw this.lockedError();
    return this.runAndRelease(fn);
  }

  /** Like `hold`, but does not wait. @returns null if another process holds the lock; then `fn` did not run */
  tryHold<T>(fn: () => T): { readonly value: T } | null {
    if (this.depth > 0) return { value: fn() };
    this.endBatch();
    return this.acquire(0) ? { value: this.runAndRelease(fn) } : null;
  }

  /**
   * A batch for long work in small steps, which the caller must end with `pause`.
   * @param options.waits false to throw at once instead of waiting
   */
  openBatch(commit: () => void, { waits } = { waits: true }): WriterBatch {
    const lock: BatchedLock = {
      isHeld: () => this.depth > 0,
      takeFor: (batch) => this.acquireFor(batch, waits),
      run: (fn) => this.run(fn),
      releaseFrom: (batch) => {
        if (this.batch === batch) this.batch = null;
        this.release();
      },
    };
    return new WriterBatch(commit, lock, this.options.batchMs ?? MAX_BATCH_MS);
  }

  /** Commits an open batch and releases the lock. Must be called before an editor opens or the program is suspended. */
  endBatch(): void {
    this.batch?.pause();
  }

  /** Closes the files of the lock, and releases it if it is held. */
  close(): void {
    this.holder.clear();
    this.holder.close();
    this.main.close();
    this.queue.close();
  }

  private get waitMs(): number {
    return this.options.waitMs ?? LOCK_WAIT_MS;
  }

  private runAndRelease<T>(fn: () => T): T {
    try {
      return this.run(fn);
    } finally {
      this.release();
    }
  }

  private run<T>(fn: () => T): T {
    this.depth += 1;
    try {
      return fn();
    } finally {
      this.depth -= 1;
    }
  }

  private *acquireFor(batch: WriterBatch, waits: boolean): Steps<void> {
    const deadlineMs = performance.now() + (waits ? this.waitMs : 0);
    this.endBatch();
    while (!this.acquire(waits ? SLICE_MS : 0, { letsOthersGoFirst: waits })) {
      if (performance.now() >= deadlineMs) throw this.lockedError();
      yield INDETERMINATE;
      this.endBatch();
    }
    this.batch = batch;
  }

  /** @returns false if another process holds the lock; true also if no lock can be created */
  private acquire(waitMs: number, { letsOthersGoFirst } = { letsOthersGoFirst: false }): boolean {
    try {
      this.makeLockFolder();
      const isTaken = (!letsOthersGoFirst && this.main.acquire(0)) || this.acquireInTurn(waitMs);
      if (isTaken) this.holder.write(this.options.command ?? 'traininglogs');
      return isTaken;
    } catch (cause) {
      this.reportOnce(toStorageError(cause, this.paths.lock));
      return true;
    }
  }

  private acquireInTurn(waitMs: number): boolean {
    const beganMs = performance.now();
    // If the queue fails, the lock still works; it is only less fair.
    const isNext = fallbackOnError(true, () => this.queue.acquire(waitMs));
    try {
      // Tries the lock even if another process holds the queue, because that process may be suspended.
      return this.main.acquire(isNext ? waitMs - (performance.now() - beganMs) : 0);
    } finally {
      this.queue.release();
    }
  }

  private release(): void {
    this.holder.clear();
    this.main.release();
  }

  private makeLockFolder(): void {
    const stats = lstatSync(this.paths.lock, { throwIfNoEntry: false });
    if (stats?.isDirectory()) return;
    if (stats) throw new StorageError('not-a-folder', this.paths.lock);
    makeFolder(this.paths.root);
    makeOneFolder(this.paths.lock);
  }

  private lockedError(): StorageError {
    const holder = this.holder.read();
    const cause = holder && new Error(`process ${holder.pid} (${holder.command})`);
    return new StorageError('writer-locked', this.paths.root, { cause });
  }

  private reportOnce(reason: StorageError): void {
    if (this.isReported) return;
    this.isReported = true;
    this.onUnavailable(reason);
  }
}
