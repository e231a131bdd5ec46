/** The running exclusive task as the Data screen shows it. */
import type { TaskProgress } from '../../domain/task.js';

export type RunningTask = {
  readonly name: string;
  readonly progress: TaskProgress;
  /** Milliseconds since 1970: when the task started, and when it reached `progress`. */
  readonly startedMs: number;
  readonly progressedMs: number;
  /** The task was cancelled and ends after its current step. */
  readonly isStopping: boolean;
};

export type TaskEvent =
  | { readonly type: 'data/task-started'; readonly name: string; readonly startedMs: number }
  | { readonly type: 'data/task-progressed'; readonly progress: TaskProgress; readonly progressedMs: number }
  | { readonly type: 'data/task-stopping' }
  | { readonly type: 'data/task-ended' };

export function reduceTask(task: RunningTask | null, event: TaskEvent): RunningTask | null {
  switch (event.type) {
    case 'data/task-started': {
      const { name, startedMs } = event;
      const progress = { done: 0, total: 0 };
      return { name, progress, startedMs, progressedMs: startedMs, isStopping: false };
    }
    case 'data/task-progressed':
      return task && { ...task, progress: event.progress, progressedMs: event.progressedMs };
    case 'data/task-stopping':
      return task && { ...task, isStopping: true };
    case 'data/task-ended':
      return null;
  }
}
