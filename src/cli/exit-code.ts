/** What the process answers with; scripts rely on these. */
export const ExitCode = {
  done: 0,
  failed: 1,
  wrongUsage: 2,
  /** The stores disagree, or one copy is missing. */
  storesDisagree: 3,
  /** Stopped with Ctrl+C, between two steps of long work. */
  stopped: 130,
  /** Stopped with SIGTERM. */
  terminated: 143,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
