/** @returns the time that `work` took, in ms */
export function timed(work: () => void): number {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
}
