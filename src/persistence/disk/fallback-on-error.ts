/** What a step comes to, or something else where it fails: for looking at what need not be there. */
export function fallbackOnError<T, U>(otherwise: U, step: () => T): T | U {
  try {
    return step();
  } catch {
    return otherwise;
  }
}
