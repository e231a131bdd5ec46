/** Formats sizes in bytes. */

const UNITS = ['KB', 'MB', 'GB', 'TB'] as const;
const STEP = 1000;

/** `640 B`, `13.2 KB`, `2.4 MB`; 1 KB is 1000 B. */
export function formatSize(bytes: number): string {
  if (bytes < STEP) return `${bytes} B`;
  let size = bytes / STEP;
  let unit = 0;
  // Without the 0.05, 999.95 would be displayed as 1000.0.
  while (size >= STEP - 0.05 && unit < UNITS.length - 1) {
    size /= STEP;
    unit += 1;
  }
  return `${size.toFixed(1)} ${UNITS[unit]}`;
}
