/** Long work in steps: the types shared by the store, the ports and persistence. */

/** How far a task is; `total` is 0 while it is unknown. */
export type TaskProgress = {
  readonly done: number;
  readonly total: number;
  /**
   * Waits for work in other threads that makes the following steps faster. The steps are correct without the wait.
   * Never rejects.
   */
  readonly wait?: () => Promise<void>;
};

/** Synchronous steps. `return()` ends the generator between two steps, with nothing half done. */
export type Steps<T> = Generator<TaskProgress, T>;

/**
 * Asynchronous steps, which `return()` can end early as in `Steps`. The message of an error that the generator throws
 * is one sentence.
 */
export type Task<T> = AsyncGenerator<TaskProgress, T, void>;

/** Work for the task runner. A promise resolves to steps, after their code is loaded. */
export type Work<T> = Steps<T> | Promise<Steps<T>> | Task<T>;
