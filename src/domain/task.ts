/** Long work of the world, as the store runs it. */

/** How far a task is; `total` is 0 while nobody knows. */
export type TaskProgress = { readonly done: number; readonly total: number };

/**
 * Long work in steps, with the event loop's turn between them. Ending it early (`return()`) stops it between two
 * steps, where nothing is half done. What it throws is one sentence.
 */
export type Task<T> = AsyncGenerator<TaskProgress, T, void>;
