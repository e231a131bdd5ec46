/** Returns `fallback` if `step` throws: for reads that may fail. */
export function fallbackOnError<T, U>(fallback: U, step: () => T): T | U {
  try {
    return step();
  } catch {
    return fallback;
  }
}
