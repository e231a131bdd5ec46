/** Detects a limit on the size of files, such as `ulimit -f`. */

export interface LimitedProcess {
  readonly report?: { getReport(): unknown };
}

/** True if there is a limit. A write beyond it fails, and the system sends SIGXFSZ. */
export function hasFileSizeLimit({ report }: LimitedProcess): boolean {
  // Node's diagnostic report has this form; creating it takes a few milliseconds.
  const { userLimits } = (report?.getReport() ?? {}) as {
    userLimits?: { file_size_blocks?: { soft?: unknown } };
  };
  const limit = userLimits?.file_size_blocks?.soft;
  return limit !== undefined && limit !== 'unlimited';
}
