/** Long work under the writer lock: it is released after 100 steps or half a second, for other processes. */
import type { Steps } from './run-steps.js';

const MAX_STEPS = 100;

const MAX_MS = 500;

/** What a batch does with its lock. */
export type BatchedLock = {
  /** @throws StorageError `writer-locked` */
  readonly takeSteps: () => Steps<void>;
  readonly run: <T>(fn: () => T) => T;
  readonly release: () => void;
};

export class WriterBatch {
  private steps = 0;
  private takenAtMs: number | null = null;

  constructor(
    private readonly commit: () => void,
    private readonly lock: BatchedLock,
  ) {}

  /** Runs one small step under the lock. @throws StorageError `writer-locked`; `fn` did not run then */
  *step<T>(fn: () => T): Steps<T> {
    if (this.takenAtMs === null) {
      yield* this.lock.takeSteps();
      this.takenAtMs = performance.now();
      this.steps = 0;
    }
    const value = this.lock.run(fn);
    this.steps += 1;
    if (this.steps >= MAX_STEPS || performance.now() - this.takenAtMs >= MAX_MS) this.pause();
    return value;
  }

  /** Commits what the steps left and releases the lock; the next step takes it again. */
  pause(): void {
    if (this.takenAtMs === null) return;
    this.takenAtMs = null;
    try {
      this.lock.run(this.commit);
    } finally {
      this.lock.release();
    }
  }
}
