/** Long work under the writer lock. It regularly releases the lock, so that other processes can write. */
import type { Steps } from './time-sliced-work.js';

export const MAX_STEPS = 100;

/** A batch releases the lock after the step that exceeds this time. */
export const MAX_BATCH_MS = 500;

export type BatchedLock = {
  /** True while a function runs under the lock: a step in it then needs no lock of its own. */
  readonly isHeld: () => boolean;
  /** @throws StorageError `writer-locked` */
  readonly takeFor: (batch: WriterBatch) => Steps<void>;
  readonly run: <T>(fn: () => T) => T;
  readonly releaseFrom: (batch: WriterBatch) => void;
};

export class WriterBatch {
  private steps = 0;
  private takenAtMs: number | null = null;

  /** @param commit makes the writes that the steps have collected durable */
  constructor(
    private readonly commit: () => void,
    private readonly lock: BatchedLock,
    private readonly maxMs: number,
  ) {}

  /** Runs one small step under the lock. @throws StorageError `writer-locked`; then `fn` did not run */
  *step<T>(fn: () => T): Steps<T> {
    if (this.lock.isHeld()) return fn();
    if (this.takenAtMs === null) {
      yield* this.lock.takeFor(this);
      this.takenAtMs = performance.now();
      this.steps = 0;
    }
    const value = this.lock.run(fn);
    this.steps += 1;
    if (this.steps >= MAX_STEPS || performance.now() - this.takenAtMs >= this.maxMs) this.pause();
    return value;
  }

  /** Commits the collected writes and releases the lock; the next step takes it again. */
  pause(): void {
    if (this.takenAtMs === null) return;
    this.takenAtMs = null;
    try {
      this.lock.run(this.commit);
    } finally {
      this.lock.releaseFrom(this);
    }
  }
}
