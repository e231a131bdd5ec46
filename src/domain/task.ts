/** Long work in steps: the types shared by the store, the ports and persistence. */

/** How far a task is; `total` is 0 while it is unknown. */
export type TaskProgress = {
  readonly done: number;
  readonly total: number;
  /** Work of other threads that makes the following steps faster, which are correct without it too. Never rejects. */
  readonly wait?: () => Promise<void>;
};

/** Synchronous steps. Ending it early with `return()` stops between two steps, with nothing half done. */
export type Steps<T> = Generator<TaskProgress, T>;

/** Asynchronous steps, with the same promise. Errors it throws have a message of one sentence. */
export type Task<T> = AsyncGenerator<TaskProgress, T, void>;

/** Work for the task runner, in steps of either kind. */
export type Work<T> = Steps<T> | Task<T>;
