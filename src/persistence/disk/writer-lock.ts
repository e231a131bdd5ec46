/**
 * The writer lock of a data root. Only its holder compares a session with its copies and writes it, so that both are
 * one atomic step. It is a lock of the operating system, re-entrant within the process. Taking it writes nothing
 * durable.
 */
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

/** How long a save waits for another process. */
const LOCK_WAIT_MS = 5000;

/** How long background work tries at a time, so that keys are handled in between. */
const SLICE_MS = 20;

export type WriterLockOptions = {
  /** What this process does, as messages of other processes name it: `traininglogs log`. */
  readonly command?: string;
  readonly waitMs?: number;
  /** How long a batch holds the lock. */
  readonly batchMs?: number;
};

export class WriterLock {
  /** Called once if no lock can be created; the work then continues without one. */
  onUnavailable: (reason: StorageError) => void = () => {};
  private readonly main: LockFile;
  /** Held by the process that is next in the queue, so that one which takes the lock repeatedly does not starve it. */
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
   * Runs `fn` while this process holds the lock; blocks up to 5 s for another process. Commits an open batch of this
   * process first. `fn` must read again what it compares, because earlier reads may be stale.
   * @param options.waits false to fail at once if another process holds the lock
   * @throws StorageError `writer-locked`; then `fn` did not run. What `fn` throws.
   */
  hold<T>(fn: () => T, { waits } = { waits: true }): T {
    if (this.depth > 0) return fn();
    this.endBatch();
    if (!this.acquire(waits ? this.waitMs : 0)) throw this.lockedError();
    return this.runAndRelease(fn);
  }

  /** As `hold`, without waiting. @returns null if another process holds the lock; then `fn` did not run */
  tryHold<T>(fn: () => T): { readonly value: T } | null {
    if (this.depth > 0) return { value: fn() };
    this.endBatch();
    return this.acquire(0) ? { value: this.runAndRelease(fn) } : null;
  }

  /**
   * Long work that holds the lock over many small steps, and collects some of their writes for `commit`. The lock is
   * released after it.
   * @param options.waits false to fail at once if another process holds the lock
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

  /** Commits an open batch of this process and releases the lock: before a save, an editor, or Ctrl+Z. */
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
    // The queue is optional: without it the lock still works.
    const isNext = fallbackOnError(true, () => this.queue.acquire(waitMs));
    try {
      // Also if the queue is held: its holder may have been stopped while it waited.
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
