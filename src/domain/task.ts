/** Long work in steps: the types shared by the store, the ports and persistence. */

/** How far a task is; `total` is 0 while it is unknown. */
export type TaskProgress = {
  readonly done: number;
  readonly total: number;
  /** Waits for other threads, so that the next steps are faster; they are correct without it. Never rejects. */
  readonly wait?: () => Promise<void>;
};

/** Synchronous steps. `return()` ends the generator between two steps, with nothing half done. */
export type Steps<T> = Generator<TaskProgress, T>;

/** Asynchronous steps, which `return()` can end early. The message of an error is one sentence. */
export type Task<T> = AsyncGenerator<TaskProgress, T, void>;

/** Work for the task runner. A promise resolves to steps, after their code is loaded. */
export type Work<T> = Steps<T> | Promise<Steps<T>> | Task<T>;
