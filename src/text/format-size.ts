/** Sizes in bytes, for people. */

const UNITS = ['KB', 'MB', 'GB', 'TB'] as const;
const STEP = 1000;

/** `640 B`, `13.2 KB`, `2.4 MB`: thousands, as file managers count. */
export function formatSize(bytes: number): string {
  if (bytes < STEP) return `${bytes} B`;
  let size = bytes / STEP;
  let unit = 0;
  // 999.95 would round to a fourth digit before the point.
  while (size >= STEP - 0.05 && unit < UNITS.length - 1) {
    size /= STEP;
    unit += 1;
  }
  return `${size.toFixed(1)} ${UNITS[unit]}`;
}
