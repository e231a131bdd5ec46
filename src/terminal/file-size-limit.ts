/** Whether the shell limits the size of files, as `ulimit -f` does. */

/** The part of the process that knows its limits. */
export interface LimitedProcess {
  readonly report?: { getReport(): unknown };
}

/** True if a write can exceed a limit: the system then raises SIGXFSZ, and the write fails as well. */
export function hasFileSizeLimit({ report }: LimitedProcess): boolean {
  // Node's diagnostic report is an object of this form; it costs a few milliseconds.
  const { userLimits } = (report?.getReport() ?? {}) as {
    userLimits?: { file_size_blocks?: { soft?: unknown } };
  };
  const limit = userLimits?.file_size_blocks?.soft;
  return limit !== undefined && limit !== 'unlimited';
}
