/** Returns the result of `step`, or `fallback` if `step` throws. For reads that may fail. */
export function fallbackOnError<T, U>(fallback: U, step: () => T): T | U {
  try {
    return step();
  } catch {
    return fallback;
  }
}
