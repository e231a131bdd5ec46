/** Runs long work in steps, so that keys are handled in between. */
import type { Steps, Task, TaskProgress, Work } from '../domain/task.js';

export type TaskOptions<T> = {
  /** Runs synchronous steps at once for about this long. Absent: the first step runs in a later turn. */
  readonly atOnceMs?: number;
  /** A slice of synchronous steps ends with the step that exceeds this time. Keys are handled between slices. */
  readonly sliceMs?: number;
  /** At most one exclusive task runs at a time. */
  readonly isExclusive?: boolean;
  /** True if the task is aborted when an exclusive task starts. */
  readonly isPreemptible?: boolean;
  /**
   * Called with the result, unless `run` returned it. After an abort, only if an exclusive task had finished
   * its work.
   */
  readonly onDone?: (result: T) => void;
  readonly onProgress?: (progress: TaskProgress) => void;
  /** Called with the message if the task throws in the background. By default, `onError` of the runner is called. */
  readonly onError?: (message: string) => void;
  /** Called when an aborted task has stopped. */
  readonly onAborted?: () => void;
};

type Run = {
  readonly controller: AbortController;
  readonly isExclusive: boolean;
  readonly isPreemptible: boolean;
  ended: Promise<void>;
};

/** About one frame's time, so that a key is hardly delayed. */
const SLICE_MS = 12;

export class TaskRunner {
  readonly #runs = new Map<string, Run>();
  /** Tasks that start after the running exclusive task, or after the running task of their key. */
  readonly #waiting = new Map<string, () => void>();
  readonly #onError: (message: string) => void;
  readonly #nowMs: () => number;
  #lastTurn: Promise<void> = Promise.resolve();

  /**
   * @param onError called with the message if a background task throws
   * @param nowMs a monotonic clock
   */
  constructor(onError: (message: string) => void, nowMs: () => number) {
    this.#onError = onError;
    this.#nowMs = nowMs;
  }

  /** True while an exclusive task runs. */
  get isBusy(): boolean {
    return [...this.#runs.values()].some(({ isExclusive }) => isExclusive);
  }

  isRunning(key: string): boolean {
    return this.#runs.has(key);
  }

  /**
   * Starts a task and aborts the running one of the same key.
   * @returns the result if it ended within `atOnceMs`
   * @throws what a step throws by then; Error if another exclusive task runs
   */
  run<T>(key: string, work: Work<T>, options: TaskOptions<T> = {}): { readonly value: T } | null {
    const { isExclusive = false, isPreemptible = false, atOnceMs } = options;
    if (isExclusive && this.isBusy) throw new Error(`An exclusive task is running; ${key} cannot start.`);
    void this.abort(key);
    if (isExclusive) this.#abortPreemptible();
    if (atOnceMs !== undefined && isSynchronous(work)) {
      const step = this.#runSlice(work, atOnceMs);
      if (step.done) return { value: step.value };
    }
    const ended = Promise.resolve();
    const run: Run = { controller: new AbortController(), isExclusive, isPreemptible, ended };
    this.#runs.set(key, run);
    run.ended = this.#runInBackground(key, run, work, options).then(() => this.#startWaiting());
    return null;
  }

  /**
   * Calls `start` once no exclusive task and no task of `key` runs. A later call with `key` replaces a waiting one.
   * An abort of the exclusive task drops waiting calls.
   */
  startWhenIdle(key: string, start: () => void): void {
    if (this.isBusy || this.isRunning(key)) this.#waiting.set(key, start);
    else start();
  }

  /** Stops a task after the step it is in. @returns resolves when the task has ended; never rejects */
  abort(key: string): Promise<void> {
    const run = this.#runs.get(key);
    if (run === undefined) return Promise.resolve();
    run.controller.abort();
    if (run.isExclusive) this.#waiting.clear();
    else this.#runs.delete(key);
    return run.ended;
  }

  /** Stops every task. @returns as `abort` */
  async abortAll(): Promise<void> {
    await Promise.all([...this.#runs.keys()].map((key) => this.abort(key)));
  }

  async #runInBackground<T>(key: string, run: Run, work: Work<T>, options: TaskOptions<T>): Promise<void> {
    const { signal } = run.controller;
    const task = isTask(work) ? work : this.#inSlices(work, options.sliceMs ?? SLICE_MS);
    let step: IteratorResult<TaskProgress, T>;
    try {
      do {
        step = await task.next();
        if (!step.done && !signal.aborted) options.onProgress?.(step.value);
      } while (!step.done && !signal.aborted);
      // Closes the resources of the task. The type requires an argument, which is not used.
      if (!step.done) await task.return(undefined as never);
    } catch (error) {
      this.#remove(key, run);
      if (signal.aborted && !run.isExclusive) return;
      (options.onError ?? this.#onError)(error instanceof Error ? error.message : String(error));
      return;
    }
    this.#remove(key, run);
    // An exclusive task that was aborted in its last step has done all of its work.
    if (step.done && (run.isExclusive || !signal.aborted)) options.onDone?.(step.value);
    else options.onAborted?.();
  }

  async *#inSlices<T>(work: Steps<T> | Promise<Steps<T>>, sliceMs: number): Task<T> {
    const steps = await work;
    try {
      let progress: TaskProgress = { done: 0, total: 0 };
      for (;;) {
        await this.#nextTurn();
        yield progress;
        const step = this.#runSlice(steps, sliceMs);
        if (step.done) return step.value;
        progress = step.value;
        await progress.wait?.();
      }
    } finally {
      steps.return(undefined as never); // the result is not used
    }
  }

  #runSlice<T>(steps: Steps<T>, sliceMs: number): IteratorResult<TaskProgress, T> {
    const startedMs = this.#nowMs();
    let step: IteratorResult<TaskProgress, T>;
    do step = steps.next();
    while (!step.done && step.value.wait === undefined && this.#nowMs() - startedMs < sliceMs);
    return step;
  }

  /** No other task uses this turn of the event loop, so that a key waits for one slice only. */
  #nextTurn(): Promise<void> {
    this.#lastTurn = this.#lastTurn.then(() => new Promise((resolve) => setImmediate(resolve)));
    return this.#lastTurn;
  }

  #abortPreemptible(): void {
    for (const [key, { isPreemptible }] of this.#runs) if (isPreemptible) void this.abort(key);
  }

  #startWaiting(): void {
    for (const [key, start] of this.#waiting) {
      if (this.isBusy) return;
      if (this.isRunning(key)) continue;
      this.#waiting.delete(key);
      start();
    }
  }

  #remove(key: string, run: Run): void {
    if (this.#runs.get(key) === run) this.#runs.delete(key);
  }
}

function isSynchronous<T>(work: Work<T>): work is Steps<T> {
  return Symbol.iterator in work;
}

function isTask<T>(work: Work<T>): work is Task<T> {
  return Symbol.asyncIterator in work;
}
