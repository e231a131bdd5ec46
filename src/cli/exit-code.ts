/** Exit statuses of the process. Scripts rely on these values. */
export const ExitCode = {
  done: 0,
  failed: 1,
  wrongUsage: 2,
  /** The stores differ, one copy is missing, or the database cannot be used or written. */
  storesDiffer: 3,
  /** Stopped with Ctrl+C between two steps of a long task. */
  stopped: 130,
  /** Stopped with SIGTERM. */
  terminated: 143,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
