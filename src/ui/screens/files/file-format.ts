/** Sizes and times of files, as the tree and the document show them. */

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

/** `2026-03-24 18:05`, local time. */
export function formatTime(milliseconds: number): string {
  const time = new Date(milliseconds);
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
  return `${day} ${pad(time.getHours())}:${pad(time.getMinutes())}`;
}

/** `1 file`, `1,204 files`. */
export function formatFileCount(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'file' : 'files'}`;
}
